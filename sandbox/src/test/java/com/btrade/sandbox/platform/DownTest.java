package com.btrade.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.Home;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownTest {
    @TempDir
    private Path dir;

    @Test
    void saysThatNothingIsUp() throws Exception {
        assertThat(down()).startsWith("没有在运行 Nothing is up on " + dir);
    }

    @Test
    void stopsThePlatformOfAnotherWindowAndWhatItStarted() throws Exception {
        Process up = up();
        ProcessHandle sleeper = sleeper();
        assertThat(down()).contains("Stopping the platform on " + dir, "stopped");
        assertThat(up.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(down()).startsWith("没有在运行");
    }

    @Test
    void stopsWhatAKilledPlatformLeftBehind() throws Exception {
        Process up = up();
        ProcessHandle sleeper = sleeper();
        up.destroyForcibly().waitFor();
        assertThat(sleeper.isAlive()).isTrue();
        assertThat(down()).contains("Stopped 1 programs that a killed platform left");
        sleeper.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void touchesNoProcessThatOnlyHasTheNumberOfOneOfIts() throws Exception {
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Path pids = Files.createDirectories(dir.resolve("logs/pids"));
            Files.writeString(pids.resolve("sleeper.pid"), other.pid() + " 2016-11-23T00:00:00Z");
            assertThat(PidFile.stopForgotten(dir.resolve("logs"))).isZero();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    private Process up() throws Exception {
        Process up = new ProcessBuilder(List.of(
                        Home.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.btrade.sandbox.platform.Occupant",
                        dir.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(up.inputReader().readLine()).isEqualTo("up");
        return up;
    }

    private ProcessHandle sleeper() throws Exception {
        String pid = Files.readString(dir.resolve("logs/pids/sleeper.pid")).split(" ", -1)[0];
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private String down() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Settings settings = new Settings(dir, dir, Map.of(), 1);
        new Down(settings, new PrintStream(said, true, StandardCharsets.UTF_8)).run();
        return said.toString(StandardCharsets.UTF_8);
    }
}
