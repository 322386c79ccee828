package com.btrade.dataflow.schedule;

import com.btrade.dataflow.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an operator does on the dashboard, by the same requests. */
final class Operator {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestServer server;

    Operator(TestServer server) {
        this.server = server;
    }

    void define(String task, Path jar) {
        expect(
                201,
                server.post(
                        "/apps/task/" + task + "-app/1.0",
                        Map.of("uri", jar.toUri().toString(), "bootVersion", "3", "force", "true")));
        expect(200, server.post("/tasks/definitions", Map.of("name", task, "definition", task + "-app")));
    }

    /** As the page does: all in the query, the properties joined after the cron. */
    HttpResponse<String> schedule(String name, String task, String cron, String arguments, String... properties) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("scheduleName", name);
        form.put("taskDefinitionName", task);
        form.put("arguments", arguments);
        form.put("platform", "default");
        List<String> all = new ArrayList<>(List.of("scheduler.cron.expression=" + cron));
        all.addAll(List.of(properties));
        form.put("properties", String.join(",", all));
        String query = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return server.post("/tasks/schedules?" + query, Map.of());
    }

    JsonNode properties(String schedule) {
        return json(expect(200, server.get("/tasks/schedules/" + schedule + "?platform=default")))
                .path("scheduleProperties");
    }

    List<String> schedules() {
        return json(expect(200, server.get("/tasks/schedules?platform=default")))
                .path("_embedded")
                .path("scheduleInfoResourceList")
                .findValuesAsText("scheduleName");
    }

    List<String> schedulesOf(String task) {
        return json(expect(200, server.get("/tasks/schedules/instances/" + task + "?platform=default")))
                .path("_embedded")
                .path("scheduleInfoResourceList")
                .findValuesAsText("scheduleName");
    }

    void unschedule(String name) {
        expect(200, server.delete("/tasks/schedules/" + name + "?platform=default"));
    }

    /** By hand, as from the launch page. */
    void launch(String task, String arguments) {
        expect(201, server.post("/tasks/executions/launch", Map.of("name", task, "arguments", arguments)));
    }

    String property(String schedule, String name) {
        return properties(schedule).path("spring.cloud.scheduler." + name).asText();
    }

    void destroy(String task) {
        expect(200, server.delete("/tasks/definitions/" + task));
    }

    /** Newest first. */
    List<JsonNode> executions(String task) {
        List<JsonNode> executions = new ArrayList<>();
        json(expect(200, server.get("/tasks/executions?name=" + task + "&size=200")))
                .path("_embedded")
                .path("taskExecutionResourceList")
                .forEach(executions::add);
        return executions;
    }

    List<JsonNode> audit(String operation) {
        List<JsonNode> records = new ArrayList<>();
        json(expect(200, server.get("/audit-records?size=200&operations=" + operation)))
                .path("_embedded")
                .path("auditRecordResourceList")
                .forEach(records::add);
        return records;
    }

    static String sentence(HttpResponse<String> answer) {
        return json(answer)
                .path("_embedded")
                .path("errors")
                .path(0)
                .path("message")
                .asText();
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer + " " + answer.body());
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
