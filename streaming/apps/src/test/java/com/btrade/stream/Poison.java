package com.btrade.stream;

import com.btrade.model.MalformedMessageException;
import com.btrade.sandbox.Mutation;
import com.btrade.stream.inlet.KafkaMessage;
import com.btrade.stream.inlet.MessageJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Messages that no program of ours writes: those kept in {@code messages.txt} and mutants of genuine ones. */
final class Poison {
    static final long SEED = 20_261_127;
    private static final int LARGE = 1_000_000;

    private Poison() {}

    /** Reads the fields of a message, or refuses them. */
    @FunctionalInterface
    interface Reading {
        void read(Map<String, ?> fields) throws MalformedMessageException;
    }

    /** All that is kept, and one that is as large as the broker takes. */
    static List<byte[]> kept() {
        List<byte[]> kept = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Poison.class.getResourceAsStream("/poison/messages.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Poison::bytes)
                    .forEach(kept::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kept.add(bytes("{\"messagetype\": 1, \"pad\": \"" + "x".repeat(LARGE) + "\"}"));
        return kept;
    }

    static List<byte[]> mutants(List<String> genuine, int number) {
        Random random = new Random(SEED);
        List<byte[]> bases = genuine.stream().map(Poison::bytes).toList();
        List<byte[]> mutants = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            mutants.add(Mutation.of(bases, random));
        }
        return mutants;
    }

    /** Whether a message is to be put aside. */
    static boolean isRefused(byte[] value, Reading reading) {
        try {
            reading.read(MessageJson.read(new KafkaMessage("topic", 0, 0, 0, null, value)));
            return false;
        } catch (MalformedMessageException e) {
            return true;
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
