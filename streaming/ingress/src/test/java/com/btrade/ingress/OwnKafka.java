package com.btrade.ingress;

import static org.awaitility.Awaitility.await;

import com.btrade.model.Topics;
import com.btrade.sandbox.Home;
import com.btrade.sandbox.platform.Signals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker of a test's own that can be killed and started again where it was. */
final class OwnKafka implements AutoCloseable {
    /** The system gives none of these to a connection by itself. */
    private static final int FIRST_PORT = 20_000;

    private static final int END_PORT = 30_000;

    private final Path dir;
    private final int port = freePort();
    private Process process;

    OwnKafka(Path dir) throws Exception {
        this.dir = dir;
        start();
        createTopics();
    }

    String servers() {
        return "127.0.0.1:" + port;
    }

    void start() throws IOException {
        Path output = Files.createTempFile(dir, "kafka", ".log");
        process = new ProcessBuilder(
                        Home.java(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Home.sandboxClassPath(),
                        "com.btrade.sandbox.services.Part",
                        "kafka-on",
                        dir.resolve("log").toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Files.readString(output).contains("part is ready"));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** It stands still, its connections stay. */
    void freeze() throws IOException, InterruptedException {
        Signals.stop(List.of(process.toHandle()));
    }

    void goOn() throws IOException, InterruptedException {
        Signals.carryOn(List.of(process.toHandle()));
    }

    private void createTopics() throws Exception {
        Topics topics = new Topics("");
        List<NewTopic> names = Stream.of(
                        topics.pushMonitor(), topics.pushReceipt(), topics.deadLetter(topics.pushReceipt()))
                .map(name -> new NewTopic(name, Optional.of(1), Optional.empty()))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            admin.createTopics(names).all().get();
        }
    }

    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, END_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Somebody has it: another one.
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
