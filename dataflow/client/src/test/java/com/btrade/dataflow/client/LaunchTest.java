package com.btrade.dataflow.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.client.Commands.Said;
import com.btrade.sandbox.Home;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LaunchTest {
    private static final Pattern EXECUTION = Pattern.compile("execution ([0-9]+)");

    private static ServerProcess process;
    private static Commands commands;

    @BeforeAll
    static void start() {
        process = ServerProcess.start(LaunchTest.class);
        commands = new Commands(process.environment());
        commands.run(
                "register",
                "--definitions",
                Home.root().resolve("dataflow/definitions").toString());
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @Test
    void followsTheTaskAndRepeatsTheLastLineOfItsLog() {
        Said said = commands.run("launch", "convert-trader-data", "dryRun=true", "--wait");
        assertThat(said.status()).as(said.out()).isZero();
        assertThat(said.out())
                .containsPattern("/dashboard/index.html#/tasks-jobs/task-executions/[0-9]+\n")
                .contains("完成 complete, exit code 0")
                .containsPattern("convert-trader-data COMPLETED in [0-9.]+ s: read=0 .*读取 0.*\n$");

        String log = commands.run("log", execution(said)).out();
        assertThat(log).contains("dryRun=true", "读取 0");
        assertThat(commands.run("status").out())
                .containsPattern("convert-trader-data +[0-9]+  20[0-9-]{8} [0-9:]{8}  完成 complete")
                .containsPattern("push-new-purchases +-\n");
    }

    @Test
    void endsWithTheExitCodeOfTheTask() {
        Said said = commands.run("launch", "push-new-purchases", "nonsense=1", "--wait");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).contains("失败 failed, exit code 2", "nonsense");
    }

    @Test
    void handsPropertiesToTheApp() {
        Said said = commands.run("launch", "crawl-yt1998-purchases", "--property", "btrade.run.dry-run=no", "--wait");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).contains("dryRun: no");
    }

    @Test
    void refusesATaskThatThereIsNotAndNamesThoseThereAre() {
        Said said = commands.run("launch", "convert");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out())
                .startsWith("btrade: Cannot launch 没有这个任务: convert, there are analysis-notify, ")
                .contains(" convert-trader-data, ");
    }

    @Test
    void refusesAnArgumentThatIsNoParameter() {
        assertThat(commands.run("launch", "convert-trader-data", "today"))
                .isEqualTo(new Said(2, "btrade: Invalid argument 参数无效: today, expected name=value without spaces\n"));
    }

    @Test
    void saysWhereItLookedForAServerThatIsAway() {
        Said said = new Commands(Map.of("BTRADE_DATAFLOW_URL", "http://127.0.0.1:1")).run("status");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out())
                .startsWith("btrade: Cannot reach Data Flow at http://127.0.0.1:1 ")
                .contains("./btrade up", "BTRADE_DATAFLOW_URL");
    }

    @Test
    void saysWhatIsWrongWithAnAddressOrCredentials() {
        assertThat(new Commands(Map.of("BTRADE_DATAFLOW_URL", "dataflow:9393")).run("status"))
                .isEqualTo(
                        new Said(2, "btrade: Invalid BTRADE_DATAFLOW_URL: dataflow:9393, expected http://host:port\n"));
        assertThat(new Commands(Map.of("BTRADE_DATAFLOW_CREDENTIALS", "secret")).run("status"))
                .isEqualTo(new Said(2, "btrade: Invalid BTRADE_DATAFLOW_CREDENTIALS: expected user:password\n"));
    }

    private static String execution(Said said) {
        Matcher matcher = EXECUTION.matcher(said.out());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
