package com.btrade.sandbox.market;

import com.btrade.sandbox.dataset.Herb;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Chooses the herbs of a listing and writes each in some way. */
final class HerbLines {
    private static final Pattern BLANK = Pattern.compile("[\\s\\u3000]");

    private final HerbNames names = new HerbNames();

    /** So many, among them unknown ones, but not only such. */
    List<WrittenHerb> next(Length length, int count, Random random) {
        List<WrittenHerb> herbs = new ArrayList<>();
        herbs.add(write(length, resolvable(random), random));
        while (herbs.size() < count) {
            herbs.add(write(length, random.nextInt(12) == 0 ? notResolvable(random) : resolvable(random), random));
        }
        return List.copyOf(herbs);
    }

    /** Some of which none has to be found; in a list sometimes no herb at all. */
    List<WrittenHerb> ofNone(Length length, Random random) {
        if (length == Length.LIST && random.nextInt(3) == 0) {
            return List.of();
        }
        return List.of(write(length, notResolvable(random), random));
    }

    private WrittenHerb write(Length length, Naming naming, Random random) {
        Herb herb = names.choose(naming, random);
        String text = HerbNames.write(herb, naming, random);
        while (length == Length.LIST && BLANK.matcher(text).find()) {
            // Blanks part the herbs of a list.
            text = HerbNames.write(herb, naming, random);
        }
        return new WrittenHerb(text, naming, herb.name());
    }

    private static Naming resolvable(Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> Naming.ALIAS;
            case 3, 4 -> Naming.DECORATED;
            case 5 -> Naming.TRADITIONAL;
            case 6, 7 -> Naming.GLUED;
            default -> Naming.PLAIN;
        };
    }

    private static Naming notResolvable(Random random) {
        return random.nextInt(3) == 0 ? Naming.MISSPELT : Naming.UNKNOWN;
    }
}
