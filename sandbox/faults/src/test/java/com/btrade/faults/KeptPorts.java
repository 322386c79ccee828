package com.btrade.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that stay free while nobody listens there: the system gives none of them to a connection by itself. */
final class KeptPorts {
    private static final int FIRST = 20_000;
    private static final int END = 30_000;

    private KeptPorts() {}

    static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Somebody has it: another one.
            }
        }
    }
}
