package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxClockTest {
    @TempDir
    private Path dir;

    @Test
    void isTheMachinesWhereNoFileIsNamed() {
        assertThat(SandboxClock.in(Map.of())).isEqualTo(Clock.systemUTC());
    }

    @Test
    void isMovedByWhatItsFileSays() throws IOException {
        Path file = Files.writeString(dir.resolve("clock"), "-86400000\n");

        Clock clock = SandboxClock.in(Map.of(SandboxClock.VARIABLE, file.toString()));

        assertThat(clock.instant()).isCloseTo(Instant.now().minus(Duration.ofDays(1)), within(1, ChronoUnit.HOURS));
    }

    @Test
    void refusesAFileThatSaysNoTime() throws IOException {
        Path file = Files.writeString(dir.resolve("clock"), "tomorrow");

        assertThatIllegalStateException()
                .isThrownBy(() -> SandboxClock.of(file))
                .withMessageContaining("Cannot tell the time of the sandbox");
    }
}
