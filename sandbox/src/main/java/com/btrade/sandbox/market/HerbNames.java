package com.btrade.sandbox.market;

import com.btrade.sandbox.dataset.Herb;
import com.btrade.sandbox.dataset.Zipf;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Chooses herbs as often as they are traded and writes their names as people do. */
final class HerbNames {
    /** Names that sound like herbs and stand in no catalogue, one per line. */
    static final String UNKNOWN = "/market/unknown-herbs.txt";
    /** Names of herbs with a wrong sign, one per line. */
    static final String MISSPELT = "/market/misspelt-herbs.txt";

    private static final double SKEW = 0.75;
    private static final List<String> REMARKS = List.of("统货", "无硫", "选货", "甘肃产", "药厂货", "新货", "家种", "急购");

    private final List<Herb> known = Herb.all();
    private final List<Herb> aliased =
            known.stream().filter(herb -> !herb.aliases().isEmpty()).toList();
    private final List<Herb> traditional =
            known.stream().filter(Traditional::differs).toList();
    private final List<Herb> misspelt = read(MISSPELT);
    private final List<Herb> unknown = read(UNKNOWN);
    private final Zipf ofKnown = new Zipf(known.size(), SKEW);
    private final Zipf ofAliased = new Zipf(aliased.size(), SKEW);

    Herb choose(Naming naming, Random random) {
        return switch (naming) {
            case PLAIN, DECORATED, GLUED -> known.get(ofKnown.next(random));
            case ALIAS -> aliased.get(ofAliased.next(random));
            case TRADITIONAL -> one(traditional, random);
            case MISSPELT -> one(misspelt, random);
            case UNKNOWN -> one(unknown, random);
        };
    }

    static String write(Herb herb, Naming naming, Random random) {
        return switch (naming) {
            case PLAIN, MISSPELT, UNKNOWN -> herb.name();
            case ALIAS -> one(herb.aliases(), random);
            case DECORATED -> decorate(herb.name(), random);
            case TRADITIONAL -> Traditional.of(herb.name());
            case GLUED -> Glued.next(herb, random);
        };
    }

    private static String decorate(String name, Random random) {
        String remark = one(REMARKS, random);
        return switch (random.nextInt(9)) {
            case 0, 1 -> name + "（" + remark + "）";
            case 2 -> name + "(" + remark + ")";
            case 3 -> name + "【" + remark + "】";
            case 4 -> "（" + remark + "）" + name;
            case 5 -> name + " （" + remark + "）";
            case 6 -> name.substring(0, 1) + "　" + name.substring(1);
            case 7 -> "　" + name + " ";
            default -> name + "［" + remark + "］";
        };
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<Herb> read(String resource) {
        try (InputStream in = HerbNames.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("Cannot find " + resource + " in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(name -> new Herb(name, List.of(), List.of("统"), List.of("云南", "四川")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
