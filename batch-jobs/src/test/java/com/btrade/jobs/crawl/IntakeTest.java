package com.btrade.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.crawl.Verdict.Accepted;
import com.btrade.jobs.crawl.Verdict.Rejected;
import com.btrade.jobs.crawl.Verdict.TooOld;
import com.btrade.jobs.site.Field;
import com.btrade.jobs.site.Item;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Intake intake = new Intake(Window.of(TODAY, 3, TODAY));

    @Test
    void acceptsAPurchaseWithEmptyCells() {
        assertThat(intake.judge(purchase("2026-11-23", "13800000001", "黄芪", "", "", "")))
                .isInstanceOfSatisfying(Accepted.class, accepted -> {
                    assertThat(accepted.entry().get(Field.SPEC)).isEmpty();
                    assertThat(accepted.entry().get(Field.QUANTITY)).isEmpty();
                    assertThat(accepted.entry().get(Field.ORIGIN)).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, true", "2026-11-20, true", "2026-11-19, false", "2025-11-23, false"})
    void takesTheDaysOfTheWindow(String date, boolean taken) {
        Verdict verdict = intake.judge(purchase(date, "13800000001", "黄芪"));
        assertThat(verdict).isInstanceOf(taken ? Accepted.class : TooOld.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 13800000001, 黄芪, FUTURE_DATE",
        "23.11.2026, 13800000001, 黄芪, BAD_DATE",
        "2026-02-30, 13800000001, 黄芪, BAD_DATE",
        "'', 13800000001, 黄芪, BAD_DATE",
        "2026-11-23, 1380000000, 黄芪, BAD_MOBILE",
        "2026-11-23, 138000000011, 黄芪, BAD_MOBILE",
        "2026-11-23, 138****0001, 黄芪, BAD_MOBILE",
        "2026-11-23, 23800000001, 黄芪, BAD_MOBILE",
        "2026-11-23, '', 黄芪, BAD_MOBILE",
        "2026-11-23, 13800000001, '', NO_VARIETY",
        "2026-11-23, 13800000001, ' ', NO_VARIETY",
        "2026-11-23, 13800000001, （）, NO_VARIETY",
    })
    void rejectsWithAReason(String date, String mobile, String variety, Rejection reason) {
        assertThat(intake.judge(purchase(date, mobile, variety))).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.detail()).isNotBlank();
        });
    }

    @Test
    void cutsFreeTextAndNeverTheNameOfAHerb() {
        String longText = "长".repeat(300);
        Accepted accepted =
                (Accepted) intake.judge(purchase("2026-11-23", "13800000001", "黄芪", longText, "1吨", "😀".repeat(300)));
        assertThat(accepted.entry().get(Field.SPEC)).hasSize(255);
        assertThat(accepted.entry()
                        .get(Field.ORIGIN)
                        .codePointCount(0, accepted.entry().get(Field.ORIGIN).length()))
                .isEqualTo(255);
        assertThat(intake.judge(purchase("2026-11-23", "13800000001", longText)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Rejection.NO_VARIETY));
    }

    @Test
    void takesADayAfterAnEarlierBusinessDateForNoFuture() {
        Intake rerun = new Intake(Window.of(TODAY.minusDays(2), 3, TODAY));
        assertThat(rerun.judge(purchase("2026-11-23", "13800000001", "黄芪"))).isInstanceOf(Accepted.class);
        assertThat(rerun.judge(purchase("2026-11-18", "13800000001", "黄芪"))).isInstanceOf(Accepted.class);
    }

    private static Scraped purchase(String date, String mobile, String variety) {
        return purchase(date, mobile, variety, "统", "1吨", "甘肃");
    }

    private static Scraped purchase(
            String date, String mobile, String variety, String spec, String quantity, String origin) {
        URI page = URI.create("http://www.yt1998.com/page");
        Map<Field, String> values = Map.of(
                Field.DATE, date,
                Field.MOBILE, mobile,
                Field.NAME, "张三",
                Field.VARIETY, variety,
                Field.SPEC, spec,
                Field.QUANTITY, quantity,
                Field.ORIGIN, origin);
        return new Scraped(Item.of(values), page);
    }
}
