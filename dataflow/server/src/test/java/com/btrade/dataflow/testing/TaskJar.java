package com.btrade.dataflow.testing;

import com.mysql.cj.jdbc.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** Makes an executable jar of one class that the tests compiled. */
public final class TaskJar {
    private TaskJar() {}

    /** A task that ends by itself, or waits for a file. */
    public static Path tiny(Path dir) throws IOException {
        Path jar = dir.resolve("tiny.jar");
        return write(jar, TinyTask.class, Driver.class);
    }

    /** A task that prints what it was given and stays. */
    public static Path talkative(Path dir) throws IOException {
        Path jar = dir.resolve("talkative.jar");
        return write(jar, TalkativeTask.class, Driver.class);
    }

    /** A task of the JDK's classes alone, in a folder of its own below {@code target}. */
    public static Path alone(Class<?> main, String name) {
        try {
            Path dir = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "task");
            return write(dir.resolve(name), main);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path jar, Class<?> main, Class<?>... libraries) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, main.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(libraries)
                        .map(library -> library.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString())
                        .collect(Collectors.joining(" ")));
        String entry = main.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = main.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            Objects.requireNonNull(code).transferTo(out);
        }
        return jar;
    }
}
