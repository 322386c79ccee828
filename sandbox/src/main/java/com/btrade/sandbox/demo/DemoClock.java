package com.btrade.sandbox.demo;

import com.btrade.model.BusinessDate;
import com.btrade.model.SandboxClock;
import com.btrade.sandbox.platform.Ground;
import com.btrade.sandbox.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The time that the programs of a demo live in: three days that are over, one after the other, the same whenever the demo
 * runs again on its directory. A site that is not the stand-in has today's purchases only: then there is one day, today.
 */
final class DemoClock {
    private static final int DAYS = 3;
    private static final Duration FIRST_MORNING = Duration.ofHours(10);
    /** A day begins later than the one before: what was done then is more than a day ago. */
    private static final Duration LATER = Duration.ofHours(2);

    private static final long SEEN_BY_ALL = 300;

    private final Path file;
    private final List<BusinessDate> days;
    private final boolean moved;
    private final Clock clock;

    private DemoClock(Path file, List<BusinessDate> days, boolean moved) throws IOException {
        this.file = file;
        this.days = days;
        this.moved = moved;
        if (moved) {
            write(days.size() - 1);
        }
        this.clock = moved ? SandboxClock.of(file) : Clock.systemUTC();
    }

    /** The time on a directory, on its last day; the first demo there chooses the days. */
    static DemoClock on(Settings settings) throws IOException {
        Path file = settings.dir().resolve("demo.clock");
        BusinessDate today = BusinessDate.at(Clock.systemUTC().instant());
        return Ground.willHaveStandIn(settings)
                ? new DemoClock(file, until(last(settings, today)), true)
                : new DemoClock(file, List.of(today), false);
    }

    /** How many days a demo with these settings lives. */
    static int daysOf(Settings settings) {
        return Ground.willHaveStandIn(settings) ? DAYS : 1;
    }

    private static BusinessDate last(Settings settings, BusinessDate today) throws IOException {
        Path kept = settings.dir().resolve("demo.day");
        if (!Files.exists(kept)) {
            Files.writeString(kept, today.yesterday().toString());
        }
        return BusinessDate.parse(Files.readString(kept).strip());
    }

    private static List<BusinessDate> until(BusinessDate last) {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> last.day().minusDays(DAYS - 1L - day))
                .map((LocalDate day) -> new BusinessDate(day))
                .toList();
    }

    Clock clock() {
        return clock;
    }

    List<BusinessDate> days() {
        return days;
    }

    /** By which the programs find it. */
    Map<String, String> environment() {
        return moved ? Map.of(SandboxClock.VARIABLE, file.toString()) : Map.of();
    }

    /** From now on it is the morning of a day. */
    void enter(BusinessDate day) throws IOException, InterruptedException {
        if (moved) {
            write(days.indexOf(day));
            Thread.sleep(SEEN_BY_ALL);
        }
    }

    private void write(int day) throws IOException {
        Instant morning =
                Instant.ofEpochSecond(days.get(day).start()).plus(FIRST_MORNING).plus(LATER.multipliedBy(day));
        Path half = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(
                half, Long.toString(Duration.between(Instant.now(), morning).toMillis()));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
