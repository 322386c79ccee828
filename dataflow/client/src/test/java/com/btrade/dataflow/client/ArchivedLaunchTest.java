package com.btrade.dataflow.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.client.Commands.Said;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedLaunchTest {
    private static final String FROM_THE_ARCHIVE =
            "com\\.btrade\\.jobs\\.JobsApplication source: shared objects file \\(top\\)";
    private static final String FROM_THE_JAR = "com\\.btrade\\.jobs\\.JobsApplication source: (file|jar):";

    @TempDir
    private static Path dir;

    private static Path program;
    private static ServerProcess process;
    private static Commands commands;

    @BeforeAll
    static void start() throws Exception {
        Process first = Archives.making(Archives.builtJar(), dir.resolve("launch"));
        Process second = Archives.making(Archives.builtJar(), dir.resolve("launch"));
        process = ServerProcess.start(ArchivedLaunchTest.class);
        commands = new Commands(process.environment());
        program = Archives.made(first);
        assertThat(Archives.made(second)).as("two at once").isEqualTo(program);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @Test
    void startsAJobWithTheClassesOfTheArchive() throws IOException {
        register(program);
        assertThat(classesOfALaunch())
                .containsPattern(FROM_THE_ARCHIVE)
                .contains("com.mysql.cj.jdbc.Driver source: shared");
        assertThat(process.get("/apps/task/btrade-jobs")).contains("btrade.run.business-date");
    }

    @Test
    void startsAJobWhoseArchiveWasCutShort() throws Exception {
        Path cut = copy(program.getParent(), dir.resolve("cut"));
        cut(cut);
        register(cut);
        assertThat(classesOfALaunch()).containsPattern(FROM_THE_JAR);
    }

    @Test
    void startsAJobWhoseArchiveIsOfAnotherJar() throws Exception {
        Path moved = copy(program.getParent(), dir.resolve("moved"));
        register(moved);
        assertThat(classesOfALaunch()).containsPattern(FROM_THE_JAR);
    }

    @Test
    void makesAnotherForAJarThatChangedAndNoneForOneThatDidNot() throws Exception {
        FileTime made = Files.getLastModifiedTime(Archives.archive(program));
        assertThat(Archives.made(Archives.making(Archives.builtJar(), dir.resolve("launch"))))
                .isEqualTo(program);
        assertThat(Files.getLastModifiedTime(Archives.archive(program))).isEqualTo(made);

        Path launchedToday = Archives.earlierFolder(dir.resolve("launch/launched-today"), Duration.ofHours(10));
        Path forgotten = Archives.earlierFolder(dir.resolve("launch/forgotten"), Duration.ofDays(3));
        Path older = Archives.earlierFolder(dir.resolve("launch/older"), Duration.ofDays(4));
        Path changed = Archives.changedJar(dir.resolve("changed.jar"));
        Path other = Archives.made(Archives.making(changed, dir.resolve("launch")));
        assertThat(other).isNotEqualTo(program);
        register(other);
        assertThat(classesOfALaunch()).containsPattern(FROM_THE_ARCHIVE);
        assertThat(program.getParent()).exists();
        assertThat(launchedToday).exists();
        assertThat(forgotten).doesNotExist();
        assertThat(older).doesNotExist();

        cut(other);
        assertThat(Archives.made(Archives.making(changed, dir.resolve("launch"))))
                .isEqualTo(other);
        assertThat(classesOfALaunch()).containsPattern(FROM_THE_ARCHIVE);
    }

    private static void cut(Path program) throws IOException {
        try (RandomAccessFile archive =
                new RandomAccessFile(Archives.archive(program).toFile(), "rw")) {
            archive.setLength(archive.length() / 2);
        }
    }

    private static void register(Path jar) throws IOException {
        Said said = Archives.register(commands, jar);
        assertThat(said.status()).as(said.out()).isZero();
    }

    /** What the JVM says of where each class of a job came from. */
    private static String classesOfALaunch() throws IOException {
        Path classes = Files.createTempFile(dir, "classes", ".log");
        launch("convert-trader-data", "-XX:TieredStopAtLevel=1 -Xlog:class+load:file=" + classes);
        return Files.readString(classes);
    }

    private static void launch(String task, String options) {
        List<String> arguments = new ArrayList<>(List.of("launch", task, "dryRun=true", "--wait"));
        arguments.add("--property");
        arguments.add("deployer.btrade-jobs.local.javaOpts=" + options);
        Said said = commands.run(arguments.toArray(String[]::new));
        assertThat(said.status()).as(said.out()).isZero();
    }

    private static Path copy(Path folder, Path to) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(folder.relativize(file).toString()));
            }
        }
        return to.resolve(program.getFileName());
    }
}
