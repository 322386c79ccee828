package com.btrade.ingress.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The body of a request, which has a limit. */
public final class Body {
    private Body() {}

    /**
     * Reads it whole.
     *
     * @throws Refusal (413) if it has more bytes than {@code most}; (400) if it ends before it should
     */
    public static byte[] read(HttpServletRequest request, int most) {
        byte[] body = upTo(request, most + 1);
        if (body.length > most) {
            throw Refusal.tooLarge("Invalid body: over " + most + " bytes", "内容过大");
        }
        return body;
    }

    private static byte[] upTo(HttpServletRequest request, int most) {
        try {
            return request.getInputStream().readNBytes(most);
        } catch (IOException e) {
            throw Refusal.badRequest("Cannot read the body to its end", "内容不完整");
        }
    }
}
