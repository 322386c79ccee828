package com.btrade.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTableTest {
    @TempDir
    private Path dir;

    @Test
    void addsUpTheColumnsOfAChannelByDay() throws IOException {
        Path csv = Files.writeString(dir.resolve("report.csv"), """
                \uFEFF日期 day,品种 herb,渠道 channel,类型 kind,选中 chosen
                2026-11-22,"黄芪, ""统\""",SMS,PUSH,3
                2026-11-22,当归,WECHAT,PUSH,5
                2026-11-23,当归,SMS,PUSH,7
                2026-11-23,当归,SMS,REMINDER,1
                """);

        ReportTable report = ReportTable.read(csv);

        assertThat(report.sum("SMS", "chosen")).isEqualTo(10);
        assertThat(report.ofReminders("SMS", "chosen")).isEqualTo(1);
        assertThat(report.byDay()).containsOnlyKeys("2026-11-22", "2026-11-23");
        assertThat(report.byDay().get("2026-11-22").sum("WECHAT", "chosen")).isEqualTo(5);
    }
}
