package com.btrade.dataflow.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** The schedules in the server's database, each with what came of its latest firings. */
final class Schedules {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate jdbc;

    Schedules(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Schedule schedule) {
        String sql = """
                INSERT INTO BTRADE_SCHEDULE
                  (NAME, TASK, PLATFORM, CRON, TIME_ZONE, OVERLAP, ARGUMENTS, PROPERTIES)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try {
            jdbc.update(
                    sql,
                    schedule.name().text(),
                    schedule.task(),
                    schedule.platform(),
                    schedule.cron().text(),
                    schedule.zone().getId(),
                    schedule.overlap().text(),
                    json(schedule.arguments()),
                    json(schedule.properties()));
        } catch (DuplicateKeyException e) {
            throw new RefusedSchedule(
                    HttpStatus.CONFLICT,
                    "名为“" + schedule.name() + "”的定时已存在，请换一个名称或先删除它。",
                    "There is a schedule named " + schedule.name() + " already: take another name or delete it first.");
        }
    }

    boolean remove(ScheduleName name) {
        return jdbc.update("DELETE FROM BTRADE_SCHEDULE WHERE NAME = ?", name.text()) > 0;
    }

    List<Kept> all() {
        return jdbc.query("SELECT * FROM BTRADE_SCHEDULE ORDER BY NAME", (row, number) -> kept(row));
    }

    List<Kept> of(String task) {
        return jdbc.query(
                "SELECT * FROM BTRADE_SCHEDULE WHERE TASK = ? ORDER BY NAME", (row, number) -> kept(row), task);
    }

    Optional<Schedule> find(ScheduleName name) {
        return jdbc
                .query("SELECT * FROM BTRADE_SCHEDULE WHERE NAME = ?", (row, number) -> kept(row), name.text())
                .stream()
                .map(Kept::schedule)
                .findFirst();
    }

    void fired(ScheduleName name, Instant when, long execution) {
        jdbc.update(
                "UPDATE BTRADE_SCHEDULE SET FIRED_AT = ?, FIRED_EXECUTION = ? WHERE NAME = ?",
                when.toEpochMilli(),
                execution,
                name.text());
    }

    void skipped(ScheduleName name, Instant when, long running) {
        jdbc.update(
                "UPDATE BTRADE_SCHEDULE SET SKIPPED_AT = ?, SKIPPED_FOR = ? WHERE NAME = ?",
                when.toEpochMilli(),
                running,
                name.text());
    }

    void failed(ScheduleName name, Instant when, String failure) {
        jdbc.update(
                "UPDATE BTRADE_SCHEDULE SET FAILED_AT = ?, FAILURE = ? WHERE NAME = ?",
                when.toEpochMilli(),
                failure,
                name.text());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Schedule schedule = new Schedule(
                new ScheduleName(row.getString("NAME")),
                row.getString("TASK"),
                row.getString("PLATFORM"),
                Cron.of(row.getString("CRON")),
                ZoneId.of(row.getString("TIME_ZONE")),
                Overlap.of(row.getString("OVERLAP")),
                parse(row.getString("ARGUMENTS"), new TypeReference<List<String>>() {}),
                parse(row.getString("PROPERTIES"), new TypeReference<Map<String, String>>() {}));
        Outcome outcome = new Outcome(
                instant(row, "FIRED_AT"),
                row.getObject("FIRED_EXECUTION", Long.class),
                instant(row, "SKIPPED_AT"),
                row.getObject("SKIPPED_FOR", Long.class),
                instant(row, "FAILED_AT"),
                row.getString("FAILURE"));
        return new Kept(schedule, outcome);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long millis = row.getObject(column, Long.class);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Failed to read a stored schedule: " + json, e);
        }
    }

    /** A schedule and what came of it. */
    record Kept(Schedule schedule, Outcome outcome) {}
}
