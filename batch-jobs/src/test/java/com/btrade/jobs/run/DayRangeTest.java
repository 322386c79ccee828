package com.btrade.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

class DayRangeTest {
    @ParameterizedTest
    @CsvSource({
        ",,, 2026-11-22",
        ",,3, 2026-11-20_2026-11-22",
        "2026-11-20,,, 2026-11-20_2026-11-22",
        "2026-11-23,,, 2026-11-23",
        "2026-11-10,,2, 2026-11-10_2026-11-11",
        ",2026-11-10,2, 2026-11-09_2026-11-10",
        "2026-11-09,2026-11-10,, 2026-11-09_2026-11-10",
    })
    void isTheDayBeforeUnlessDaysAreGiven(String from, String to, String days, String range) {
        assertThat(DayRange.of(parameters(from, to, days))).hasToString(range);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10,2026-11-09,, expected 1 to 92",
        "2026-01-01,2026-11-09,, expected 1 to 92",
        "2026-11-09,2026-11-10,2, none beside from and to",
        ",,93, expected 1 to 92",
    })
    void refusesDaysThatNoReportCanHold(String from, String to, String days, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayRange.of(parameters(from, to, days)))
                .withMessageContaining(why);
    }

    private static JobParameters parameters(String from, String to, String days) {
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addString(RunParameters.BUSINESS_DATE, "2026-11-23")
                .addString(RunParameters.DRY_RUN, "false")
                .addString(RunParameters.RUN_KEY, "key");
        add(parameters, DayRange.FROM, from);
        add(parameters, DayRange.TO, to);
        add(parameters, DayRange.DAYS, days);
        return parameters.toJobParameters();
    }

    private static void add(JobParametersBuilder parameters, String name, String value) {
        if (value != null) {
            parameters.addString(name, value);
        }
    }
}
