package com.btrade.sandbox.market;

import com.btrade.sandbox.dataset.Herb;
import com.btrade.sandbox.dataset.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Purchases of one site that the same people publish on another too, some of them with the herb under an alias. */
public final class Copies {
    private static final int ONE_OF = 4;

    private Copies() {}

    /** Copies of every fourth of the new ones. */
    public static List<Purchase> of(List<Purchase> published, long seed, int firstId) {
        Map<String, List<String>> aliases = Herb.all().stream().collect(Collectors.toMap(Herb::name, Herb::aliases));
        List<Purchase> copies = new ArrayList<>();
        for (Purchase purchase : published) {
            Random random = Seeds.of(seed, "copy", purchase.id());
            if (purchase.fate() == Fate.NEW && random.nextInt(ONE_OF) == 0) {
                List<String> others = aliases.getOrDefault(purchase.herb(), List.of());
                copies.add(copy(purchase, firstId + copies.size(), others, random));
            }
        }
        return copies;
    }

    private static Purchase copy(Purchase purchase, int id, List<String> aliases, Random random) {
        boolean underAlias = purchase.naming() == Naming.PLAIN && !aliases.isEmpty() && random.nextBoolean();
        return underAlias
                ? purchase.again(id, Naming.ALIAS, aliases.get(random.nextInt(aliases.size())))
                : purchase.again(id, purchase.naming(), purchase.written());
    }
}
