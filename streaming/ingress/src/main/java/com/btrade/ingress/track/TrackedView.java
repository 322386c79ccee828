package com.btrade.ingress.track;

import com.btrade.ingress.refusal.Refusal;
import com.btrade.model.MalformedMessageException;
import com.btrade.model.PageView;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a page view as the website writes it; one without a time is taken to be of now. */
@Component
class TrackedView {
    private static final String TIME = "createtime";
    private static final String CHINESE = "访问记录格式有误";

    private final JsonMapper json;
    private final Clock clock;

    TrackedView(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The view in a body; refuses (400) what is none. */
    PageView read(byte[] body) {
        Map<String, Object> fields = fields(body);
        if (isAbsent(fields.get(TIME))) {
            fields.put(TIME, clock.instant().getEpochSecond());
        }
        try {
            return PageView.of(fields);
        } catch (MalformedMessageException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()), CHINESE);
        }
    }

    private Map<String, Object> fields(byte[] body) {
        Map<String, Object> fields;
        try {
            fields = json.readValue(body, new TypeReference<@Nullable Map<String, Object>>() {});
        } catch (JacksonException e) {
            fields = null;
        }
        if (fields == null) {
            throw Refusal.badRequest("Invalid body: expected one JSON object", CHINESE);
        }
        return fields;
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value == null || value.toString().isBlank();
    }
}
