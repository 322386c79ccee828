package com.btrade.faults;

import com.btrade.sandbox.platform.Signals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What can go wrong with the streams, the ingress, what they stand on and what is between them. */
final class FaultKinds {
    /** As long as a lease, and longer. */
    private static final int SHORT_MILLIS = 500;

    private static final int LONG_MILLIS = 6000;
    private static final int UNTIL_SEEN_SECONDS = 6;
    private static final int OFTEN = 4;

    /** Of two jobs that follow each other only the second may use a connection. */
    private static final int UNTIL_USED_SECONDS = 30;

    private static final int LOOK_MILLIS = 20;
    private static final List<String> PROGRAMS = List.of(World.SEND, World.CLICK, World.INGRESS);

    private static final List<String> PROVIDERS =
            List.of(World.SEND + " to SMS provider", World.SEND + " to WeChat provider");

    /** Texts in whose place a program is killed, by the connection they pass. */
    private static final Map<String, List<String>> PLACES = new TreeMap<>(Map.of(
            World.SEND + " to MySQL",
            List.of("INSERT INTO push_message", "UPDATE push_message", "COMMIT"),
            World.SEND + " to MongoDB",
            List.of("push_record", "transform_rate", "celery_task"),
            World.SEND + " to SMS provider",
            List.of("POST /send"),
            World.SEND + " to WeChat provider",
            List.of("POST /cgi-bin/message"),
            World.CLICK + " to MySQL",
            List.of("click_block", "INSERT INTO click_counter", "INSERT INTO push_receipt", "COMMIT"),
            World.CLICK + " to MongoDB",
            List.of("user_view", "push_record"),
            World.INGRESS + " to MySQL",
            List.of("INSERT IGNORE INTO callback_token", "UPDATE callback_token")));

    private static final List<String> CONNECTIONS = PROGRAMS.stream()
            .flatMap(program -> Stream.of(program + " to MySQL", program + " to MongoDB"))
            .toList();
    private static final String KAFKA = "everybody to Kafka";

    private FaultKinds() {}

    /** Every kind there is. */
    static List<Fault> all(World world) {
        List<Fault> kinds = new ArrayList<>();
        for (String program : PROGRAMS) {
            kinds.addAll(List.of(kill(program), pause(program), end(program), clock(program)));
        }
        PLACES.forEach((connection, texts) ->
                texts.forEach(text -> kinds.addAll(killedAt(connection, text, OFTEN, UNTIL_SEEN_SECONDS))));
        for (String stream : List.of(World.SEND, World.CLICK)) {
            kinds.add(loseCheckpoint(stream));
            kinds.add(fillDisk(stream, world.checkpoints().fullDisk()));
        }
        servers(kinds);
        CONNECTIONS.forEach(connection -> connections(connection, kinds));
        PROVIDERS.forEach(provider -> passing(provider, kinds));
        connections(KAFKA, kinds);
        return kinds;
    }

    static void servers(List<Fault> kinds) {
        for (String server : List.of("MySQL", "MongoDB", "Kafka")) {
            kinds.add(onServer(server, "SIGSTOP", (its, random) -> stopped(its.process(), random)));
            kinds.add(onServer(server, "SIGTERM, started again", (its, random) -> {
                its.end();
                sleep(random, SHORT_MILLIS, LONG_MILLIS / 2);
                its.start();
            }));
            // The embedded documents are written every second only: killed, it would lose what a MongoDB does not.
            if (!server.equals("MongoDB")) {
                kinds.add(onServer(server, "kill -9, started again", (its, random) -> {
                    its.kill();
                    sleep(random, 0, LONG_MILLIS / 2);
                    its.start();
                }));
            }
        }
    }

    private interface Blow {
        void hit(Server server, Random random) throws Exception;
    }

    /** One at a time, for streams and jobs are disturbed side by side. */
    private static Fault onServer(String name, String what, Blow blow) {
        return Fault.of(name, what, (world, random) -> {
            synchronized (world.server(name)) {
                blow.hit(world.server(name), random);
            }
        });
    }

    /** Once each: what the platform takes one or two minutes for, by its own bounds. */
    static List<Fault> longOnes() {
        List<Fault> kinds = new ArrayList<>();
        PROVIDERS.forEach(provider -> outages(provider, kinds));
        Stream.of(CONNECTIONS, PROVIDERS, List.of(KAFKA))
                .flatMap(List::stream)
                .forEach(connection -> kinds.add(halfOpen(connection)));
        return kinds;
    }

    static void connections(String connection, List<Fault> kinds) {
        passing(connection, kinds);
        outages(connection, kinds);
    }

    private static void passing(String connection, List<Fault> kinds) {
        kinds.add(severed(connection, "reset", (proxy, random) -> proxy.reset()));
        kinds.add(broken(connection, "slow", (proxy, random) -> {
            proxy.slowDown(20 + random.nextInt(200));
            sleep(random, SHORT_MILLIS, LONG_MILLIS);
        }));
    }

