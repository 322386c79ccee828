package com.btrade.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** The value of a message of {@code send_task}: {@code {"taskid": "<24 hex>", "messagetype": 2}}. */
public record SendTaskMessage(TaskId task) {
    /** The {@code messagetype} of every message of this topic. */
    public static final int MESSAGE_TYPE = 2;

    /**
     * Reads a message from its JSON object; unknown fields are ignored, numbers may be strings.
     *
     * @throws MalformedMessageException if a field is missing or wrong
     */
    public static SendTaskMessage of(Map<String, ?> json) throws MalformedMessageException {
        JsonFields fields = new JsonFields(json);
        fields.requireMessageType(MESSAGE_TYPE);
        try {
            return new SendTaskMessage(new TaskId(fields.text("taskid")));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(String.valueOf(e.getMessage()));
        }
    }

    /** The JSON object to write. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("taskid", task.hex());
        json.put("messagetype", MESSAGE_TYPE);
        return json;
    }
}
