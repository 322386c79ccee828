package com.btrade.sandbox.services;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One embedded server in a process of its own, so that it can be stopped, continued and killed: {@code mongo <directory>},
 * {@code kafka <directory> <port>}, the port being the one that clients are told to connect to, or {@code kafka-on
 * <directory> <port>}, which listens on that port itself. It says on which port it listens, and ends in order at SIGTERM or
 * when its standard input does.
 */
public final class Part {
    private static final Logger log = LoggerFactory.getLogger(Part.class);

    private Part() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "mongo" -> {
                EmbeddedMongo mongo = EmbeddedMongo.startOnFile(data);
                serve(mongo, mongo.port());
            }
            case "kafka" -> {
                EmbeddedKafka kafka = EmbeddedKafka.startBehind(data, Integer.parseInt(arguments[2]));
                serve(kafka, kafka.port());
            }
            case "kafka-on" -> {
                EmbeddedKafka kafka = EmbeddedKafka.startOn(data, Integer.parseInt(arguments[2]));
                serve(kafka, kafka.port());
            }
            default ->
                throw new IllegalArgumentException(
                        "Invalid part: " + arguments[0] + ", expected mongo, kafka or kafka-on");
        }
    }

    private static void serve(AutoCloseable server, int port) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "stop"));
        System.out.println("part is ready: " + port);
        while (System.in.read() >= 0) {
            // Nothing is said on standard input: its end is the signal.
        }
        System.exit(0);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            log.warn("Failed to stop {}", server.getClass().getSimpleName(), e);
        }
    }
}
