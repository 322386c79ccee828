package com.btrade.sandbox.zyctd;

import com.btrade.sandbox.dataset.Seeds;
import com.btrade.sandbox.market.Copies;
import com.btrade.sandbox.market.Purchase;
import com.btrade.sandbox.market.Purchases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Makes the purchases of the site: its own, and those that other sites show too. */
final class ZyctdPurchases {
    static final int FIRST_COPY = 9_000_001;
    private static final List<String> QUALITIES = List.of(
            "干度好,杂质少,2015版药典标准",
            "无硫,无霉,无虫蛀",
            "要求抽芯率达95%以上，颜色好，无毛须。",
            "全冲货，灰分不能超药典标准",
            "含量达到1.5，药厂用，标准件50kg/件。",
            "纯白丁过4#筛、边长大小7-8mm；碎粒<2%",
            "统货即可 \"现款\"");

    private ZyctdPurchases() {}

    /** All of them, newest first. */
    static List<ZyctdPurchase> make(ZyctdOptions options) {
        long seed = options.site().seed();
        List<Purchase> all = new ArrayList<>(Purchases.make(seed + 1, options.recent(), options.older()));
        all.addAll(Copies.of(options.elsewhere(), seed, FIRST_COPY));
        all.sort(Comparator.comparingInt(Purchase::daysAgo).thenComparing(purchase -> purchase.id() % 97));
        return all.stream()
                .map(purchase -> new ZyctdPurchase(purchase, quality(Seeds.of(seed, "quality", purchase.id()))))
                .toList();
    }

    private static String quality(Random random) {
        int kind = random.nextInt(QUALITIES.size() + 3);
        return kind < QUALITIES.size() ? QUALITIES.get(kind) : "";
    }
}
