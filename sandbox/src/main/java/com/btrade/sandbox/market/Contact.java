package com.btrade.sandbox.market;

import com.btrade.model.Masked;
import com.btrade.sandbox.dataset.Town;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How somebody says where to call.
 *
 * @param written what the page shows
 * @param mobiles the right mobiles in it, in their order; none if it only holds land lines, 400 numbers, extensions or worse
 */
public record Contact(String written, List<String> mobiles) {

    static Contact reachable(String mobile, String second, Town town, Random random) {
        return switch (random.nextInt(40)) {
            case 0, 1, 2, 3 -> new Contact(WrittenMobiles.decorated(mobile, random), List.of(mobile));
            case 4, 5, 6, 7 -> new Contact(town.landLine(random) + " " + mobile, List.of(mobile));
            case 8 -> new Contact(town.landLine(random) + "转" + extension(random) + " " + mobile, List.of(mobile));
            case 9 -> new Contact(freephone(random) + " " + mobile, List.of(mobile));
            case 10 -> new Contact(mobile + "（微信同号）", List.of(mobile));
            case 11, 12 -> new Contact(mobile + separator(random) + second, List.of(mobile, second));
            default -> new Contact(mobile, List.of(mobile));
        };
    }

    static Contact unreachable(String mobile, Town town, Random random) {
        String written =
                switch (random.nextInt(8)) {
                    case 0 -> town.landLine(random);
                    case 1 -> town.landLine(random) + "转" + extension(random);
                    case 2 -> freephone(random);
                    case 3 -> mobile + "转" + extension(random);
                    case 4 -> "无";
                    case 5 -> "QQ联系";
                    default ->
                        String.valueOf(WrittenMobiles.bad(mobile, random)).replace("null", "");
                };
        return new Contact(written, List.of());
    }

    private static int extension(Random random) {
        return 800 + random.nextInt(90);
    }

    private static String freephone(Random random) {
        String digits = String.format(Locale.ROOT, "400%07d", random.nextInt(10_000_000));
        return random.nextBoolean()
                ? digits
                : digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
    }

    private static String separator(Random random) {
        return List.of("/", "、", " ", "，", ",", "；").get(random.nextInt(6));
    }

    @Override
    public String toString() {
        return "Contact " + Masked.of(written);
    }
}
