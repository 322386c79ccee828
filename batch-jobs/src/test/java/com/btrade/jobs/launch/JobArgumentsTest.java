package com.btrade.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.btrade.model.JobName;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobArgumentsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
    private static final RunSettings NO_SETTINGS = settings("", "", "");

    @Test
    void readsTheParametersOfAJob() {
        JobArguments arguments =
                parse("push-new-purchases", NO_SETTINGS, "businessDate=2026-11-23", "dryRun=true", "batchIds=3, 1,3");

        assertThat(arguments.parameters())
                .containsEntry("businessDate", "2026-11-23")
                .containsEntry("dryRun", "true")
                .containsEntry("batchIds", "3,1");
        assertThat(arguments.run()).isNull();
    }

    @Test
    void writesTheTypeAndChannelOfATaskInOneForm() {
        assertThat(parse("task-generate", NO_SETTINGS, "batchIds=3", "tasktype=reminder", "channel=wechat")
                        .parameters())
                .containsEntry("tasktype", "2")
                .containsEntry("channel", "2");
        assertThat(parse("task-generate", NO_SETTINGS, "batchIds=3", "tasktype=1", "channel=sms")
                        .parameters())
                .containsEntry("tasktype", "1")
                .containsEntry("channel", "1");
    }

    @Test
    void takesPropertiesWhereNoArgumentIsGiven() {
        RunSettings settings = settings("2026-11-22", "", "3");

        assertThat(parse("push-new-purchases", settings, "batchIds=4").parameters())
                .containsEntry("businessDate", "2026-11-22")
                .containsEntry("batchIds", "4")
                .doesNotContainKey("dryRun");
    }

    @Test
    void readsTheFormInWhichDataFlowRestartsARun() {
        JobArguments arguments = parse(
                "push-new-purchases",
                settings("2026-11-22", "true", ""),
                "businessDate=2026-11-23",
                "dryRun=false,java.lang.String",
                "batchIds=1,2,java.lang.String",
                "run.id=3,java.lang.Long",
                "run.key=0123456789,java.lang.String");

        assertThat(arguments.run()).isEqualTo(3);
        assertThat(arguments.parameters())
                .containsOnlyKeys("businessDate", "dryRun", "batchIds")
                .containsEntry("businessDate", "2026-11-23")
                .containsEntry("dryRun", "false")
                .containsEntry("batchIds", "1,2");
    }

    @Test
    void takesTheRestartOfAJobInAChainForThatOfTheChain() {
        assertThat(parse("crawl-convert-push", NO_SETTINGS, "run.id=3", "chain=crawl-convert-push,java.lang.String")
                        .run())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | | no name given | crawl-yt1998-purchases, crawl-zyctd-purchases",
                "nonsense | | nonsense | crawl-yt1998-purchases, crawl-zyctd-purchases",
                "convert-trader-data | batchIds=1 | batchIds, convert-trader-data has | businessDate, dryRun",
                "push-new-purchases | days=3 | days, push-new-purchases has | batchIds, businessDate, dryRun",
                "push-new-purchases | batchIds=1,x | Invalid batchIds: x | 1,2,3",
                "push-new-purchases | batchIds=0 | Invalid batch id: 0 | above 0",
                "push-new-purchases | batchIds= | Invalid batchIds: | 1,2,3",
                "task-generate | | batchIds is missing | batchIds, businessDate, channel",
                "task-generate | tasktype=3 | Invalid tasktype: 3 | purchase (1) or reminder (2)",
                "task-generate | channel=mail | Invalid channel: mail | sms (1) or wechat (2)",
                "push-report | batchIds=1 | batchIds, push-report has | businessDate, days, dryRun, from, to",
                "push-report | days=0 | days: 0 | 1 to 92",
                "push-report | from=+999999999-12-31 | Invalid date: +999999999-12-31 | 2026-11-23",
                "push-report | from=yesterday | yesterday | 2026-11-23",
                "opt-out | mobile=12345678901 | Invalid mobile 不是手机号: 123****8901 | 11 digits",
                "opt-out | mobile=0571-88886666 | Invalid mobile 不是手机号: 057****6666 | 13 to 19",
                "opt-out | openid=o 1 | Invalid openid: **** | without blanks",
                "opt-out | 13812345678 | Invalid argument 参数无效: 138****5678, | name=value",
                "opt-out | =oAbC-1234567890 | Invalid argument 参数无效: =oA****7890, | name=value",
                "opt-out | block=true | expected mobile or openid | one of them",
                "opt-out | block=yes | Invalid block: yes | true or false",
                "opt-out | batchIds=1 | batchIds, opt-out has | block, businessDate, dryRun, mobile, openid, revoke",
                "analysis-record | batchIds=1 | batchIds, analysis-record has | businessDate, dryRun",
                "convert-trader-data | reparse=1 | reparse, convert-trader-data has | businessDate, dryRun",
                "crawl-convert-push | reparse=1 | reparse, crawl-convert-push has | businessDate, dryRun",
                "crawl-yt1998-purchases | reparse=last | Invalid reparse: last | such as 12",
                "crawl-yt1998-purchases | reparse=0 | Invalid reparse: 0 | such as 12",
                "settle-quarantine | run=3 | verdict is missing | run, verdict",
                "settle-quarantine | verdict=drop | run is missing | run, verdict",
                "settle-quarantine | verdict=keep | Invalid verdict: keep | release or drop",
                "clean-suppliers | undo=a b | Invalid uuid | letters, digits",
                "convert-trader-data | undo=0123456789abcdef | undo, convert-trader-data has | businessDate, dryRun",
                "migrate-suppliers | part=4/3 | Invalid part 应为第几份/共几份: 4/3 | such as 2/3, of 2 to 8",
                "migrate-users | part=x | Invalid part 应为第几份/共几份: x | such as 2/3, of 2 to 8",
                "migrate-users | part=1/9 | 1/9 | of 2 to 8",
                "migrate-users | part=0/3 | 0/3 | of 2 to 8",
                "migrate-users | part=1/1 | 1/1 | of 2 to 8",
                "convert-trader-data | part=1/2 | part, convert-trader-data has | businessDate, dryRun",
                "convert-trader-data | businessDate=23.11.2026 | Invalid date: 23.11.2026 | 2026-11-23",
                "convert-trader-data | businessDate=+999999999-12-31 | Invalid date: +999999999-12-31 | 2026-11-23",
                "convert-trader-data | businessDate=-0001-1-1 | Invalid date: -0001-1-1 | 2026-11-23",
                "convert-trader-data | dryRun=yes | Invalid dryRun: yes | true or false",
                "clean-suppliers | undo=a b | Invalid uuid | letters, digits",
                "convert-trader-data | undo=0123456789abcdef | undo, convert-trader-data has | businessDate, dryRun",
                "convert-trader-data | dryRun | Invalid argument | name=value",
                "convert-trader-data | run.id=last | Invalid run.id: last | such as 3",
                "convert-trader-data | run.key=1 | run.key, convert-trader-data has | businessDate, dryRun",
                "convert-trader-data | chain=crawl-convert-push | chain, convert-trader-data has | businessDate",
            })
    void saysWhatIsWrongAndWhatThereIs(String job, String argument, String wrong, String known) {
        String[] arguments = argument == null ? new String[0] : new String[] {argument};
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> parse(job, NO_SETTINGS, arguments))
                .withMessageContaining(wrong)
                .withMessageContaining(known)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2026-11-10 to=2026-11-09 | 起止日期颠倒: from 2026-11-10 is after to 2026-11-09",
                "from=2026-01-01 to=2026-11-09 | 天数过多: from 2026-01-01 to 2026-11-09 are 313, expected 1 to 92",
                "from=2026-08-22 | 天数过多: from 2026-08-22 to 2026-11-22 are 93, expected 1 to 92",
                "from=2026-08-22 businessDate=2026-11-24 | 天数过多: from 2026-08-22 to 2026-11-23 are 94",
                "from=2026-11-09 to=2026-11-10 days=2 | 多余的天数: 2, expected none beside from and to",
            })
    void refusesDaysThatNoReportCanHold(String arguments, String wrong) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> parse("push-report", NO_SETTINGS, arguments.split(" ")))
                .withMessageContaining(wrong)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({"from=2026-08-23", "from=2026-11-10 to=2026-11-10", "from=2026-08-22 businessDate=2026-11-22", "days=92"
    })
    void takesDaysThatAReportCanHold(String arguments) {
        assertThat(parse("push-report", NO_SETTINGS, arguments.split(" ")).job())
                .isEqualTo(JobName.PUSH_REPORT);
    }

    @Test
    void refusesAPropertyAsItRefusesTheArgument() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> parse("convert-trader-data", settings("", "", "1")))
                .withMessageContaining("batchIds, convert-trader-data has");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> parse("convert-trader-data", settings("tomorrow", "", "")))
                .withMessageContaining("Invalid date: tomorrow");
    }

    @Test
    void refusesAParameterThatIsGivenTwice() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> parse("convert-trader-data", NO_SETTINGS, "dryRun=true", "dryRun=false"))
                .withMessageContaining("dryRun is given twice");
    }

    private static JobArguments parse(String job, RunSettings settings, String... arguments) {
        return JobArguments.parse(job, List.of(arguments), settings, NOON);
    }

    private static RunSettings settings(String businessDate, String dryRun, String batchIds) {
        return new RunSettings(businessDate, dryRun, batchIds, "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }
}
