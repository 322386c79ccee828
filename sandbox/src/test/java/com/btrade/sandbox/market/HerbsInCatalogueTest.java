package com.btrade.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.dataset.Herb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stand-in's truth rests on this: what it calls known is in the reference catalogue, what it calls unknown is not. */
class HerbsInCatalogueTest {
    private final Set<String> names = new HashSet<>();
    private final Map<String, Set<String>> namesByAlias = new HashMap<>();

    HerbsInCatalogueTest() throws IOException {
        List<String> lines = lines("/reference/variety.tsv");
        List<String> columns = Arrays.asList(lines.get(0).split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String name = cells[columns.indexOf("name")];
            names.add(name);
            for (String alias : cells[columns.indexOf("alias")].split(",", -1)) {
                namesByAlias.computeIfAbsent(alias, any -> new HashSet<>()).add(name);
            }
        }
    }

    @Test
    void everyHerbStandsInTheCatalogueByName() {
        assertThat(Herb.all()).hasSizeGreaterThan(150).extracting(Herb::name).isSubsetOf(names);
    }

    @Test
    void everyAliasMeansItsHerbAndNoOther() {
        for (Herb herb : Herb.all()) {
            for (String alias : herb.aliases()) {
                assertThat(names).doesNotContain(alias);
                assertThat(namesByAlias.get(alias)).as(alias).containsExactly(herb.name());
            }
        }
    }

    @Test
    void noGluedOrTraditionalNameIsAnotherHerb() {
        for (Herb herb : Herb.all()) {
            Set<String> own = Set.of(herb.name());
            assertThat(Stream.concat(Glued.all(herb), Stream.of(Traditional.of(herb.name()))))
                    .allMatch(written -> namesByAlias.getOrDefault(written, own).equals(own))
                    .filteredOn(written -> !written.equals(herb.name()))
                    .doesNotContainAnyElementsOf(names);
        }
    }

    @Test
    void noMisspeltHerbStandsInTheCatalogue() throws IOException {
        assertThat(lines(HerbNames.MISSPELT))
                .hasSizeGreaterThanOrEqualTo(20)
                .doesNotContainAnyElementsOf(names)
                .doesNotContainAnyElementsOf(namesByAlias.keySet());
    }

    @Test
    void noUnknownHerbStandsInTheCatalogue() throws IOException {
        assertThat(lines(HerbNames.UNKNOWN))
                .hasSizeGreaterThanOrEqualTo(20)
                .doesNotContainAnyElementsOf(names)
                .doesNotContainAnyElementsOf(namesByAlias.keySet());
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(HerbNames.class.getResourceAsStream(resource), resource)) {
            return new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }
}
