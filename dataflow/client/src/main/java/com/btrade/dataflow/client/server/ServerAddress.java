package com.btrade.dataflow.client.server;

import java.net.URI;
import java.util.Map;

/**
 * Where a Data Flow server is, and who asks.
 *
 * @param credentials {@code user:password}, empty for a server without log-in
 */
public record ServerAddress(URI uri, String credentials) {
    private static final String URL = "BTRADE_DATAFLOW_URL";
    private static final String CREDENTIALS = "BTRADE_DATAFLOW_CREDENTIALS";
    private static final String DEFAULT = "http://127.0.0.1:9393";

    /** Reads the environment. */
    public static ServerAddress from(Map<String, String> environment) {
        String url = environment.getOrDefault(URL, DEFAULT).replaceAll("/+$", "");
        String credentials = environment.getOrDefault(CREDENTIALS, "");
        if (!url.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new IllegalArgumentException("Invalid " + URL + ": " + url + ", expected http://host:port");
        }
        if (!credentials.isEmpty() && credentials.indexOf(':') <= 0) {
            throw new IllegalArgumentException("Invalid " + CREDENTIALS + ": expected user:password");
        }
        return new ServerAddress(URI.create(url), credentials);
    }

    String user() {
        return credentials.substring(0, credentials.indexOf(':'));
    }

    String password() {
        return credentials.substring(credentials.indexOf(':') + 1);
    }

    /** The page of one execution. */
    public String page(long execution) {
        return uri + "/dashboard/index.html#/tasks-jobs/task-executions/" + execution;
    }

    /** The page an operator opens first. */
    public String dashboard() {
        return uri + "/dashboard";
    }

    /** Without the credentials, so that it can be printed. */
    @Override
    public String toString() {
        return uri.toString();
    }
}
