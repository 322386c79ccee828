package com.btrade.dataflow.testing;

import com.mysql.cj.jdbc.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes an executable jar of one class that the tests compiled. */
public final class TaskJar {
    private TaskJar() {}

    /** A task that ends by itself, or waits for a file. */
    public static Path tiny(Path dir) throws IOException {
        Path jar = dir.resolve("tiny.jar");
        write(jar, TinyTask.class, Driver.class);
        return jar;
    }

    /** A task that prints what it was given and stays. */
    public static Path talkative(Path dir) throws IOException {
        Path jar = dir.resolve("talkative.jar");
        write(jar, TalkativeTask.class, Driver.class);
        return jar;
    }

    private static void write(Path jar, Class<?> main, Class<?> library) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, main.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                library.getProtectionDomain().getCodeSource().getLocation().toString());
        String entry = main.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = main.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            Objects.requireNonNull(code).transferTo(out);
        }
    }
}
