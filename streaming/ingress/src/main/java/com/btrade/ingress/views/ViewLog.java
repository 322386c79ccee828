package com.btrade.ingress.views;

import com.btrade.ingress.refusal.Refusal;
import com.btrade.model.Masked;
import com.btrade.model.PageView;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Appends page views to {@code push_monitor}, keyed by the visitor's token so that one visitor's stay in order. */
@Component
public class ViewLog {
    private final KafkaLog kafka;
    private final JsonMapper json;

    ViewLog(KafkaLog kafka, JsonMapper json) {
        this.kafka = kafka;
        this.json = json;
    }

    /**
     * Appends a view and returns when all in-sync replicas have it.
     *
     * @throws Refusal (503) if Kafka does not acknowledge in time or too many requests are waiting for it already
     */
    public void append(PageView view) {
        String token = view.uuid().value();
        String value = json.writeValueAsString(view.toJson());
        kafka.append(
                "the view of link " + Masked.of(token),
                List.of(new KafkaLog.Entry(kafka.topics().pushMonitor(), token, value, Map.of())));
    }
}
