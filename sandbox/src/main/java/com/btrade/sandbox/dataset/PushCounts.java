package com.btrade.sandbox.dataset;

import java.util.Random;

/** What a recipient has been pushed so far: {@code pushscore} and {@code maxpush}. */
record PushCounts(int score, int ignored) {
    private static final double NEVER_CLICKED = 0.6;
    private static final double ONCE_MORE = 0.8;
    private static final int MOST = 60;

    static PushCounts next(Random random) {
        return new PushCounts(score(random), ignored(random));
    }

    private static int score(Random random) {
        int score = random.nextDouble() < NEVER_CLICKED ? 0 : 1;
        while (score > 0 && score < MOST && random.nextDouble() < ONCE_MORE) {
            score++;
        }
        return score;
    }

    /** 3 is the limit at which SMS end: 3 in 100 have reached it. */
    private static int ignored(Random random) {
        int percent = random.nextInt(100);
        if (percent < 70) {
            return 0;
        }
        if (percent < 88) {
            return 1;
        }
        return percent < 97 ? 2 : 3 + random.nextInt(3);
    }
}
