package com.btrade.dataflow.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/**
 * Answers a refused request with a sentence. Data Flow's client reads a refusal's message at the top, the dashboard among
 * embedded errors, so it stands in both places.
 */
final class Refusal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Refusal() {}

    static void send(HttpServletResponse response, int status, String message) throws IOException {
        Map<String, Object> error = Map.of("logref", "Refused", "message", message);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(JSON.writeValueAsString(Map.of(
                        "logref", "Refused", "message", message, "_embedded", Map.of("errors", List.of(error)))));
    }
}
