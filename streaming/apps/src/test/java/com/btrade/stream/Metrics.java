package com.btrade.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks an app for its metrics as Prometheus asks. */
final class Metrics {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;

    private Metrics(String address) {
        this.address = address;
    }

    /** At an address that nobody has yet. */
    static Metrics somewhere() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Metrics("127.0.0.1:" + socket.getLocalPort());
        }
    }

    /** What an app's variable says. */
    String address() {
        return address;
    }

    String text() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/metrics"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The number of a series, named with its labels; 0 where there is none. */
    double number(String series) throws IOException, InterruptedException {
        return text().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }
}
