package com.btrade.sandbox.market;

import com.btrade.sandbox.dataset.Herb;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Writes a herb's name together with one of its origins or forms, without anything between them. */
final class Glued {
    /** Forms that people write behind a name. */
    private static final Set<String> FORMS = Set.of("片", "段", "丁", "块", "丝", "统片", "选片", "统个", "选个");

    private Glued() {}

    static String next(Herb herb, Random random) {
        List<String> all = all(herb).toList();
        return all.get(random.nextInt(all.size()));
    }

    /** Every way. */
    static Stream<String> all(Herb herb) {
        return Stream.concat(
                herb.origins().stream().map(origin -> origin + herb.name()),
                herb.specifications().stream().filter(FORMS::contains).map(form -> herb.name() + form));
    }
}
