package com.btrade.sandbox.demo;

import com.btrade.sandbox.services.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The port of the landing pages: links that were sent hold it, so a later demo on the directory takes it again. */
final class IngressPort {
    private static final String VARIABLE = "BTRADE_INGRESS_PORT";

    private IngressPort() {}

    static int of(Path dir, Map<String, String> environment) throws IOException {
        Path file = dir.resolve("ingress.port");
        int port;
        if (environment.containsKey(VARIABLE)) {
            port = chosen(environment.getOrDefault(VARIABLE, ""));
        } else {
            port = Files.exists(file) ? chosen(Files.readString(file).strip()) : Ports.free();
        }
        Ports.requireFree(port, VARIABLE);
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static int chosen(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Invalid " + VARIABLE + ": " + text + ", expected 1 to 65535", e);
        }
        throw new IllegalArgumentException("Invalid " + VARIABLE + ": " + text + ", expected 1 to 65535");
    }
}
