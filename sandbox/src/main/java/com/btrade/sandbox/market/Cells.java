package com.btrade.sandbox.market;

import com.btrade.sandbox.dataset.Herb;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The free texts of a purchase: what people write, leave out or spoil. */
record Cells(
        String name,
        @Nullable String specification,
        @Nullable String quantity,
        @Nullable String origin) {

    static Cells of(String name, Herb herb, Random random) {
        return new Cells(name, one(herb.specifications(), random), Quantities.next(random), origin(herb, random));
    }

    private static String origin(Herb herb, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "全国";
            case 1 -> "不限";
            case 2 -> String.join("、", herb.origins());
            default -> one(herb.origins(), random);
        };
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** With one of the three left out, now and then all of them. */
    Cells emptied(Random random) {
        String nothing = random.nextInt(4) == 0 ? null : "";
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Cells(name, nothing, quantity, origin);
            case 3, 4 -> new Cells(name, specification, nothing, origin);
            case 5, 6, 7, 8 -> new Cells(name, specification, quantity, nothing);
            default -> new Cells(name, nothing, nothing, nothing);
        };
    }

    /** With an odd text in one of them; an empty one stays empty. */
    Cells odd(String text, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Cells(name, isEmpty(specification) ? specification : text, quantity, origin);
            case 1 -> new Cells(name, specification, quantity, isEmpty(origin) ? origin : text);
            default -> new Cells(text, specification, quantity, origin);
        };
    }

    private static boolean isEmpty(@Nullable String cell) {
        return cell == null || cell.isEmpty();
    }

    Purchase asked(
            int id,
            Fate fate,
            Naming naming,
            int daysAgo,
            @Nullable String mobile,
            Herb herb,
            String written,
            Buyer buyer) {
        return new Purchase(
                id,
                fate,
                naming,
                daysAgo,
                mobile,
                name,
                herb.name(),
                written,
                specification,
                quantity,
                origin,
                buyer.address(),
                buyer.qq());
    }
}
