package com.btrade.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a provider told about a message or a person: the value of a message of {@code push_receipt}. Prints itself masked.
 *
 * @param provider its name, such as sendcloud or wechat
 * @param messageId the provider's, up to 128 characters, empty if it named none
 * @param recipient mobile or openid, 1 to 64 characters
 * @param code the provider's word for it, up to 40 characters, may be empty
 * @param text what a person wrote back, up to 500 characters, else empty
 * @param saidAt epoch milliseconds, as the provider says
 * @param receivedAt epoch milliseconds
 */
public record Receipt(
        Channel channel,
        String provider,
        ReceiptKind kind,
        String messageId,
        String recipient,
        String code,
        String text,
        long saidAt,
        long receivedAt) {
    /** The {@code messagetype} of every message of this topic. */
    public static final int MESSAGE_TYPE = 3;

    /** The longest message id of a provider. */
    public static final int MAX_MESSAGE_ID = 128;

    /** The longest mobile or openid. */
    public static final int MAX_RECIPIENT = 64;

    /** The longest code. */
    public static final int MAX_CODE = 40;

    /** The longest reply. */
    public static final int MAX_TEXT = 500;

    private static final int MAX_PROVIDER = 20;

    public Receipt {
        require(provider, "provider", 1, MAX_PROVIDER);
        require(messageId, "messageid", 0, MAX_MESSAGE_ID);
        require(recipient, "recipient", 1, MAX_RECIPIENT);
        require(code, "code", 0, MAX_CODE);
        require(text, "text", 0, MAX_TEXT);
        if (saidAt <= 0 || receivedAt <= 0) {
            throw new IllegalArgumentException("Invalid saidat or receivedat: expected epoch milliseconds");
        }
    }

    private static void require(String value, String name, int least, int most) {
        if (value.length() < least || value.length() > most || (least > 0 && value.isBlank())) {
            throw new IllegalArgumentException(
                    "Invalid " + name + ": expected " + least + " to " + most + " characters");
        }
    }

    /**
     * Reads a message from its JSON object; unknown fields are ignored, numbers may be strings.
     *
     * @throws MalformedMessageException if a field is missing or wrong
     */
    public static Receipt of(Map<String, ?> json) throws MalformedMessageException {
        JsonFields fields = new JsonFields(json);
        fields.requireMessageType(MESSAGE_TYPE);
        try {
            return new Receipt(
                    Channel.of(fields.integer("channel")),
                    fields.text("provider"),
                    kind(fields.text("kind")),
                    fields.text("messageid"),
                    fields.text("recipient"),
                    fields.text("code"),
                    fields.text("text"),
                    fields.number("saidat"),
                    fields.number("receivedat"));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(String.valueOf(e.getMessage()));
        }
    }

    private static ReceiptKind kind(String name) {
        for (ReceiptKind kind : ReceiptKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Invalid kind: expected one of " + List.of(ReceiptKind.values()));
    }

    /** The JSON object to write. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("messagetype", MESSAGE_TYPE);
        json.put("channel", channel.id());
        json.put("provider", provider);
        json.put("kind", kind.name());
        json.put("messageid", messageId);
        json.put("recipient", recipient);
        json.put("code", code);
        json.put("text", text);
        json.put("saidat", saidAt);
        json.put("receivedat", receivedAt);
        return json;
    }

    /** 24 hex digits that are the same for every repetition of this receipt, whatever it was signed with. */
    public String fact() {
        return messageId.isEmpty()
                ? NaturalKey.hex("receipt", provider, kind, recipient, code, text, saidAt)
                : NaturalKey.hex("receipt", provider, kind, messageId, recipient);
    }

    /** Whether it says that the number is off, out of service or does not exist (rule R4). */
    public boolean saysThatNumberIsDead() {
        return channel == Channel.SMS && kind == ReceiptKind.FAILED && code.matches("500|510|590");
    }

    @Override
    public String toString() {
        return provider + " " + kind + " of " + Masked.of(recipient) + " " + code;
    }
}
