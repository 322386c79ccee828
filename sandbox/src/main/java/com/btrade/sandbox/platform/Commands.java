package com.btrade.sandbox.platform;

import com.btrade.sandbox.Home;
import com.btrade.sandbox.services.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the platform's programs, as the build leaves them. */
public record Commands(Path home) {
    /** Two cores run six processes for minutes: what the optimising compiler saves it would first take away. */
    public static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    public List<String> dataFlow(Path tmp, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Home.java(), "-Xmx512m", QUICK_START, "-Dfile.encoding=UTF-8"));
        // Tomcat's folder too belongs below the platform's.
        command.add("-Djava.io.tmpdir=" + tmp);
        command.add("-jar");
        command.add(built("dataflow/server/target/btrade-dataflow-server.jar").toString());
        command.addAll(arguments);
        return command;
    }

    public List<String> client(String... arguments) throws IOException {
        Path client = home.resolve("dataflow/client");
        String libraries = Files.readString(built("dataflow/client/target/client.classpath"))
                .strip();
        List<String> command = new ArrayList<>(List.of(Home.java(), QUICK_START, "-XX:+UseSerialGC"));
        command.add("-Dbtrade.home=" + home);
        command.add("-cp");
        command.add(client.resolve("target/classes") + ":" + libraries);
        command.add("com.btrade.dataflow.client.Client");
        command.addAll(List.of(arguments));
        return command;
    }

    /** An embedded server in a process of its own, see {@link com.btrade.sandbox.services.Part}. */
    public List<String> part(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Home.java(), "-Xmx400m", QUICK_START, "-cp", Home.sandboxClassPath(), Part.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    public List<String> ingress() {
        return List.of(
                Home.java(),
                "-Xmx512m",
                QUICK_START,
                "-jar",
                built("streaming/ingress/target/btrade-ingress.jar").toString());
    }

    public List<String> stream(String mainClass) throws IOException {
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
