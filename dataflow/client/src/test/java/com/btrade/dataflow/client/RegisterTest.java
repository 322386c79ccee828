package com.btrade.dataflow.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.client.Commands.Said;
import com.btrade.dataflow.client.server.DataFlowServer;
import com.btrade.dataflow.client.server.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.cloud.dataflow.rest.resource.TaskDefinitionResource;

class RegisterTest {
    private static ServerProcess process;
    private static DataFlowServer server;
    private static Commands commands;

    @TempDir
    private Path dir;

    @BeforeAll
    static void start() {
        process = ServerProcess.start(RegisterTest.class);
        server = DataFlowServer.connect(ServerAddress.from(process.environment()));
        commands = new Commands(process.environment());
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @BeforeEach
    void write() throws IOException {
        Files.writeString(dir.resolve("apps.yml"), "apps: [{name: jobs, uri: '${jar}', bootVersion: 3}]\n");
        tasks("first", "second");
        Files.writeString(dir.resolve("schedules.yml"), "schedules: []\n");
    }

    @AfterEach
    void clear() {
        server.scheduleList().forEach(schedule -> server.unschedule(schedule.getScheduleName()));
        server.tasks().forEach(task -> server.destroy(task.getName()));
        server.apps().forEach(app -> server.unregister(app.getName(), app.getVersion()));
    }

    @Test
    void makesTheServerHoldWhatTheFilesSayAndThenHasNothingToDo() {
        Said said = register();
        assertThat(said.out())
                .contains("+ app jobs  file:/jobs.jar", "+ task first", "+ task second", "3 changes made");
        assertThat(said.status()).isZero();
        assertThat(server.tasks())
                .extracting(TaskDefinitionResource::getName, TaskDefinitionResource::getDescription)
                .contains(org.assertj.core.groups.Tuple.tuple("first", "先 first [dataflow/definitions]"));
        assertThat(server.apps()).singleElement().satisfies(app -> {
            assertThat(app.getUri()).isEqualTo("file:/jobs.jar");
            assertThat(app.getBootVersion().getBootVersion()).isEqualTo("3");
        });
        assertThat(register()).isEqualTo(new Said(0, "= 3 项相同 the same\n无需改动 Nothing to change.\n"));
    }

    @Test
    void saysInADryRunWhatItWouldChangeAndChangesNothing() {
        Said said = register("--dry-run");
        assertThat(said.out()).contains("+ app jobs  file:/jobs.jar", "+ task first", "3 changes to make, none made");
        assertThat(server.tasks()).isEmpty();
        assertThat(server.apps()).isEmpty();
    }

    @Test
    void leavesDefinitionsOfSomebodyElseAsTheyAre() throws IOException {
        register();
        server.destroy("first");
        server.create("first", "jobs --own=true", "mine");
        tasks("second");
        server.create("third", "jobs", "mine too");

        Said said = register("--prune");
        assertThat(said).isEqualTo(new Said(0, "= 2 项相同 the same\n无需改动 Nothing to change.\n"));
        tasks("first", "second");
        said = register("--prune");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).contains("! task first  他人已定义，未改动 defined by somebody else: jobs --own=true");
        assertThat(server.tasks())
                .filteredOn(task -> task.getName().equals("first"))
                .extracting(TaskDefinitionResource::getDslText)
                .containsExactly("jobs --own=true");
        assertThat(server.tasks()).extracting(TaskDefinitionResource::getName).contains("third");
    }

