package com.btrade.sandbox.services;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker and its controller (KRaft) on free ports of the loopback address, its log in one directory. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String CLUSTER = "YnRyYWRlLXNhbmRib3gtMQ";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts on the log that is in {@code data}, or on a new one. */
    public static EmbeddedKafka start(Path data) throws IOException {
        int broker = Ports.free();
        return start(data, broker, broker);
    }

    /** The same on a port of one's choice, so that clients find it again after another start. */
    static EmbeddedKafka startOn(Path data, int broker) throws IOException {
        return start(data, broker, broker);
    }

    /** The same behind another port of this address: clients are told to connect there. */
    static EmbeddedKafka startBehind(Path data, int front) throws IOException {
        return start(data, Ports.free(), front);
    }

    private static EmbeddedKafka start(Path data, int broker, int advertised) throws IOException {
        Files.createDirectories(data);
        Properties settings = settings(data, broker, Ports.freeBesides(broker));
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertised);
        format(data, settings);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, broker);
    }

    int port() {
        return port;
    }

    /** The address clients connect to. */
    public String servers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties settings(Path data, int broker, int controller) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
        settings.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + broker + ",CONTROLLER://127.0.0.1:" + controller);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("log.dirs", data.toString());
        settings.setProperty("num.partitions", "4");
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("log.retention.ms", "-1");
        return settings;
    }

    private static void format(Path data, Properties settings) throws IOException {
        Path file = data.resolveSibling("kafka.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {"format", "--ignore-formatted", "--cluster-id", CLUSTER, "--config", file.toString()};
        int status = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IOException(
                    "Failed to format Kafka's log in " + data + ": " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
