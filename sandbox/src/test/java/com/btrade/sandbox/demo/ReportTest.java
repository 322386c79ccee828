package com.btrade.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String PAGE = "file:///home/a/reports/push-report-2026-11-20_2026-11-22.html";

    private final Report report = new Report(URI.create(PAGE), new ReportTable(List.of()));

    @Test
    void opensItsAddressOnADesktop() {
        assertThat(report.opening("Linux", Map.of("DISPLAY", ":0"))).containsExactly("xdg-open", PAGE);
        assertThat(report.opening("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .containsExactly("xdg-open", PAGE);
        assertThat(report.opening("Mac OS X", Map.of())).containsExactly("open", PAGE);
    }

    @Test
    void opensNothingWhereThereIsNoDesktop() {
        assertThat(report.opening("Linux", Map.of("HOME", "/root"))).isEmpty();
    }
}
