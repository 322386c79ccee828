package com.btrade.sandbox.platform;

import com.btrade.sandbox.services.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A port that stays the same on a directory: links that were sent hold that of the landing pages.
 *
 * @param name of the file that remembers it
 * @param variable that chooses it
 */
record KeptPort(String name, String variable) {
    static final KeptPort INGRESS = new KeptPort("ingress", "BTRADE_INGRESS_PORT");
    static final KeptPort DATA_FLOW = new KeptPort("dataflow", "BTRADE_DATAFLOW_PORT");

    /** The chosen port, else that of the last time, else a free one; it is free at this moment. */
    int of(Path dir, Map<String, String> environment) throws IOException {
        Path file = dir.resolve(name + ".port");
        int last = Files.exists(file) ? valid(Files.readString(file).strip()) : Ports.free();
        int port = orUsual(last, environment);
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    /** The chosen port, else the usual one; it is free at this moment. */
    int orUsual(int usual, Map<String, String> environment) {
        int port = environment.containsKey(variable) ? valid(environment.getOrDefault(variable, "")) : usual;
        Ports.requireFree(port, variable);
        return port;
    }

    private int valid(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Invalid " + variable + " 端口有误: " + text + ", expected 1 to 65535", e);
        }
        throw new IllegalArgumentException("Invalid " + variable + " 端口有误: " + text + ", expected 1 to 65535");
    }
}
