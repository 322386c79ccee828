package com.btrade.dataflow.client.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.btrade.model.JobName;
import com.btrade.sandbox.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionsTest {
    private static final String TASK = "{name: push, chinese: 推送, english: Pushes, dsl: jobs --a=b}";
    private static final String SCHEDULE =
            "{name: btrade-push, task: push, cron: '0 7-21/2 * * *', timeZone: Asia/Shanghai, overlap: skip}";

    @TempDir
    private Path dir;

    @BeforeEach
    void write() throws IOException {
        write("apps", "{name: jobs, uri: '${jar}', bootVersion: 3}");
        write("tasks", TASK);
        write("schedules", SCHEDULE);
    }

    @Test
    void ofThisCheckoutNameEveryJobOnceAndNothingElse() {
        Definitions definitions = Definitions.read(Home.root().resolve("dataflow/definitions"), "file:/jobs.jar");
        assertThat(definitions.tasks())
                .extracting(Task::name)
                .containsExactlyInAnyOrder(
                        Arrays.stream(JobName.values()).map(JobName::text).toArray(String[]::new));
        assertThat(definitions.tasks()).allSatisfy(task -> {
            assertThat(task.dsl()).isEqualTo("btrade-jobs --spring.batch.job.name=" + task.name());
            assertThat(task.description()).containsPattern("\\p{IsHan}").containsPattern("[A-Za-z]{3}");
        });
    }

    @Test
    void ofThisCheckoutAskForOpenMessagesThenAnalyseThenReportEveryDay() {
        Definitions definitions = Definitions.read(Home.root().resolve("dataflow/definitions"), "file:/jobs.jar");
        assertThat(definitions.schedules())
                .filteredOn(one -> List.of("reconcile-messages", "daily-analyses", "push-report")
                        .contains(one.task()))
                .extracting(Schedule::task, Schedule::cron)
                .containsExactly(
                        tuple("reconcile-messages", "30 9 * * *"),
                        tuple("daily-analyses", "0 10 * * *"),
                        tuple("push-report", "30 11 * * *"));
    }

    @Test
    void areReadAsTheyStand() {
        Definitions read = Definitions.read(dir, "file:/x.jar");
        assertThat(read.apps()).containsExactly(new App("jobs", "file:/x.jar", 3));
        assertThat(read.tasks()).containsExactly(new Task("push", "推送 Pushes", "jobs --a=b"));
        assertThat(read.schedules()).singleElement().satisfies(schedule -> {
            assertThat(schedule.cron()).isEqualTo("0 7-21/2 * * *");
            assertThat(schedule.timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
            assertThat(schedule.overlap()).isEqualTo(Overlap.SKIP);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tasks     | english: Pushes    | english: Pushes, when: 1  | tasks.yml, entry 1 (push): unknown key `when`
        tasks     | english: Pushes,   |                           | tasks.yml, entry 1 (push): `english` is missing, add it
        tasks     | Pushes             | 12                        | tasks.yml, entry 1 (push): `english` must be a text
        tasks     | name: push         | name: Push                | tasks.yml, entry 1 (Push): `name` must be small letters
        tasks     | jobs --a=b         | other --a=b               | tasks.yml, entry 1 (push): `dsl` begins with other, which is no app
        tasks     | jobs --a=b         | jobs && jobs              | tasks.yml, entry 1 (push): `dsl` must be one app
        apps      | bootVersion: 3     | bootVersion: 4            | apps.yml, entry 1 (jobs): `bootVersion` must be 2 or 3
        apps      | bootVersion: 3     | bootVersion: three        | apps.yml, entry 1 (jobs): `bootVersion` must be a whole number
        apps      | ${jar}             | the jar                   | apps.yml, entry 1 (jobs): `uri` must be an address
        schedules | 0 7-21/2 * * *     | 0 25 * * *                | schedules.yml, entry 1 (btrade-push): `cron` is not understood
        schedules | 0 7-21/2 * * *     | daily                     | schedules.yml, entry 1 (btrade-push): `cron` is not understood
        schedules | Asia/Shanghai      | Asia/Shanhai              | schedules.yml, entry 1 (btrade-push): `timeZone` is unknown
        schedules | overlap: skip      | overlap: maybe            | schedules.yml, entry 1 (btrade-push): `overlap` must be skip, queue or allow
        schedules | name: btrade-push  | name: push                | schedules.yml, entry 1 (push): `name` must begin with btrade-
        schedules | task: push         | task: pull                | schedules.yml, entry 1 (btrade-push): `task` is pull, which is no task
        schedules | schedules:         | schedule:                 | schedules.yml: expected one key `schedules:` that holds a list
        schedules | skip}              | skip                      | schedules.yml: not YAML
        schedules | skip}              | 'skip, arguments: [a b]}' | schedules.yml, entry 1 (btrade-push): `arguments` must be name=value
        """)
    void areRefusedWithFileEntryAndWhatToDo(String file, String right, String wrong, String message)
            throws IOException {
        Path path = dir.resolve(file + ".yml");
        Files.writeString(path, Files.readString(path).replace(right, wrong == null ? "" : wrong));
        assertThatThrownBy(() -> Definitions.read(dir, "file:/x.jar"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("Invalid definition 定义有误: " + message);
    }

    @Test
    void areRefusedWithANameThatStandsThereTwice() throws IOException {
        write("tasks", TASK + ", " + TASK);
        assertThatThrownBy(() -> Definitions.read(dir, "file:/x.jar"))
                .hasMessageContaining("tasks.yml, entry 2 (push): the name stands in the file twice");
    }

    @Test
    void areRefusedWhereAFileIsNotThere() throws IOException {
        Files.delete(dir.resolve("apps.yml"));
        assertThatThrownBy(() -> Definitions.read(dir, "file:/x.jar")).hasMessageContaining("--definitions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 10 * * *", "30 0 10 * * *", "0 7,9,11 * * MON-FRI"})
    void takeFiveFieldsAndSixWithSeconds(String cron) throws IOException {
        write("schedules", SCHEDULE.replace("0 7-21/2 * * *", cron));
        assertThat(Definitions.read(dir, "file:/x.jar").schedules())
                .singleElement()
                .satisfies(schedule -> assertThat(schedule.cron()).isEqualTo(cron));
    }

    private void write(String kind, String entries) throws IOException {
        Files.writeString(dir.resolve(kind + ".yml"), kind + ": [" + entries + "]\n");
    }
}
