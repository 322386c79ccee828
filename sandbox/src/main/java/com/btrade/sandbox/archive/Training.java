package com.btrade.sandbox.archive;

import com.btrade.model.JobName;
import com.btrade.sandbox.Courtesy;
import com.btrade.sandbox.Home;
import com.btrade.sandbox.Sites;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.services.Services;
import com.btrade.sandbox.site.SiteOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real run of the jobs, at whose end the JVM writes down the classes it took: crawl, convert and push, as a task of Data
 * Flow, on stores and a site of its own that are gone afterwards.
 */
record Training(Path program, Path archive) {
    private static final int ITEMS = 30;
    private static final String TASK_TABLES = "org/springframework/cloud/task/schema-mysql.sql";

    static Training of(Path program, Path archive) {
        return new Training(program, archive);
    }

    void in(Path dir) throws Exception {
        Path programs = Home.root().resolve("sandbox/target/mariadb");
        try (Services services = Services.start(dir, programs, false, Map.of());
                Sites sites = Sites.start(SiteOptions.defaults(), ITEMS)) {
            Space space = services.fresh("training");
            createTaskTables(space);
            Map<String, String> environment = new HashMap<>(space.environment());
            environment.putAll(sites.environment());
            environment.putAll(Courtesy.spared(sites.environment()));
            Tool.run(dir.resolve("training.log"), command(), environment);
        }
    }

    private List<String> command() {
        return List.of(
                Home.java(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Xlog:cds=error",
                "-XX:ArchiveClassesAtExit=" + archive,
                "-jar",
                program.toString(),
                "--spring.batch.job.name=" + JobName.CRAWL_CONVERT_PUSH.text(),
                "--spring.cloud.task.name=training");
    }

    /** Data Flow's part in a task: the table that its end is written to. */
    private void createTaskTables(Space space) throws SQLException, IOException {
        try (Connection repository = DriverManager.getConnection(
                        space.jobRepositoryUrl(), space.mysqlUser(), space.mysqlPassword());
                Statement statement = repository.createStatement()) {
            for (String one : taskTables().split(";", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    private String taskTables() throws IOException {
        List<Path> libraries;
        try (Stream<Path> found = Files.list(program.resolveSibling("lib"))) {
            libraries = found.filter(one -> one.getFileName().toString().startsWith("spring-cloud-task-core"))
                    .toList();
        }
        URL library = libraries.get(0).toUri().toURL();
        try (URLClassLoader jar = new URLClassLoader(new URL[] {library}, null);
                InputStream script = jar.getResourceAsStream(TASK_TABLES)) {
            if (script == null) {
                throw new IllegalStateException("Cannot find " + TASK_TABLES + " in " + library);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
