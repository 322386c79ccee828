package com.btrade.stream.click;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.PageView;
import com.btrade.model.QuoteId;
import com.btrade.model.RecordId;
import com.btrade.model.SupplierId;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.store.Chunks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CountingPropertyTest {
    private static final int MESSAGES = 40;
    private static final int LINKS = 7;
    private static final int AT_ONCE = 7;

    /**
     * One delivery of some of the topic's messages, in which the process may die. What is {@code frozen} shows what it has
     * counted when all others are done, and then ends before it looks.
     */
    record Delivery(int from, int count, int diesAt, boolean frozen) {}

    @Property(tries = 400)
    void whateverIsRedeliveredAndWhereverItDiesEachMessageCountsOnce(@ForAll("deliveries") List<Delivery> deliveries) {
        MemoryClicks clicks = new MemoryClicks();
        IntStream.range(0, LINKS).forEach(link -> know(clicks, link));
        List.of(5, 15, 25, 35).forEach(quote -> clicks.quotes.put(new QuoteId(quote), Samples.BATCH));
        List<Visit> topic = IntStream.range(0, MESSAGES)
                .mapToObj(CountingPropertyTest::message)
                .toList();

        List<Map<RecordId, Counter>> zombies = new ArrayList<>();
        deliveries.forEach(delivery -> deliver(clicks, topic, delivery, zombies));
        deliver(clicks, topic, new Delivery(0, MESSAGES, Integer.MAX_VALUE, false), zombies);
        zombies.forEach(counters -> thaw(clicks, counters));

        assertThat(clicks.views).hasSize(MESSAGES);
        assertThat(clicks.shownClicks.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo((int) topic.stream()
                        .filter(visit -> visit.view().opensPushedLink())
                        .count());
        assertThat(clicks.people.scores).hasSize(LINKS);
        assertThat(clicks.people.scores.values()).containsOnly(1);
        assertThat(clicks.brought.get(Samples.PUSH).split(",")).containsExactlyInAnyOrder("5", "15", "25", "35");
    }

    private static void thaw(MemoryClicks clicks, Map<RecordId, Counter> counters) {
        clicks.dieAt(1);
        try {
            clicks.counting().show(counters);
            assertThat(counters).isEmpty();
        } catch (MemoryClicks.Dead e) {
            clicks.dieAt(Integer.MAX_VALUE);
        }
    }

    private static void deliver(
            MemoryClicks clicks, List<Visit> topic, Delivery delivery, List<Map<RecordId, Counter>> zombies) {
        int to = Math.min(MESSAGES, delivery.from() + delivery.count());
        clicks.dieAt(delivery.diesAt());
        try {
            Counting counting = clicks.counting();
            Map<RecordId, Counter> changed = new HashMap<>();
            Chunks.of(topic.subList(delivery.from(), to), AT_ONCE).forEach(some -> counting.enter(some, changed));
            if (delivery.frozen()) {
                zombies.add(changed);
            } else {
                counting.show(changed);
            }
        } catch (MemoryClicks.Dead e) {
            assertThat(delivery.diesAt()).isLessThan(Integer.MAX_VALUE);
        }
        clicks.dieAt(Integer.MAX_VALUE);
    }

    private static LinkToken token(int link) {
        return new LinkToken("%016x".formatted(link % LINKS));
    }

    private static void know(MemoryClicks clicks, int link) {
        Recipient mobile = new Recipient("138%08d".formatted(link));
        clicks.origins.put(
                token(link),
                new Origin(
                        Samples.record(token(link)),
                        Channel.SMS,
                        mobile,
                        0,
                        List.of(),
                        new Origin.Push(Samples.PUSH, Samples.BATCH)));
        clicks.people.suppliers.put(mobile, new SupplierId(link + 1));
    }

    /** Every tenth is a quote that exists, the rest open their link. */
    private static Visit message(int number) {
        LinkToken token = token(number);
        if (number % 10 == 5) {
            return new Visit(
                    Samples.event(number), new PageView(token, "/quotesuccess", 1, "POST", number, 3, 1_700_000_000));
        }
        String url = "/purchase/purchaseinfo/1703?uuid=" + token;
        return new Visit(Samples.event(number), new PageView(token, url, 1, "GET", -1, -1, 1_700_000_000));
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MESSAGES - 1),
                        Arbitraries.integers().between(1, MESSAGES),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(true, false))
                .as(Delivery::new)
                .list()
                .ofMaxSize(8);
    }
}
