package com.btrade.jobs.pushreport;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the push report costs messages at, and where it goes.
 *
 * @param dir 报告写入的目录（{@code BTRADE_PUSHREPORT_DIR}）。Where the report is written
 * @param segmentPrice 每条短信（70 字一条，长短信每 67 字一条）的价格，元。Yuan per SMS segment: 70 characters, of a longer text 67 each
 * @param logRows 日志中最多列出几行推送，其余在 CSV 中。Pushes told of in the log at most; all of them are in the CSV
 * @param pageRows 网页中最多列出几行推送，其余在 CSV 中。Pushes listed on the page at most; all of them are in the CSV
 * @param chunkSize 一次查询几个推送。Pushes looked up with one query
 */
@ConfigurationProperties("btrade.push-report")
record PushReportSettings(
        @DefaultValue("reports") Path dir,
        @DefaultValue("0.05") BigDecimal segmentPrice,
        @DefaultValue("100") int logRows,
        @DefaultValue("2000") int pageRows,
        @DefaultValue("1000") int chunkSize) {
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_CHUNK = 10_000;

    PushReportSettings {
        if (segmentPrice.signum() < 0) {
            throw new IllegalArgumentException("Invalid segment-price: " + segmentPrice + ", expected 0 or more");
        }
        require("log-rows", logRows, 0, MOST_ROWS);
        require("page-rows", pageRows, 0, MOST_ROWS);
        require("chunk-size", chunkSize, 1, MOST_CHUNK);
    }

    BigDecimal cost(Figures figures) {
        return segmentPrice.multiply(BigDecimal.valueOf(figures.segments()));
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Invalid " + name + ": " + value + ", expected " + least + " to " + most);
        }
    }
}
