package com.btrade.watch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The series of one name.
 *
 * @param type as Prometheus calls it
 * @param series numbers by name and labels, as they are written
 */
record Family(String name, String type, Map<String, Double> series) {
    Kind kind() {
        return Kind.of(name, type);
    }

    Family with(Family other) {
        Map<String, Double> all = new LinkedHashMap<>(series);
        other.series.forEach((key, number) -> all.merge(key, number, kind()::together));
        return new Family(name, type, all);
    }

    void write(StringBuilder text) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        series.forEach((key, number) ->
                text.append(key).append(' ').append(written(number)).append('\n'));
    }

    private static String written(double number) {
        return Double.toString(number).replace("Infinity", "Inf");
    }
}
