package com.btrade.sandbox.market;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Ways of writing a mobile number: the right ones that need a second look, and the wrong ones. */
final class WrittenMobiles {
    private static final int FULL_WIDTH = '０' - '0';

    private WrittenMobiles() {}

    /** The same number, written for people. */
    static String decorated(String mobile, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
            case 1 -> mobile.substring(0, 3) + "-" + mobile.substring(3, 7) + "-" + mobile.substring(7);
            case 2 -> "+86" + mobile;
            case 3 -> " " + mobile + " ";
            default -> fullWidth(mobile);
        };
    }

    /** What cannot be called. */
    static @Nullable String bad(String mobile, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> mobile.substring(0, 10);
            case 1 -> mobile + "0";
            case 2 -> "0558-5" + mobile.substring(5);
            case 3 -> mobile.substring(0, 3) + "****" + mobile.substring(7);
            case 4 -> mobile.substring(0, 7) + "abcd";
            case 5 -> "2" + mobile.substring(1);
            case 6 -> "";
            default -> null;
        };
    }

    private static String fullWidth(String digits) {
        StringBuilder text = new StringBuilder();
        digits.chars().forEach(digit -> text.append((char) (digit + FULL_WIDTH)));
        return text.toString();
    }
}
