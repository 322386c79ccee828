package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.MongoCollections;
import com.btrade.sandbox.Figures;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * The same clicks through the click app with one bad message among a hundred and without any, in turns so that both meet the
 * same machine: {@code ./mvnw -Pbench verify}, with others by {@code -Dbench.items=}. It tells and does not fail.
 */
class PoisonBench {
    private static final int CLICKS = Integer.getInteger("bench.items", 60_000);
    private static final int ONE_IN = 100;
    private static final int PARTITIONS = 4;
    private static final int KINDS = 20;
    private static final int LINKS = 400;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 11;

    @Test
    void countsClicksAmongPoison() throws Exception {
        try (Platform platform = new Platform(PoisonBench.class)) {
            List<byte[]> clean = new Links(platform)
                    .clicks(CLICKS, LINKS).stream().map(Poison::bytes).toList();
            List<byte[]> poisoned = poisoned(clean);
            for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
                drain(platform, poisoned);
            }
            List<Double> without = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                boolean poisonFirst = round % 2 == 0;
                double first = drain(platform, poisonFirst ? poisoned : clean);
                double second = drain(platform, poisonFirst ? clean : poisoned);
                with.add(poisonFirst ? first : second);
                without.add(poisonFirst ? second : first);
                ratios.add(with.get(round) / without.get(round));
            }

            assertThat(platform.deadLetters(platform.topics().pushMonitor()))
                    .hasSize((WARM_UPS + ROUNDS) * CLICKS / ONE_IN);
            Figures.of("poison")
                    .tell("clicks through the app", median(without), "1/s")
                    .tell("clicks through the app among 1% poison", median(with), "1/s")
                    .tell("with poison to without", median(ratios), "x", ">= 0.95");
        }
    }

    /**
     * As many good ones, and bad ones all along among them: to each partition one after so many good ones, so that each link's
     * clicks stay in the partition where they are without.
     */
    private static List<byte[]> poisoned(List<byte[]> clean) {
        List<byte[]> bad = Poison.kept().subList(0, KINDS);
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < clean.size(); i++) {
            all.add(clean.get(i));
            for (int one = 0; one < PARTITIONS && (i + 1) % (ONE_IN * PARTITIONS) == 0; one++) {
                all.add(bad.get((i / ONE_IN + one) % bad.size()));
            }
        }
        return all;
    }

    /** Good messages a second; their views go again, for the sandbox keeps documents in memory. */
    private static double drain(Platform platform, List<byte[]> messages) throws Exception {
        platform.publishBytes(platform.topics().pushMonitor(), messages);
        long start = System.nanoTime();
        platform.drain(new ClickApp());
        double seconds = (System.nanoTime() - start) / 1e9;
        platform.collection(MongoCollections.USER_VIEW).deleteMany(new Document());
        return Math.min(messages.size(), CLICKS) / seconds;
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }
}
