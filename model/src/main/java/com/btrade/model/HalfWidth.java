package com.btrade.model;

import java.text.Normalizer;

/** Folds full-width letters, digits, punctuation and blanks to their half-width forms (Unicode NFKC) and trims. */
public final class HalfWidth {
    private HalfWidth() {}

    /** The folded and trimmed text. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
