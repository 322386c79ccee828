package com.btrade.stream.receipt;

import com.btrade.model.Channel;
import com.btrade.model.HalfWidth;
import com.btrade.model.OptOut;
import com.btrade.model.OptOutSource;
import com.btrade.model.Receipt;
import com.btrade.model.ReceiptKind;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the wish in a receipt: a reply of TD, T, R or 退订, or the provider's word that the person has unsubscribed. */
final class OptOutReply {
    private static final Set<String> WORDS = Set.of("TD", "T", "R", "退订");
    private static final String UNSUBSCRIBED = "430";
    private static final Pattern AROUND = Pattern.compile("^[\\p{P}\\p{Z}\\p{C}]+|[\\p{P}\\p{Z}\\p{C}]+$");

    private OptOutReply() {}

    static Optional<OptOut> wish(Receipt receipt) {
        if (receipt.kind() == ReceiptKind.REPLY && saysStop(receipt.text())) {
            return Optional.of(wish(receipt, OptOutSource.REPLY, "SMS reply 短信回复"));
        }
        boolean unsubscribed = receipt.channel() == Channel.SMS
                && receipt.kind() == ReceiptKind.FAILED
                && receipt.code().equals(UNSUBSCRIBED);
        return unsubscribed
                ? Optional.of(wish(receipt, OptOutSource.PROVIDER, "unsubscribed at the provider 已在服务商处退订"))
                : Optional.empty();
    }

    /** Whether a reply, however it is written and whatever marks stand around it, is one of the words. */
    static boolean saysStop(String text) {
        String bare = AROUND.matcher(HalfWidth.of(text)).replaceAll("");
        return WORDS.contains(bare.toUpperCase(Locale.ROOT));
    }

    /** A provider's clock that is ahead must not make a wish outlive its revocation. */
    private static OptOut wish(Receipt receipt, OptOutSource source, String reason) {
        Instant askedAt = Instant.ofEpochMilli(Math.min(receipt.saidAt(), receipt.receivedAt()));
        return OptOut.ofAll(receipt.recipient(), source, reason, askedAt);
    }
}
