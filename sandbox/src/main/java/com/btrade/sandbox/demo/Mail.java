package com.btrade.sandbox.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The letters of the outbox, for somebody who takes each once, several at a time. */
final class Mail {
    private static final int AT_ONCE = 8;
    private static final int LETTERS = 2_000;

    /** What is done with a letter. */
    interface Use {
        void of(Letter letter) throws Exception;
    }

    private final Outbox outbox;
    private long last;

    Mail(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Uses the letters that came since the last time, and returns how many they were. */
    long useNew(Use use) throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long used = 0;
            List<Letter> letters = outbox.after(last, LETTERS);
            while (!letters.isEmpty()) {
                use(letters, use, users);
                used += letters.size();
                last = letters.get(letters.size() - 1).id();
                letters = outbox.after(last, LETTERS);
            }
            return used;
        } finally {
            users.shutdownNow();
        }
    }

    private static void use(List<Letter> letters, Use use, ExecutorService users) throws InterruptedException {
        List<Future<?>> uses = new ArrayList<>();
        for (Letter letter : letters) {
            uses.add(users.submit(() -> {
                use.of(letter);
                return null;
            }));
        }
        for (Future<?> one : uses) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Failed to act on a letter: " + e.getCause(), e);
            }
        }
    }
}
