package com.btrade.dataflow.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Masks secrets in what the REST interface answers. Data Flow masks values whose names say that they are secret; what
 * remains are passwords inside addresses, in job arguments and in the logs of tasks.
 */
final class MaskedAnswers extends OncePerRequestFilter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Secrets secrets;

    MaskedAnswers(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/dashboard") || path.startsWith("/assets");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        byte[] body = answer.getContentAsByteArray();
        if (body.length > 0 && isText(answer.getContentType())) {
            String text = new String(body, StandardCharsets.UTF_8);
            String masked = answer.getContentType().contains("json") ? maskJson(text) : secrets.mask(text);
            if (!masked.equals(text)) {
                answer.resetBuffer();
                answer.getOutputStream().write(masked.getBytes(StandardCharsets.UTF_8));
            }
        }
        answer.copyBodyToResponse();
    }

    private static boolean isText(@Nullable String type) {
        return type != null && (type.contains("json") || type.startsWith("text/plain"));
    }

    /** Strings one by one, so that it stays JSON; an answer without secrets stays as it is, to the byte. */
    private String maskJson(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            JsonNode masked = mask(tree.deepCopy());
            return masked.equals(tree) ? text : JSON.writeValueAsString(masked);
        } catch (JsonProcessingException e) {
            return secrets.mask(text);
        }
    }

    private JsonNode mask(JsonNode node) {
        if (node instanceof TextNode) {
            return maskText(node.textValue());
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, mask(array.get(i)));
            }
        } else if (node instanceof ObjectNode object) {
            object.fields().forEachRemaining(this::maskField);
        }
        return node;
    }

    private void maskField(Map.Entry<String, JsonNode> field) {
        boolean named = field.getValue() instanceof TextNode && Secrets.isSecretName(field.getKey());
        field.setValue(named ? TextNode.valueOf(Secrets.MASK) : mask(field.getValue()));
    }

    /** Some strings are JSON themselves, such as what an audit record keeps. */
    private JsonNode maskText(String text) {
        return TextNode.valueOf(text.startsWith("{") || text.startsWith("[") ? maskJson(text) : secrets.mask(text));
    }
}
