package com.btrade.dataflow.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** So much of an API server that objects can be created, merged into, listed, read and deleted. */
final class ClusterApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, ObjectNode> objects = new TreeMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    ClusterApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    synchronized void clear() {
        objects.clear();
        calls.clear();
    }

    /** Each call as verb and resource. */
    List<String> calls() {
        return calls;
    }

    JsonNode only(String resource) {
        List<ObjectNode> found = below(resource);
        if (found.size() != 1) {
            throw new AssertionError(resource + ": " + found);
        }
        return found.get(0);
    }

    synchronized List<ObjectNode> below(String resource) {
        return objects.entrySet().stream()
                .filter(object -> object.getKey().contains("/" + resource + "/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        calls.add(method + " " + path);
        ObjectNode known = objects.get(path);
        if (method.equals("POST")) {
            ObjectNode made = (ObjectNode) JSON.readTree(exchange.getRequestBody());
            objects.put(path + "/" + made.at("/metadata/name").asText(), made);
            send(exchange, 201, made);
        } else if (method.equals("GET") && known == null && isCollection(path)) {
            send(exchange, 200, list(path));
        } else if (known == null) {
            send(exchange, 404, JSON.createObjectNode().put("kind", "Status").put("code", 404));
        } else if (method.equals("PATCH")) {
            send(exchange, 200, JSON.readerForUpdating(known).readValue(exchange.getRequestBody()));
        } else if (method.equals("DELETE")) {
            objects.remove(path);
            send(exchange, 200, known);
        } else {
            send(exchange, 200, known);
        }
    }

    private static boolean isCollection(String path) {
        return path.endsWith("jobs") || path.endsWith("pods");
    }

    private ObjectNode list(String path) {
        ObjectNode list = JSON.createObjectNode();
        list.put("kind", path.endsWith("cronjobs") ? "CronJobList" : path.endsWith("jobs") ? "JobList" : "PodList");
        list.put("apiVersion", path.contains("/batch/") ? "batch/v1" : "v1");
        list.putObject("metadata");
        list.putArray("items").addAll(below(path.substring(path.lastIndexOf('/') + 1)));
        return list;
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
