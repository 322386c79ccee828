package com.btrade.stream.click;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.PageView;
import com.btrade.model.RecordId;
import com.btrade.model.SupplierId;
import com.btrade.model.Visitor;
import com.btrade.stream.Visitors;
import com.btrade.stream.send.Recipient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecountingPropertyTest {
    private static final long START = 1_700_000_000 - 1_700_000_000 % 60;
    private static final int LINKS = 6;

    /** Somebody opens a link, some seconds after the start, from one of three places, the third of which is a program. */
    record Opening(int link, int second, int place, boolean head) {}

    @Property(tries = 300)
    void endsAtWhatTheRulesOfNowSayOfEveryViewWhateverRulesWereBeforeAndWhereverItDied(
            @ForAll("openings") List<Opening> openings,
            @ForAll("rules") List<BotRules> history,
            @ForAll("steps") int diesAt) {
        MemoryClicks clicks = new MemoryClicks();
        know(clicks);
        List<Visit> visits = new ArrayList<>();
        openings.forEach(opening -> visits.add(visit(visits.size(), opening)));
        clicks.rules = history.get(0);
        visits.forEach(visit -> clicks.count(List.of(visit)));
        for (BotRules rules : history) {
            clicks.rules = rules;
            clicks.dieAt(diesAt);
            try {
                clicks.recounting().recount(START, START + 600, false);
            } catch (MemoryClicks.Dead e) {
                assertThat(diesAt).isLessThan(100);
            }
            clicks.dieAt(Integer.MAX_VALUE);
        }
        Recounted last = clicks.recounting().recount(START, START + 600, false);
        Recounted again = clicks.recounting().recount(START, START + 600, false);
        Recounted dry = clicks.recounting().recount(START, START + 600, true);

        Map<RecordId, Integer> expected = plain(visits, clicks.rules);
        Map<RecordId, Integer> shown = new HashMap<>(clicks.shownClicks);
        shown.values().removeIf(count -> count == 0);
        assertThat(last.views()).isEqualTo(visits.size());
        assertThat(shown).isEqualTo(expected);
        assertThat(clicks.people.scores.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(expected.size());
        assertThat(again)
                .isEqualTo(new Recounted(visits.size(), Map.of(), 0, 0))
                .isEqualTo(dry);
    }

    /** Whoever writes what is shown is passed by others who change the counters meanwhile, and they by others again. */
    @Property(tries = 300)
    void showsInTheEndWhatTheLedgerSaysWhoeverWritesLast(
            @ForAll("openings") List<Opening> openings,
            @ForAll("rules") List<BotRules> history,
            @ForAll Random random) {
        MemoryClicks clicks = new MemoryClicks();
        know(clicks);
        Deque<Opening> left = new ArrayDeque<>(openings);
        clicks.meanwhile = () -> {
            if (!left.isEmpty() && random.nextBoolean()) {
                act(clicks, left.removeFirst(), openings.size() - left.size(), history, random);
            }
        };
        while (!left.isEmpty()) {
            act(clicks, left.removeFirst(), openings.size() - left.size(), history, random);
        }
        assertThat(clicks.shownClicks).isEqualTo(clicks.ledgerClicks());
    }

    private static void act(MemoryClicks clicks, Opening opening, int number, List<BotRules> history, Random random) {
        clicks.rules = history.get(random.nextInt(history.size()));
        clicks.count(List.of(visit(number, opening)));
        if (random.nextBoolean()) {
            clicks.rules = history.get(random.nextInt(history.size()));
            clicks.recounting().recount(START, START + 600, false);
        }
    }

    /** The same said plainly: a view counts if no rule speaks against it. */
    private static Map<RecordId, Integer> plain(List<Visit> visits, BotRules rules) {
        Map<String, Set<LinkToken>> byPlace = new HashMap<>();
        visits.forEach(visit -> byPlace.computeIfAbsent(place(visit, rules), any -> new HashSet<>())
                .add(visit.view().uuid()));
        Map<RecordId, Integer> clicks = new HashMap<>();
        for (Visit visit : visits) {
            boolean many = rules.burst() > 0 && byPlace.get(place(visit, rules)).size() > rules.burst();
            boolean program =
                    rules.agents().stream().anyMatch(visit.view().visitor().agent()::contains);
            if (!many && !program && !visit.view().method().equals("HEAD")) {
                clicks.merge(Samples.record(visit.view().uuid()), 1, Integer::sum);
            }
        }
        return clicks;
    }

    private static String place(Visit visit, BotRules rules) {
        return visit.view().visitor().source()
                + visit.view().createTime() / rules.stretch().toSeconds();
    }

    private static LinkToken token(int link) {
        return new LinkToken("%016x".formatted(link));
    }

    private static void know(MemoryClicks clicks) {
        for (int link = 0; link < LINKS; link++) {
            Recipient mobile = new Recipient("138%08d".formatted(link));
            clicks.origins.put(
                    token(link), new Origin(Samples.record(token(link)), Channel.SMS, mobile, 0, List.of(), null));
            clicks.people.suppliers.put(mobile, new SupplierId(link + 1));
        }
    }

    private static Visit visit(int number, Opening opening) {
        LinkToken token = token(opening.link());
        Visitor visitor = Visitors.of("10.0.0." + opening.place(), opening.place() == 3 ? "linkbot" : "phone");
        return new Visit(
                Samples.event(number),
                new PageView(
                        token,
                        "/purchase/purchaseinfo/1703?uuid=" + token,
                        1,
                        opening.head() ? "HEAD" : "GET",
                        -1,
                        -1,
                        START + opening.second(),
                        visitor));
    }

    @Provide
    Arbitrary<List<Opening>> openings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, LINKS - 1),
                        Arbitraries.integers().between(0, 150),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 9).map(one -> one == 0))
                .as(Opening::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<BotRules>> rules() {
        return Combinators.combine(
                        Arbitraries.of(List.of("bot"), List.<String>of()),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(30, 60))
                .as((agents, burst, stretch) -> new BotRules(agents, Duration.ZERO, burst, Duration.ofSeconds(stretch)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.integers().between(0, 60);
    }
}
