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

/**
 * Reads a page view as the website writes it.
 *
 * <p>Who calls may be anybody: one without a time, or with one far from now, is taken to be of now, and who looked is not
 * known, for only the landing page sees that itself.
 */
@Component
class TrackedView {
    private static final String TIME = "createtime";
    /** How late the website may report, and how far its clock may be from ours. */
    private static final long NEAR_SECONDS = 6 * 60 * 60;

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
            return ofNow(PageView.of(fields));
        } catch (MalformedMessageException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()), CHINESE);
        }
    }

    private PageView ofNow(PageView view) {
        long now = clock.instant().getEpochSecond();
        boolean near = Math.abs(view.createTime() - now) <= NEAR_SECONDS;
        return new PageView(
                view.uuid(),
                view.url(),
                view.monitorType(),
                view.method(),
                view.quoteId(),
                view.userId(),
                near ? view.createTime() : now);
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
