package com.btrade.ingress.receipt;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a provider is answered: the same text whatever it says that it would like to read, for it counts the 200 only. */
final class PlainText {
    private PlainText() {}

    static ResponseEntity<String> of(String text) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
    }
}
