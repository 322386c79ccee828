package com.btrade.jobs.pushreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.btrade.jobs.run.DayRange;
import com.btrade.model.BatchId;
import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.btrade.sandbox.InstalledBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportInBrowserTest {
    private static final PushReportSettings SETTINGS =
            new PushReportSettings(Path.of("reports"), new BigDecimal("0.05"), 10, 5, 1000);

    @TempDir
    private Path dir;

    @Test
    void drawsItsChartsWithoutAskingTheNetworkForAnything() {
        Optional<Path> chromium = InstalledBrowser.find();
        assumeTrue(chromium.isPresent(), "no Chromium on this machine");
        Path file = new ReportFolder(dir).write("report.html", new PageText(Column.all(SETTINGS), 5).of(report("黄芪")));

        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--lang=zh-CN")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1100, 900));
            List<String> asked = new ArrayList<>();
            List<String> errors = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.onPageError(errors::add);
            page.onConsoleMessage(message -> errors.add(message.text()));
            page.navigate(file.toUri().toString());

            assertThat(errors).isEmpty();
            assertThat(asked).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
            for (String chart : List.of("funnel", "fates", "orders", "reasons")) {
                assertThat(colours(page, chart)).as(chart).isGreaterThan(3);
            }
            assertThat(page.locator("#sums tbody tr").first().innerText()).isEqualTo("候选 considered\t477\t504\t0\t981");
            assertThat(page.locator("#pushes tbody tr").count()).isEqualTo(5);
            assertThat(page.locator("body").innerText()).contains("其余 13 行在 CSV 中 13 more rows are in the CSV");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/push-report.png")));

            page.setViewportSize(390, 844);
            await().pollInSameThread()
                    .until(() -> (int) page.evaluate("document.getElementById('funnel').clientWidth") < 390);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            clickSmsAwayAndBack(page);
        }
    }

    @Test
    void writesWhatStoresHoldAsText() {
        String page = new PageText(Column.all(SETTINGS), 5).of(report("</td><script>alert(1)</script>"));
        String csv = new CsvText(Column.all(SETTINGS)).of(report("=1+\"1\",2"));

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(csv).contains(",\"'=1+\"\"1\"\",2\",");
    }

    /** As a reader does who wants to see the other channel only. */
    private static void clickSmsAwayAndBack(Page page) {
        for (String visible : List.of("false true", "true true")) {
            List<?> middle = (List<?>) page.evaluate("""
                    () => {
                      const box = Chart.getChart('funnel').legend.legendHitBoxes[0];
                      return [box.left + box.width / 2, box.top + box.height / 2];
                    }""");
            page.locator("#funnel")
                    .click(new Locator.ClickOptions().setPosition(number(middle.get(0)), number(middle.get(1))));
            await().pollInSameThread()
                    .untilAsserted(() -> assertThat(page.evaluate(
                                    "[0, 1].map(i => Chart.getChart('funnel').isDatasetVisible(i)).join(' ')"))
                            .isEqualTo(visible));
        }
    }

    private static double number(Object number) {
        return ((Number) number).doubleValue();
    }

    /** How many colours a canvas shows. */
    private static int colours(Page page, String canvas) {
        return (int) page.evaluate("""
                id => {
                  const canvas = document.getElementById(id);
                  const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  const colours = new Set();
                  for (let i = 0; i < dots.length; i += 4) colours.add(dots.slice(i, i + 4).join());
                  return colours.size;
                }""", canvas);
    }

    private static PushReport report(String herb) {
        DayRange range = new DayRange(BusinessDate.parse("2026-11-20"), BusinessDate.parse("2026-11-22"));
        List<PushLine> lines = new ArrayList<>();
        for (BusinessDate day : range.days()) {
            for (Channel channel : Channel.values()) {
                for (int order = 1; order <= 3; order++) {
                    lines.add(new PushLine(
                            day,
                            new PushKey(TaskType.PURCHASE_PUSH, new BatchId(100 + lines.size()), channel, order),
                            herb,
                            true,
                            figures(lines.size() + 1, channel)));
                }
            }
        }
        return new PushReport(range, lines);
    }

    private static Figures figures(int n, Channel channel) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        fates.put(Fate.DELIVERED, 30L + n);
        fates.put(Fate.SENT, 3L);
        fates.put(Fate.UNDELIVERED, 4L);
        fates.put(Fate.REFUSED, 1L);
        fates.put(Fate.HELD_BACK, 2L);
        Map<Fate, SortedMap<String, Long>> reasons = new EnumMap<>(Fate.class);
        reasons.put(Fate.UNDELIVERED, new TreeMap<>(Map.of("500", 3L, "580", 1L)));
        reasons.put(Fate.REFUSED, new TreeMap<>(Map.of("NOT_A_MOBILE", 1L)));
        reasons.put(Fate.HELD_BACK, new TreeMap<>(Map.of("OPTED_OUT", 2L)));
        return new Figures(
                new TreeMap<>(Map.of("DAY_CAP", 5L)),
                40 + n,
                fates,
                reasons,
                9 + n,
                4,
                1,
                channel == Channel.SMS ? 74 : 0);
    }
}
