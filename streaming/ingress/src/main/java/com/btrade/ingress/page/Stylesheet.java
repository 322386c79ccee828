package com.btrade.ingress.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The style that pages carry in themselves (one answer is the whole page), and its hash, which alone the browser trusts. */
@Component
class Stylesheet {
    private final String text;

    Stylesheet() throws IOException {
        this.text = new ClassPathResource("page.css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** The content of the {@code style} element. */
    String text() {
        return text;
    }

    /** The element's source expression in a Content-Security-Policy. */
    String source() throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
