package com.btrade.sandbox.platform;

import com.btrade.sandbox.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the platform's programs, as the build leaves them. */
record Commands(Path home) {
    /** Two cores run six processes for minutes: what the optimising compiler saves it would first take away. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    List<String> job(String name, List<String> parameters) {
        List<String> command = new ArrayList<>(List.of(Home.java(), "-Xmx512m", QUICK_START, "-XX:+UseSerialGC"));
        command.add("-jar");
        command.add(built("batch-jobs/target/btrade-batch-jobs.jar").toString());
        command.add("--spring.batch.job.name=" + name);
        command.addAll(parameters);
        return command;
    }

    List<String> ingress() {
        return List.of(
                Home.java(),
                "-Xmx512m",
                QUICK_START,
                "-jar",
                built("streaming/ingress/target/btrade-ingress.jar").toString());
    }

    List<String> stream(String mainClass) throws IOException {
        Path apps = home.resolve("streaming/apps");
        String libraries = Files.readString(built("streaming/apps/target/streaming-apps.classpath"))
                .strip();
        return List.of(
                Home.java(),
                "-Xmx1g",
                QUICK_START,
                "@" + built("streaming/apps/src/main/spark/java17.options"),
                "-cp",
                apps.resolve("target/classes") + ":" + libraries,
                mainClass);
    }

    private Path built(String path) {
        Path file = home.resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalStateException("Cannot find " + path + ": build it with ./mvnw -DskipTests package");
        }
        return file;
    }
}
