package com.btrade.sandbox.zyctd;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Who is logged in, by a token that nobody can guess; the site may end them all, at once or after some pages. */
final class Sessions {
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Set<String> open = new HashSet<>();
    private int pagesLeft = Integer.MAX_VALUE;
    private int opened;

    synchronized String open() {
        String token = visit();
        open.add(token);
        opened++;
        return token;
    }

    /** A name for somebody who has not logged in. */
    String visit() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    /** Whether a page is shown to somebody who is logged in. */
    synchronized boolean admit(Optional<String> token) {
        if (token.isEmpty() || !open.contains(token.get())) {
            return false;
        }
        if (pagesLeft == 0) {
            end();
            return false;
        }
        pagesLeft--;
        return true;
    }

    synchronized void end() {
        open.clear();
        pagesLeft = Integer.MAX_VALUE;
    }

    synchronized void endAfter(int pages) {
        pagesLeft = pages;
    }

    synchronized int opened() {
        return opened;
    }
}
