package com.btrade.stream.send.gateway.wechat;

import com.btrade.stream.send.gateway.http.NoAnswerException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The token of one account: shared by all processes through the table, renewed before its end by one of them only. */
final class Tokens {
    private static final long POLL_MS = 100;

    private final WechatAccount account;
    private final TokenTable table;
    private final TokenCall call;
    private final Clock clock;
    private final Duration patience;
    private volatile Token held = Token.NONE;

    Tokens(WechatAccount account, TokenTable table, TokenCall call, Clock clock, Duration patience) {
        this.account = account;
        this.table = table;
        this.call = call;
        this.clock = clock;
        this.patience = patience;
    }

    /** The token to send with. */
    String current() throws NoAnswerException, RefusedException {
        Token token = held;
        return token.isFresh(clock.instant()) ? token.value() : fetch("", System.nanoTime());
    }

    /** Another token than the one that the provider has refused. */
    String insteadOf(String refused) throws NoAnswerException, RefusedException {
        return fetch(refused, System.nanoTime());
    }

    /**
     * One thread of the process asks, the others find what it got; their patience counts from when they came, or they would
     * wait one after the other.
     */
    private synchronized String fetch(String refused, long since) throws NoAnswerException, RefusedException {
        while (System.nanoTime() - since < patience.toNanos()) {
            Instant now = clock.instant();
            Token token = held.isFresh(now) && !held.value().equals(refused) ? held : table.read(account);
            boolean usable = !token.value().equals(refused);
            if (usable && token.isFresh(now)) {
                return hold(token);
            }
            if (table.beginRenewal(account, now)) {
                return hold(renew(refused));
            }
            if (usable && token.isValid(now)) {
                return token.value();
            }
            pause();
        }
        throw new NoAnswerException("no token within " + patience.toMillis() + " ms");
    }

    private Token renew(String refused) throws NoAnswerException, RefusedException {
        try {
            Instant now = clock.instant();
            Token stored = table.read(account);
            if (stored.isFresh(now) && !stored.value().equals(refused)) {
                return stored;
            }
            Token token = ask(refused, now);
            table.write(account, token);
            return token;
        } finally {
            table.endRenewal(account);
        }
    }

    private Token ask(String refused, Instant now) throws NoAnswerException, RefusedException {
        Token token = call.ask(account, false, now);
        if (!token.value().equals(refused)) {
            return token;
        }
        if (!table.force(account, now)) {
            throw new RefusedException("FORCED_TOKENS", "WeChat refuses the token, and it was renewed too often today");
        }
        return call.ask(account, true, now);
    }

    private String hold(Token token) {
        held = token;
        return token.value();
    }

    private static void pause() throws NoAnswerException {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("interrupted");
        }
    }
}
