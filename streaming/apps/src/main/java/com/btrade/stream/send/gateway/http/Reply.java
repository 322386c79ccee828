package com.btrade.stream.send.gateway.http;

import com.btrade.stream.send.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;

/** What came back over HTTP. */
public record Reply(int status, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int SERVER_ERRORS = 500;
    private static final Set<Integer> FOR_NOW = Set.of(408, 425, 429);

    /** What it means if it is not the provider's own answer: an error in between, or an address that is wrong. */
    public Optional<Answer> trouble() {
        if (status == OK) {
            return Optional.empty();
        }
        if (status >= SERVER_ERRORS || FOR_NOW.contains(status) || status < REDIRECTS) {
            return Optional.of(new Answer.Silent("HTTP " + status));
        }
        return Optional.of(new Answer.Stopped(
                "HTTP_" + status, "HTTP " + status + ": is the provider's address right? 服务商地址是否正确"));
    }

    /**
     * The JSON object that it is.
     *
     * @throws NoAnswerException if it is none: nobody can say what was done
     */
    public JsonNode json() throws NoAnswerException {
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new NoAnswerException("the answer is no JSON");
        }
        throw new NoAnswerException("the answer is no JSON object");
    }
}
