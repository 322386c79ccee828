package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All simulated people: they read their letters, a share of them clicks, a share of those quotes. */
final class Crowd {
    private static final int AT_ONCE = 8;
    private static final int LETTERS = 2_000;

    private final Outbox outbox;
    private final Person person;
    private final Diary diary;
    private final long seed;
    private long last;

    Crowd(Outbox outbox, Person person, Diary diary, long seed) {
        this.outbox = outbox;
        this.person = person;
        this.diary = diary;
        this.seed = seed;
    }

    /** Lets everybody answer the letters that came since the last time; returns how many they were. */
    long answerNew() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long read = 0;
            List<Letter> letters = outbox.after(last, LETTERS);
            while (!letters.isEmpty()) {
                read += letters.size();
                answer(letters, people);
                last = letters.get(letters.size() - 1).id();
                letters = outbox.after(last, LETTERS);
            }
            return read;
        } finally {
            people.shutdownNow();
        }
    }

    private void answer(List<Letter> letters, ExecutorService people) throws Exception {
        List<Future<?>> answers = new ArrayList<>();
        for (Letter letter : letters) {
            Temper temper = Temper.of(letter, seed);
            if (temper.clicks() > 0) {
                answers.add(people.submit(() -> {
                    act(letter, temper);
                    return null;
                }));
            }
        }
        for (Future<?> answer : answers) {
            try {
                answer.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Failed to act as a recipient: " + e.getCause(), e);
            }
        }
    }

    private void act(Letter letter, Temper temper) throws IOException, InterruptedException, SQLException {
        for (int i = 1; i <= temper.clicks(); i++) {
            String click = "click-" + kind(letter.channel()) + " " + letter.id() + "/" + i;
            if (diary.begin(click)) {
                person.click(letter);
                diary.done(click);
            }
        }
        String quote = "quote-" + kind(letter.channel()) + " " + letter.id();
        if (temper.quotes() && !letter.isReminder() && person.hasAccount(letter) && diary.begin(quote)) {
            person.quote(letter);
            diary.done(quote);
        }
    }

    static String kind(Channel channel) {
        return channel == Channel.SMS ? "sms" : "wechat";
    }
}
