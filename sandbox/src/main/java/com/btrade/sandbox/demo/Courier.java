package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import com.btrade.sandbox.gateway.sendcloud.Receipts;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Stands for SendCloud after it took an SMS: most arrive, some do not, of a few nothing is heard. One in a
 * hundred answers TD. Each is told once.
 */
final class Courier {
    private static final int AT_ONCE = 8;
    private static final int LETTERS = 2_000;
    private static final int TEMPLATE = 870;
    private static final int TAKEN = 200;
    private static final int DELIVERED = 200;
    private static final double WANT_NO_MORE = 0.01;

    private final Outbox outbox;
    private final Receipts receipts;
    private final URI hook;
    private final Diary diary;
    private final long seed;
    private long last;

    Courier(Outbox outbox, Receipts receipts, URI hook, Diary diary, long seed) {
        this.outbox = outbox;
        this.receipts = receipts;
        this.hook = hook;
        this.diary = diary;
        this.seed = seed;
    }

    /** Reports on the SMS that it has not reported on. */
    void reportAll() throws Exception {
        ExecutorService calls = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Letter> letters = outbox.after(last, LETTERS);
            while (!letters.isEmpty()) {
                report(letters, calls);
                last = letters.get(letters.size() - 1).id();
                letters = outbox.after(last, LETTERS);
            }
        } finally {
            calls.shutdownNow();
        }
    }

    private void report(List<Letter> letters, ExecutorService calls) throws Exception {
        List<Future<?>> reports = new ArrayList<>();
        for (Letter letter : letters) {
            int status = status(letter);
            if (letter.channel() == Channel.SMS && status != 0) {
                reports.add(calls.submit(() -> {
                    report(letter, status);
                    return null;
                }));
            }
            if (letter.channel() == Channel.SMS && status == DELIVERED && wantsNoMore(letter)) {
                reports.add(calls.submit(() -> {
                    tell("reply-sms " + letter.id(), receipts.reply(letter.recipient(), "TD"));
                    return null;
                }));
            }
        }
        for (Future<?> report : reports) {
            report.get();
        }
    }

    private void report(Letter letter, int status) throws IOException {
        Map<String, String> receipt = receipts.settled(letter.messageId(), letter.recipient(), TEMPLATE, status);
        tell("receipt-sms " + letter.id(), receipt);
    }

    private void tell(String deed, Map<String, String> receipt) throws IOException {
        if (diary.begin(deed)) {
            int answer = receipts.post(hook, receipt);
            if (answer != TAKEN) {
                throw new IOException("Cannot report on an SMS: status " + answer + " from " + hook.getPath());
            }
            diary.done(deed);
        }
    }

    private boolean wantsNoMore(Letter letter) {
        Random random = new Random(seed ^ letter.messageId().hashCode() * 23L);
        random.nextInt();
        return random.nextDouble() < WANT_NO_MORE;
    }

    /** The same in every run with the same seed; 0: nothing is heard of it. */
    private int status(Letter letter) {
        Random random = new Random(seed ^ letter.messageId().hashCode() * 17L);
        random.nextInt();
        int chance = random.nextInt(100);
        if (chance < 90) {
            return DELIVERED;
        }
        return chance < 92 ? 500 : chance < 95 ? 530 : chance < 97 ? 580 : 0;
    }
}
