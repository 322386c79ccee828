package com.btrade.jobs.herb;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.herb.HerbAnswer.Known;
import com.btrade.jobs.herb.HerbCatalogue.Entry;
import com.btrade.model.VarietyId;
import com.btrade.sandbox.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every herb of the reference catalogue. */
class HerbCatalogueProperties {
    private static final List<Entry> ENTRIES = read();
    private static final HerbCatalogue CATALOGUE = new HerbCatalogue(ENTRIES);
    private static final Map<String, Set<Integer>> CLAIMS = claims();

    /** A name or alias of a herb, with a word of its row or of the trade before and behind it. */
    record Written(Entry herb, String name, String before, String behind) {
        String text() {
            return before + name + behind;
        }
    }

    @Example
    void findsEachHerbByItsNameAndByEachAliasThatNoOtherClaims() {
        for (Entry entry : ENTRIES) {
            assertThat(herb(entry.name())).as(entry.name()).isEqualTo(entry.id());
            aliases(entry)
                    .filter(alias -> isClaimedByOne(alias))
                    .forEach(alias -> assertThat(herb(alias)).as(alias).isEqualTo(entry.id()));
        }
    }

    @Property(tries = 5_000)
    void findsAHerbUnderTheWordsOfItsRowUnlessAnotherClaimsTheText(@ForAll("written") Written written) {
        Assume.that(isClaimedByOne(written.name()));
        Assume.that(HerbName.fold(written.name()).length() > 1);
        Assume.that(!TradeWords.shared().isNameOfItsOwn(HerbName.fold(written.text())));
        Set<Integer> claims = CLAIMS.get(HerbName.fold(written.text()));
        if (claims == null) {
            assertThat(herb(written.text()))
                    .as(written.text())
                    .isEqualTo(written.herb().id());
        } else {
            assertThat(claims).contains(herb(written.text()).value());
        }
    }

    @Property
    void findsTheSameInWhatIsFoldedAlready(@ForAll("written") Written written) {
        assertThat(CATALOGUE.resolve(HerbName.fold(written.text()))).isEqualTo(CATALOGUE.resolve(written.text()));
    }

    @Property
    void answersWhateverIsWritten(@ForAll String text) {
        assertThat(CATALOGUE.resolve(text)).isNotNull();
    }

    @Provide
    Arbitrary<Written> written() {
        return Arbitraries.of(ENTRIES)
                .flatMap(entry -> Combinators.combine(
                                Arbitraries.of(Stream.concat(Stream.of(entry.name()), aliases(entry))
                                        .toList()),
                                Arbitraries.of(
                                        Stream.concat(csv(entry.origins()), Stream.of("", "统货", "精选", "（急购）", "東北"))
                                                .toList()),
                                Arbitraries.of(Stream.concat(
                                                csv(entry.specifications()), Stream.of("", "统货", "片", " 60支", "(统)"))
                                        .toList()))
                        .as((name, before, behind) -> new Written(entry, name, before, behind)));
    }

    private static VarietyId herb(String written) {
        HerbAnswer answer = CATALOGUE.resolve(written);
        assertThat(answer).as(written).isInstanceOf(Known.class);
        return ((Known) answer).herb().id();
    }

    private static boolean isClaimedByOne(String name) {
        return CLAIMS.get(HerbName.fold(name)).size() == 1;
    }

    private static Map<String, Set<Integer>> claims() {
        Map<String, Set<Integer>> claims = new HashMap<>();
        ENTRIES.forEach(entry -> Stream.concat(Stream.of(entry.name()), aliases(entry))
                .forEach(name -> claims.computeIfAbsent(HerbName.fold(name), any -> new HashSet<>())
                        .add(entry.id().value())));
        return claims;
    }

    private static Stream<String> aliases(Entry entry) {
        return csv(entry.aliases());
    }

    private static Stream<String> csv(String cell) {
        return Arrays.stream(cell.split(",", -1)).filter(part -> !part.isEmpty());
    }

    private static List<Entry> read() {
        try (Stream<String> lines = Files.lines(Home.root().resolve("sql/src/main/resources/reference/variety.tsv"))) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Entry(
                            new VarietyId(Integer.parseInt(cells[0])), cells[2], cells[3], cells[6], cells[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
