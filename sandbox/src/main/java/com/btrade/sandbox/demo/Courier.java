package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import java.util.Random;

/**
 * What becomes of messages once they are handed over: most arrive, some do not, of a few nothing is heard, and one SMS in a
 * hundred is answered TD. Each is told once, and the same in every run with the same seed.
 */
final class Courier {
    private static final int DELIVERED = 200;
    private static final double WANT_NO_MORE = 0.01;

    private final Mail mail;
    private final Providers providers;
    private final Diary diary;
    private final long seed;

    Courier(Outbox outbox, Providers providers, Diary diary, long seed) {
        this.mail = new Mail(outbox);
        this.providers = providers;
        this.diary = diary;
        this.seed = seed;
    }

    /** Reports on the messages that it has not reported on. */
    void reportAll() throws Exception {
        mail.useNew(letter -> {
            int status = status(letter);
            if (status != 0) {
                report(letter, status);
            }
        });
    }

    private void report(Letter letter, int status) throws Exception {
        String receipt = "receipt-" + Crowd.kind(letter.channel()) + " " + letter.id();
        if (diary.begin(receipt)) {
            providers.settle(letter, status);
            diary.done(receipt);
        }
        String reply = "reply-sms " + letter.id();
        if (letter.channel() == Channel.SMS && status == DELIVERED && wantsNoMore(letter) && diary.begin(reply)) {
            providers.unsubscribe(letter);
            diary.done(reply);
        }
    }

    private boolean wantsNoMore(Letter letter) {
        return chance(letter, 23).nextDouble() < WANT_NO_MORE;
    }

    /** 0: nothing is heard of it. */
    private int status(Letter letter) {
        int chance = chance(letter, 17).nextInt(100);
        if (chance < 90) {
            return DELIVERED;
        }
        return chance < 92 ? 500 : chance < 95 ? 530 : chance < 97 ? 580 : 0;
    }

    private Random chance(Letter letter, long of) {
        Random random = new Random(seed ^ letter.messageId().hashCode() * of);
        random.nextInt();
        return random;
    }
}