    @Test
    void leavesAnAppOfSomebodyElseAsItIs() {
        server.register("jobs", "1.0", "file:/other-1.0.jar", 2);
        Said said = register();
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).contains("! app jobs", "file:/other-1.0.jar");
        assertThat(server.apps())
                .singleElement()
                .satisfies(app -> assertThat(app.getVersion()).isEqualTo("1.0"));
    }

    @Test
    void changesItsOwnAndKeepsTheHistoryOfExecutions() throws IOException {
        register();
        long execution = server.launch("first", Map.of(), List.of()).id();
        Files.writeString(
                dir.resolve("tasks.yml"),
                "tasks: [{name: first, chinese: 先, english: anew, dsl: jobs --x=2},"
                        + " {name: second, chinese: 后, english: second, dsl: jobs --n=second}]");
        Said said = register();
        assertThat(said.out()).contains("~ task first  jobs --n=first → jobs --x=2", "1 changes made");
        assertThat(server.tasks())
                .filteredOn(task -> task.getName().equals("first"))
                .singleElement()
                .satisfies(task -> assertThat(task.getDslText()).isEqualTo("jobs --x=2"));
        assertThat(process.get("/tasks/executions?name=first")).contains("\"executionId\":" + execution);
    }

    @Test
    void changesThePlaceOfItsApp() {
        register();
        Said said = commands.run("register", "--definitions", dir.toString(), "--jar", "docker:btrade/jobs:2");
        assertThat(said.out()).contains("~ app jobs  file:/jobs.jar → docker:btrade/jobs:2");
        assertThat(server.apps())
                .singleElement()
                .satisfies(app -> assertThat(app.getUri()).isEqualTo("docker:btrade/jobs:2"));
    }

    @Test
    void removesWhatTheFilesNoLongerNameOnlyWhenAskedTo() throws IOException {
        register();
        tasks("first");
        assertThat(register().out()).contains("? task second", "--prune removes it", "Nothing to change");
        assertThat(server.tasks()).hasSize(2);
        assertThat(register("--prune").out()).contains("- task second");
        assertThat(server.tasks()).extracting(TaskDefinitionResource::getName).containsExactly("first");
    }

    @Test
    void registersSchedulesWithTimeZoneOverlapAndArguments() throws IOException {
        schedule("0 7-21/2 * * *");
        assertThat(register().out()).contains("+ schedule btrade-first  first 0 7-21/2 * * * Asia/Shanghai");
        assertThat(server.scheduleList()).singleElement().satisfies(schedule -> {
            assertThat(schedule.getTaskDefinitionName()).isEqualTo("first");
            assertThat(schedule.getScheduleProperties())
                    .containsEntry("spring.cloud.scheduler.cron.expression", "0 7-21/2 * * *")
                    .containsEntry("spring.cloud.scheduler.time-zone", "Asia/Shanghai")
                    .containsEntry("spring.cloud.scheduler.overlap", "queue")
                    .containsEntry("spring.cloud.scheduler.arguments", "dryRun=true");
        });
        assertThat(register().out()).contains("= 4 项相同", "Nothing to change");
        assertThat(commands.run("status").out()).contains("btrade-first → first  0 7-21/2 * * *", "下次 next  20");
    }

    @Test
    void changesAScheduleAndRemovesItOnlyWhenAskedTo() throws IOException {
        schedule("0 7 * * *");
        register();
        schedule("0 8 * * *");
        assertThat(register().out())
                .contains("~ schedule btrade-first  scheduler.cron.expression: 0 7 * * * → 0 8 * * *");
        Files.writeString(dir.resolve("schedules.yml"), "schedules: []\n");
        assertThat(register().out()).contains("? schedule btrade-first");
        assertThat(register("--prune").out()).contains("- schedule btrade-first");
        assertThat(server.scheduleList()).isEmpty();
    }

    @Test
    void makesItsScheduleAgainWithTheTaskItHangsOn() throws IOException {
        schedule("0 7 * * *");
        register();
        tasks("anew", "second");
        Files.writeString(
                dir.resolve("tasks.yml"),
                Files.readString(dir.resolve("tasks.yml")).replace("name: anew", "name: first"));
        assertThat(register().out()).contains("~ task first", "+ schedule btrade-first");
        assertThat(server.scheduleList()).hasSize(1);
    }

    @Test
    void leavesATaskAloneThatAScheduleOfSomebodyElseWouldGoWith() throws IOException {
        register();
        server.schedule("mine", "second", Map.of("scheduler.cron.expression", "0 3 * * *"), List.of());
        tasks("first");
        assertThat(register("--prune").out())
                .contains("! task second", "schedule mine would be deleted with it: remove that one first");
        assertThat(server.scheduleList()).hasSize(1);
        assertThat(server.tasks()).hasSize(2);
    }

    private void schedule(String cron) throws IOException {
        Files.writeString(
                dir.resolve("schedules.yml"),
                "schedules: [{name: btrade-first, task: first, cron: '" + cron
                        + "', timeZone: Asia/Shanghai, overlap: queue, arguments: [dryRun=true]}]\n");
    }

    private void tasks(String... names) throws IOException {
        StringBuilder text = new StringBuilder("tasks:\n");
        for (String name : names) {
            text.append("- {name: %s, chinese: %s, english: %s, dsl: jobs --n=%s}\n"
                    .formatted(name, name.equals("first") ? "先" : "后", name, name));
        }
        Files.writeString(dir.resolve("tasks.yml"), text);
    }

    private Said register(String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {"register", "--definitions", dir.toString(), "--jar", "file:/jobs.jar"},
                0,
                arguments,
                0,
                5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return commands.run(arguments);
    }
}
