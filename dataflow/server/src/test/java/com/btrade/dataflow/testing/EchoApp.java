package com.btrade.dataflow.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** {@link EchoTask} as a jar that Data Flow can launch. */
public final class EchoApp {
    private static final String CLASS_FILE = EchoTask.class.getName().replace('.', '/') + ".class";

    private EchoApp() {}

    /** Registers the task as a Boot 3 app of that name and defines a task of the same name. */
    public static void define(TestServer server, String name) {
        server.post("/apps/task/" + name, Map.of("uri", jar().toUri().toString(), "bootVersion", "3"));
        server.post("/tasks/definitions", Map.of("name", name, "definition", name));
    }

    private static Path jar() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "echo");
            Path jar = directory.resolve("echo-task-1.0.jar");
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EchoTask.class.getName());
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(file, manifest)) {
                entries.putNextEntry(new ZipEntry(CLASS_FILE));
                entries.write(
                        EchoTask.class.getResourceAsStream("/" + CLASS_FILE).readAllBytes());
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
