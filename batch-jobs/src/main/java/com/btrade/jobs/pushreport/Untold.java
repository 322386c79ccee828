package com.btrade.jobs.pushreport;

import java.util.HashMap;
import java.util.Map;

/**
 * A push or reminder that has no task, for nobody might be told of it.
 *
 * @param task the id that its task would have
 * @param second at which its day begins
 * @param herb its name, empty for a reminder
 * @param people how many may not be told, by reason
 */
record Untold(String task, PushKey key, long second, String herb, Map<String, Long> people) {
    Untold {
        people = Map.copyOf(people);
    }

    /** With the people of another reason. */
    Untold and(Untold other) {
        Map<String, Long> all = new HashMap<>(people);
        other.people.forEach((reason, count) -> all.merge(reason, count, Long::sum));
        return new Untold(task, key, second, herb, all);
    }
}
