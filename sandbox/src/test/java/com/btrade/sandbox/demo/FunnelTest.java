package com.btrade.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunnelTest {
    @TempDir
    private Path dir;

    @Test
    void printsTheFiguresOfTheReportDayByDayAndChannelByChannel() throws IOException {
        ReportTable report = ReportTable.read(Files.writeString(dir.resolve("report.csv"), """
                \uFEFF日期 day,渠道 channel,类型 kind,选中 chosen,发送 sent,送达 delivered,点击 clicked,报价 quoted,成交 accepted
                2026-11-22,SMS,PUSH,1200,1100,1000,500,20,1
                2026-11-22,SMS,PUSH,34,33,32,31,1,0
                2026-11-22,SMS,REMINDER,9,9,9,9,0,0
                2026-11-23,WECHAT,PUSH,8,7,6,5,4,3
                """));

        List<String> lines = lines(report);

        assertThat(lines)
                .containsSubsequence(
                        "抓取 crawled 77",
                        "采购 purchases 55",
                        "2026-11-22",
                        "短信 SMS",
                        "收件 chosen 1,234",
                        "发送 sent 1,133",
                        "送达 delivered 1,032",
                        "点击 clicked 531",
                        "报价 quoted 21",
                        "成交 accepted 1",
                        "微信 WeChat",
                        "收件 chosen 0",
                        "2026-11-23",
                        "微信 WeChat",
                        "收件 chosen 8",
                        "成交 accepted 3");
    }

    /** Without bars and with one blank between words. */
    private static List<String> lines(ReportTable report) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Funnel.print(new PrintStream(printed, true, StandardCharsets.UTF_8), 77, 55, report);
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace("█", "").strip().replaceAll(" +", " "))
                .toList();
    }
}
