package com.btrade.sandbox.gateway;

import com.btrade.model.Masked;
import java.time.Instant;
import java.util.Map;

/**
 * One message that a stand-in has taken: from then on its recipient is told.
 *
 * @param requestId by which the provider knows a repeat
 * @param template the provider's number of it
 * @param account the user or appid it was sent by
 * @param values what stands in the template's places; of a template message also its link, as {@code url}
 */
public record Accepted(
        Instant at,
        String recipient,
        String messageId,
        String requestId,
        String template,
        String account,
        Map<String, String> values) {
    public Accepted {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "message " + messageId.replace(recipient, Masked.of(recipient)) + " to " + Masked.of(recipient);
    }
}
