package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.TaskId;
import com.btrade.sandbox.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The same clicks through the click app with one bad message among a hundred and without any, in turns so that both meet the
 * same machine: {@code ./mvnw -Pbench verify}, with others by {@code -Dbench.items=}. It tells and does not fail.
 */
class PoisonBench {
    private static final int CLICKS = Integer.getInteger("bench.items", 60_000);
    private static final int ONE_IN = 100;
    private static final int LINKS = 400;
    private static final int ROUNDS = 5;

    @Test
    void countsClicksAmongPoison() throws Exception {
        try (Platform platform = new Platform(PoisonBench.class)) {
            List<byte[]> clean = clicks(platform);
            List<byte[]> poisoned = poisoned(clean);
            drain(platform, clean.subList(0, CLICKS / 2));
            List<Double> without = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                without.add(drain(platform, clean));
                with.add(drain(platform, poisoned));
            }
            Collections.sort(without);
            Collections.sort(with);

            assertThat(platform.deadLetters(platform.topics().pushMonitor())).hasSize(ROUNDS * CLICKS / ONE_IN);
            Figures.of("poison")
                    .tell("clicks through the app", without.get(ROUNDS / 2), "1/s")
                    .tell("clicks through the app among 1% poison", with.get(ROUNDS / 2), "1/s")
                    .tell("with poison to without", with.get(ROUNDS / 2) / without.get(ROUNDS / 2), "x", ">= 0.95");
        }
    }

    private static List<byte[]> clicks(Platform platform) throws Exception {
        Links links = new Links(platform);
        TaskId task = links.push(Channel.SMS);
        List<LinkToken> tokens = new ArrayList<>();
        for (String mobile : Tasks.mobiles(LINKS)) {
            tokens.add(links.link(task, Channel.SMS, mobile));
        }
        List<byte[]> clicks = new ArrayList<>();
        for (int i = 0; i < CLICKS; i++) {
            clicks.add(Poison.bytes(Links.open(tokens.get(i % LINKS))));
        }
        return clicks;
    }

    /** As many good ones, and bad ones anywhere among them. */
    private static List<byte[]> poisoned(List<byte[]> clean) {
        List<byte[]> bad = Poison.kept().subList(0, 20);
        List<byte[]> all = new ArrayList<>(clean);
        for (int i = 0; i < CLICKS / ONE_IN; i++) {
            all.add(bad.get(i % bad.size()));
        }
        Collections.shuffle(all, new Random(Poison.SEED));
        return all;
    }

    /** Good messages a second. */
    private static double drain(Platform platform, List<byte[]> messages) throws Exception {
        platform.publishBytes(platform.topics().pushMonitor(), messages);
        long start = System.nanoTime();
        platform.drain(new ClickApp());
        return Math.min(messages.size(), CLICKS) / ((System.nanoTime() - start) / 1e9);
    }
}
