package com.btrade.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.BusinessDate;
import com.btrade.sandbox.platform.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {
    @TempDir
    private Path dir;

    @Test
    void livesTheSameThreeDaysWheneverItRunsAgain() throws Exception {
        Files.writeString(dir.resolve("demo.day"), "2026-11-22");

        DemoClock time = DemoClock.on(Settings.from(Map.of("BTRADE_HOME", dir.toString())));

        assertThat(time.days()).map(BusinessDate::toString).containsExactly("2026-11-20", "2026-11-21", "2026-11-22");
        assertThat(BusinessDate.at(time.clock().instant())).hasToString("2026-11-22");
        time.enter(time.days().get(0));
        assertThat(BusinessDate.at(time.clock().instant())).hasToString("2026-11-20");
        assertThat(time.environment())
                .containsEntry("BTRADE_SANDBOX_CLOCK", dir.resolve("demo.clock").toString());
    }

    @Test
    void endsYesterdayTheFirstTime() throws Exception {
        DemoClock time = DemoClock.on(Settings.from(Map.of("BTRADE_HOME", dir.toString())));

        assertThat(dir.resolve("demo.day")).hasContent(time.days().get(2).toString());
    }

    @Test
    void livesTodayWhereTheSiteIsARealOne() throws Exception {
        DemoClock time = DemoClock.on(
                Settings.from(Map.of("BTRADE_HOME", dir.toString(), "BTRADE_YT1998_URL", "http://www.yt1998.com")));

        assertThat(time.days()).hasSize(1);
        assertThat(time.environment()).isEmpty();
        assertThat(dir).isEmptyDirectory();
    }
}
