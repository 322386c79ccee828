package com.btrade.stream.settings;

import com.btrade.model.ConsentPolicy;
import com.btrade.stream.send.OpenHours;
import com.btrade.stream.send.WorkingDays;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To whom messages may go, how often and when. The jobs read the same names.
 *
 * @param maxPerDay {@code BTRADE_CONSENT_MAX_PER_DAY}: purchase pushes to one person on a day, default 0 = no cap
 * @param maxPerWeek {@code BTRADE_CONSENT_MAX_PER_WEEK}: the same in seven days, default 0 = no cap
 * @param testList {@code BTRADE_CONSENT_TEST_LIST}: mobiles and openids, comma separated; if set, nobody else is reached
 * @param quietHours {@code BTRADE_CONSENT_QUIET_HOURS}: in which messages wait, default 21:00-08:00, or none
 * @param calendar the lines of the file {@code BTRADE_CONSENT_CALENDAR}, see {@link WorkingDays}; null if there is none, and
 *     every day is one
 */
public record ConsentSettings(
        int maxPerDay,
        int maxPerWeek,
        List<String> testList,
        String quietHours,
        @Nullable List<String> calendar) implements Serializable {
    private static final String QUIET_HOURS = "BTRADE_CONSENT_QUIET_HOURS";
    private static final String CALENDAR = "BTRADE_CONSENT_CALENDAR";
    private static final String NIGHT = "21:00-08:00";
    private static final long MAX_CALENDAR = 1 << 20;

    public ConsentSettings {
        testList = List.copyOf(testList);
        calendar = calendar == null ? null : List.copyOf(calendar);
    }

    static ConsentSettings from(Environment environment) {
        return new ConsentSettings(
                environment.count("BTRADE_CONSENT_MAX_PER_DAY", 0, 0),
                environment.count("BTRADE_CONSENT_MAX_PER_WEEK", 0, 0),
                Arrays.stream(environment
                                .optional("BTRADE_CONSENT_TEST_LIST", "")
                                .split(",", -1))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .toList(),
                quietHours(environment),
                calendar(environment));
    }

    private static String quietHours(Environment environment) {
        String text = environment.optional(QUIET_HOURS, NIGHT);
        try {
            OpenHours.of(text, WorkingDays.everyDayIsOne());
            return text;
        } catch (IllegalArgumentException e) {
            environment.require(false, QUIET_HOURS + ": " + e.getMessage());
            return NIGHT;
        }
    }

    private static @Nullable List<String> calendar(Environment environment) {
        String file = environment.optional(CALENDAR, "");
        if (file.isEmpty()) {
            return null;
        }
        try {
            List<String> lines = lines(Path.of(file));
            WorkingDays.read(lines);
            return lines;
        } catch (IOException | IllegalArgumentException e) {
            environment.require(false, "Cannot read the calendar " + CALENDAR + "=" + file + ": " + e.getMessage());
            return null;
        }
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file");
        }
        if (Files.size(file) > MAX_CALENDAR) {
            throw new IOException("it is larger than 1 MiB");
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    /** Who may be told. */
    public ConsentPolicy policy() {
        return new ConsentPolicy(maxPerDay, maxPerWeek, Set.copyOf(testList));
    }

    /** When messages may leave. */
    public OpenHours hours() {
        return OpenHours.of(quietHours, calendar == null ? WorkingDays.everyDayIsOne() : WorkingDays.read(calendar));
    }

    @Override
    public String toString() {
        return policy() + ", quiet hours " + quietHours + (calendar == null ? "" : ", a calendar");
    }
}