    private static void outages(String connection, List<Fault> kinds) {
        kinds.add(broken(connection, "refused", (proxy, random) -> {
            proxy.cut();
            sleep(random, SHORT_MILLIS, LONG_MILLIS);
        }));
        kinds.add(broken(connection, "nothing passes", (proxy, random) -> {
            proxy.stopFlow();
            sleep(random, SHORT_MILLIS, LONG_MILLIS);
        }));
    }

    /** Connections that are open at a moment and lead nowhere from then on: the other side is not known to be gone. */
    static Fault halfOpen(String connection) {
        return severed(connection, "half-open", (proxy, random) -> {
            proxy.abandon();
            sleep(random, SHORT_MILLIS, LONG_MILLIS);
        });
    }

    private interface Break {
        void happen(Proxy proxy, Random random) throws InterruptedException;
    }

    /** Hits connections that are open, or the next that are. */
    private static Fault severed(String connection, String name, Break how) {
        return Fault.duringWork(connection, name, (world, random) -> {
            boolean used = awaitUsed(world.link(connection));
            if (used) {
                how.happen(world.link(connection), random);
                world.link(connection).mend();
            }
            return used;
        });
    }

    private static boolean awaitUsed(Proxy proxy) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(UNTIL_USED_SECONDS);
        while (!proxy.isUsed() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_MILLIS);
        }
        return proxy.isUsed();
    }

    private static Fault broken(String connection, String name, Break how) {
        return Fault.of(connection, name, (world, random) -> {
            how.happen(world.link(connection), random);
            world.link(connection).mend();
        });
    }

    /** SIGKILL of a program, which is started again at once. */
    static Fault kill(String program) {
        return Fault.of(
                program, "kill -9", (world, random) -> world.program(program).kill());
    }

    static Fault pause(String program) {
        return Fault.of(
                program,
                "SIGSTOP",
                (world, random) -> stopped(world.program(program).process(), random));
    }

    static Fault end(String program) {
        return Fault.of(
                program,
                "SIGTERM",
                (world, random) -> world.program(program).process().destroy());
    }

    /** SIGKILL at a place in its work, which it comes to so often: just before it asks for something, and when it has. */
    static List<Fault> killedAt(String connection, String text, int often, int atMostSeconds) {
        return List.of(
                killAt(connection, text, often, true, atMostSeconds),
                killAt(connection, text, often, false, atMostSeconds));
    }

    private static Fault killAt(String connection, String text, int often, boolean before, int atMostSeconds) {
        String program = connection.substring(0, connection.indexOf(" to "));
        String where = connection.substring(connection.indexOf(" to ") + " to ".length());
        String name = "kill -9 " + (before ? "before " : "at ") + text + " (" + where + ")";
        return Fault.duringWork(program, name, (world, random) -> {
            CountDownLatch seen = new CountDownLatch(1);
            world.link(connection).watch(text, 1 + random.nextInt(often), before, () -> {
                world.program(program).kill();
                seen.countDown();
            });
            boolean happened = seen.await(atMostSeconds, TimeUnit.SECONDS);
            world.link(connection).mend();
            return happened;
        });
    }

    private static Fault clock(String program) {
        return Fault.of(program, "clock moved", (world, random) -> moveClock(world, program, random));
    }

    /** Seconds to a minute, forwards or back, for a while. */
    static void moveClock(World world, String program, Random random) throws IOException, InterruptedException {
        long millis = 1000L * (1 + random.nextInt(50)) * (random.nextBoolean() ? 1 : -1);
        world.clock(program, millis);
        sleep(random, SHORT_MILLIS, LONG_MILLIS);
        world.clock(program, 0);
    }

    private static Fault loseCheckpoint(String stream) {
        return Fault.of(
                stream,
                "checkpoint lost",
                (world, random) -> world.program(stream)
                        .whileDown(() -> world.checkpoints().lose(folder(stream))));
    }

    private static Fault fillDisk(String stream, String name) {
        return Fault.of(stream, name, (world, random) -> {
            AutoCloseable full = world.checkpoints().fill(folder(stream));
            try (full) {
                sleep(random, LONG_MILLIS / 2, LONG_MILLIS);
            }
        });
    }

    private static String folder(String stream) {
        return stream.equals(World.SEND) ? "send" : "click";
    }

    static void stopped(ProcessHandle process, Random random) throws IOException, InterruptedException {
        Signals.stop(List.of(process));
        try {
            sleep(random, SHORT_MILLIS, LONG_MILLIS);
        } finally {
            Signals.carryOn(List.of(process));
        }
    }

    private static void sleep(Random random, int atLeast, int atMost) throws InterruptedException {
        Thread.sleep(atLeast + random.nextInt(atMost - atLeast));
    }

    /** Kinds without end, each as often as the others, in an order by chance. */
    static List<Fault> dealt(List<Fault> kinds, int count, Random random) {
        List<Fault> dealt = new ArrayList<>();
        while (dealt.size() < count) {
            List<Fault> deck = new ArrayList<>(kinds);
            Collections.shuffle(deck, random);
            dealt.addAll(deck);
        }
        return dealt.subList(0, count);
    }
}
