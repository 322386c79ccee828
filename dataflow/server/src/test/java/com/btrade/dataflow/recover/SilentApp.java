package com.btrade.dataflow.recover;

import com.btrade.dataflow.testing.TestServer;
import com.btrade.model.JobName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** {@link SilentTask} in the place of the platform's jobs. */
final class SilentApp {
    private static final String CLASS_FILE = SilentTask.class.getName().replace('.', '/') + ".class";

    private SilentApp() {}

    /** Registers it and defines a task for a job. */
    static void define(TestServer server, JobName job) {
        server.post("/apps/task/btrade-jobs/1.0", Map.of("uri", jar().toUri().toString(), "bootVersion", "3"));
        server.post("/tasks/definitions", Map.of("name", job.text(), "definition", "btrade-jobs"));
    }

    /** Launches the task with arguments that are separated by spaces. */
    static int launch(TestServer server, JobName job, String arguments) {
        return server.post("/tasks/executions/launch", Map.of("name", job.text(), "arguments", arguments))
                .statusCode();
    }

    private static Path jar() {
        try {
            Path jar = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "silent")
                    .resolve("silent.jar");
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, SilentTask.class.getName());
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(file, manifest);
                    InputStream code = SilentTask.class.getClassLoader().getResourceAsStream(CLASS_FILE)) {
                entries.putNextEntry(new JarEntry(CLASS_FILE));
                Objects.requireNonNull(code).transferTo(entries);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
