package com.btrade.ingress.receipt;

import com.btrade.ingress.refusal.Form;
import com.btrade.ingress.refusal.UnreadableException;
import com.btrade.model.Channel;
import com.btrade.model.Mobile;
import com.btrade.model.Receipt;
import com.btrade.model.ReceiptKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SendCloud's callbacks: how they are signed and what each event type says. */
@Component
class SendCloudForm {
    private static final int MAX_TOKEN = 128;
    private static final int HMAC_HEX = 64;
    private static final int MAX_PHONE = 20;
    private static final int MOST_MESSAGES = 2000;

    private final JsonMapper json;

    SendCloudForm(JsonMapper json) {
        this.json = json;
    }

    Sealed seal(Form form, String appKey) throws UnreadableException {
        String timestamp = form.text("timestamp", MAX_TOKEN);
        String token = form.text("token", MAX_TOKEN);
        String found = form.text("signature", HMAC_HEX).toLowerCase(Locale.ROOT);
        if (!timestamp.matches("[0-9]{13}") || token.isEmpty() || found.isEmpty()) {
            throw new UnreadableException("Invalid form: expected timestamp (milliseconds), token and signature");
        }
        String expected = Digests.sendCloud(appKey, timestamp, token);
        return new Sealed(expected, found, Instant.ofEpochMilli(Long.parseLong(timestamp)), token);
    }

    /** What the form says; {@code now} and the time it was signed at in epoch milliseconds. */
    Content content(Form form, long signedAt, long now) {
        try {
            return switch (form.text("eventType")) {
                case "1" -> accepted(form, signedAt, now);
                case "2" -> settled(form, ReceiptKind.DELIVERED, signedAt, now);
                case "4", "5" -> settled(form, ReceiptKind.FAILED, signedAt, now);
                case "6" -> reply(form, signedAt, now);
                default -> new Content.Unknown("Invalid eventType: expected 1, 2, 4, 5 or 6");
            };
        } catch (UnreadableException | IllegalArgumentException e) {
            return new Content.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private Content accepted(Form form, long signedAt, long now) throws UnreadableException {
        List<String> ids = list(form.text("smsIds"));
        List<String> phones = list(form.text("phones"));
        if (ids.isEmpty() || ids.size() > MOST_MESSAGES || ids.size() != phones.size()) {
            throw new UnreadableException("Invalid smsIds or phones: expected as many of each, 1 to " + MOST_MESSAGES);
        }
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            receipts.add(receipt(ReceiptKind.ACCEPTED, ids.get(i), phones.get(i), "", "", signedAt, now));
        }
        return new Content.Receipts(receipts);
    }

    private static Content settled(Form form, ReceiptKind kind, long signedAt, long now) throws UnreadableException {
        String code = form.text("statusCode", Receipt.MAX_CODE);
        return new Content.Receipts(
                List.of(receipt(kind, form.text("smsId"), form.text("phone", MAX_PHONE), code, "", signedAt, now)));
    }

    private static Content reply(Form form, long signedAt, long now) throws UnreadableException {
        String text = form.text("replyContent");
        String phone = form.text("phone", MAX_PHONE);
        String cut = text.substring(0, Math.min(text.length(), Receipt.MAX_TEXT));
        String time = form.text("replyTime");
        long saidAt = time.matches("[1-9][0-9]{12}") ? Long.parseLong(time) : signedAt;
        return new Content.Receipts(List.of(receipt(ReceiptKind.REPLY, "", phone, "", cut, saidAt, now)));
    }

    private static Receipt receipt(
            ReceiptKind kind, String id, String phone, String code, String text, long saidAt, long now) {
        String mobile = Mobile.parse(phone).map(Mobile::number).orElse(phone);
        return new Receipt(Channel.SMS, Hook.SENDCLOUD.text(), kind, id, mobile, code, text, saidAt, now);
    }

    /** A JSON list of texts, or texts between commas. */
    private List<String> list(String text) throws UnreadableException {
        if (!text.startsWith("[")) {
            return text.isEmpty() ? List.of() : List.of(text.split(",", MOST_MESSAGES + 1));
        }
        try {
            List<String> texts = new ArrayList<>();
            for (JsonNode one : json.readTree(text)) {
                texts.add(one.asString(""));
            }
            return texts;
        } catch (JacksonException e) {
            throw new UnreadableException("Invalid smsIds or phones: expected JSON lists");
        }
    }
}
