package com.btrade.jobs.clean;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A whole row of {@code supplier}, every column it has as text, those of the website's that are not ours too. */
record Image(Map<String, @Nullable String> columns) {
    Image {
        columns = new LinkedHashMap<>(columns);
    }

    int id() {
        return Integer.parseInt(text("id"));
    }

    /** A column's text; empty if it is null. */
    String text(String column) {
        return Objects.requireNonNullElse(columns.get(column), "");
    }

    int number(String column) {
        String text = text(column);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** Whether this row is as the other was; columns that have been added to the table since have no say. */
    boolean isStill(Image other) {
        return other.columns.entrySet().stream()
                .allMatch(column -> Objects.equals(columns.get(column.getKey()), column.getValue()));
    }

    /** With other texts in some columns. */
    Image with(Map<String, String> changed) {
        Map<String, @Nullable String> all = new LinkedHashMap<>(columns);
        all.putAll(changed);
        return new Image(all);
    }

    @Override
    public String toString() {
        return "Image[id=" + id() + "]";
    }
}
