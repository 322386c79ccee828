package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import java.util.Random;

/**
 * What one person does with one letter: nothing, one click, two clicks, a click and a quote. The same letter gets the
 * same answer in every run with the same seed.
 */
record Temper(int clicks, boolean quotes) {
    private static final double SMS_CLICKS = 0.12;
    private static final double WECHAT_CLICKS = 0.30;
    private static final double CLICKS_AGAIN = 0.15;
    private static final double QUOTES = 0.35;

    static Temper of(Letter letter, long seed) {
        String token = String.valueOf(letter.link().getPath());
        Random random = new Random(seed ^ (letter.recipient() + token).hashCode());
        random.nextInt();
        boolean clicks = random.nextDouble() < (letter.channel() == Channel.SMS ? SMS_CLICKS : WECHAT_CLICKS);
        boolean again = random.nextDouble() < CLICKS_AGAIN;
        boolean quotes = random.nextDouble() < QUOTES;
        int count = again ? 2 : 1;
        return clicks ? new Temper(count, quotes) : new Temper(0, false);
    }
}
