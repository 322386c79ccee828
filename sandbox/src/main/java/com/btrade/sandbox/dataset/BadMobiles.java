package com.btrade.sandbox.dataset;

import java.util.Random;

/** What else stands in the mobile column of suppliers. */
final class BadMobiles {
    private BadMobiles() {}

    static String next(String mobile, String other, Town town, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> town.landLine(random);
            case 1 -> "400" + mobile.substring(3, 10);
            case 2 -> mobile + "转801";
            case 3 -> mobile + "/" + other;
            case 4 -> mobile.substring(0, 10);
            default -> "无";
        };
    }
}
