package com.btrade.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobArgumentsTest {
    @Test
    void readsTheParametersOfAJob() {
        JobArguments arguments = JobArguments.parse(
                "push-new-purchases", List.of("businessDate=2026-11-23", "dryRun=true", "batchIds=3, 1,3"));

        assertThat(arguments.parameters())
                .containsEntry("businessDate", "2026-11-23")
                .containsEntry("dryRun", "true")
                .containsEntry("batchIds", "3,1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | | no name given | crawl-yt1998-purchases, convert-trader-data, push-new-purchases",
                "nonsense | | nonsense | crawl-yt1998-purchases, convert-trader-data, push-new-purchases",
                "convert-trader-data | batchIds=1 | batchIds, convert-trader-data has | businessDate, dryRun",
                "push-new-purchases | days=3 | days, push-new-purchases has | batchIds, businessDate, dryRun",
                "push-new-purchases | batchIds=1,x | Invalid batchIds: x | 1,2,3",
                "push-new-purchases | batchIds=0 | Invalid batch id: 0 | above 0",
                "push-new-purchases | batchIds= | Invalid batchIds: | 1,2,3",
                "convert-trader-data | businessDate=23.11.2026 | Invalid date: 23.11.2026 | 2026-11-23",
                "convert-trader-data | dryRun=yes | Invalid dryRun: yes | true or false",
                "convert-trader-data | dryRun | Invalid argument | name=value",
            })
    void saysWhatIsWrongAndWhatThereIs(String job, String argument, String wrong, String known) {
        List<String> arguments = argument == null ? List.of() : List.of(argument);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> JobArguments.parse(job, arguments))
                .withMessageContaining(wrong)
                .withMessageContaining(known)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(2));
    }

    @Test
    void refusesAParameterThatIsGivenTwice() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> JobArguments.parse("convert-trader-data", List.of("dryRun=true", "dryRun=false")))
                .withMessageContaining("dryRun is given twice");
    }
}
