package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import java.io.IOException;
import java.sql.SQLException;

/** All simulated people: they read their letters, a share of them clicks, a share of those quotes. */
final class Crowd {
    private final Mail mail;
    private final Person person;
    private final Diary diary;
    private final long seed;

    Crowd(Outbox outbox, Person person, Diary diary, long seed) {
        this.mail = new Mail(outbox);
        this.person = person;
        this.diary = diary;
        this.seed = seed;
    }

    /** Lets everybody answer the letters that came since the last time; returns how many they were. */
    long answerNew() throws Exception {
        return mail.useNew(letter -> {
            Temper temper = Temper.of(letter, seed);
            if (temper.clicks() > 0) {
                act(letter, temper);
            }
        });
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
