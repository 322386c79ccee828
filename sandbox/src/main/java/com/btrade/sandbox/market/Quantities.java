package com.btrade.sandbox.market;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Every way in which people write how much they want. */
final class Quantities {
    private static final int[] AMOUNTS = {
        10, 20, 30, 50, 80, 100, 150, 200, 300, 400, 500, 600, 650, 800, 1000, 1500, 2000, 3000, 4000, 5000, 8000,
        10000, 20000, 50000
    };
    /** # stands for an amount of kilograms. */
    private static final List<String> WITH_AMOUNT = List.of(
            "#公斤", "#公斤", "#公斤", "#公斤", "#公斤", "#", "#", "#kg", "#KG", "#千克", "# 公斤", "#公斤左右", "约#公斤", "#公斤以上",
            "每月#公斤");

    private static final List<String> AS_WRITTEN = List.of(
            "1吨",
            "2吨",
            "3吨",
            "5吨",
            "10吨",
            "30吨",
            "0.5吨",
            "1.5吨",
            "2.5 吨",
            "一吨",
            "两吨",
            "三吨",
            "十吨",
            "二十吨",
            "一吨半",
            "半吨",
            "1-2吨",
            "3－5吨",
            "3到5吨",
            "500~800公斤",
            "500～800公斤",
            "1000—2000公斤",
            "100-200kg",
            "1,000公斤",
            "10,000公斤",
            "１，５００公斤",
            "５００公斤",
            "２０００",
            "１吨",
            "1.5万公斤",
            "2万公斤",
            "两万斤",
            "三百公斤",
            "五百公斤",
            "两百公斤",
            "一千公斤",
            "一千五百公斤",
            "三千公斤",
            "一百二十公斤",
            "200斤",
            "500斤",
            "1000斤",
            "两百斤",
            "一百斤",
            "几百斤",
            "50克",
            "100克",
            "500g",
            "10吨以上",
            "1吨左右",
            "每月3吨",
            "5吨/月");

    private static final List<String> WITHOUT_AMOUNT =
            List.of("面议", "面议", "大量", "大量", "长期求购", "若干", "若干吨", "电议", "有多少要多少", "不限", "多多益善", "量大从优", "-");

    private Quantities() {}

    static String next(Random random) {
        int kind = random.nextInt(100);
        if (kind < 55) {
            return one(WITH_AMOUNT, random).replace("#", Integer.toString(AMOUNTS[random.nextInt(AMOUNTS.length)]));
        }
        if (kind < 58) {
            return String.format(Locale.ROOT, "%,d公斤", 1000 * (1 + random.nextInt(30)));
        }
        return one(kind < 88 ? AS_WRITTEN : WITHOUT_AMOUNT, random);
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
