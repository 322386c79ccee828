package com.btrade.dataflow.k8s;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * An image without its base, unpacked: what {@code ./mvnw package jib:buildTar -Djib.from.image=scratch} left behind in a
 * module. Where it was not called the test is skipped.
 */
final class Image {
    private final Path root;
    private final JsonObject config;

    private Image(Path root, JsonObject config) {
        this.root = root;
        this.config = config;
    }

    static Image of(String module) throws Exception {
        Path tar = Manifests.ROOT.resolve(module).resolve("target/jib-image.tar");
        Assumptions.assumeTrue(
                Files.exists(tar), "no image of " + module + ": ./mvnw package jib:buildTar -Djib.from.image=scratch");
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "images")), "image")
                .toAbsolutePath();
        run(List.of("tar", "xf", tar.toString(), "-C", folder.toString()));
        Path root = Files.createDirectory(folder.resolve("root"));
        for (JsonElement layer : json(folder.resolve("manifest.json"))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("Layers")) {
            run(List.of(
                    "tar",
                    "--warning=no-unknown-keyword",
                    "-xzf",
                    folder.resolve(layer.getAsString()).toString(),
                    "-C",
                    root.toString()));
        }
        return new Image(root, json(folder.resolve("config.json")).getAsJsonObject());
    }

    String created() {
        return config.get("created").getAsString();
    }

    JsonObject config() {
        return config.getAsJsonObject("config");
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** Starts the image's program on this machine, without any BTRADE variable; returns its exit code and output. */
    Ran start(String... arguments) throws Exception {
        Path classPath = root.resolve("app/jib-classpath-file");
        Files.writeString(classPath, here(Files.readString(classPath)));
        List<String> command = new ArrayList<>();
        JsonArray entryPoint = config().getAsJsonArray("Entrypoint");
        entryPoint.forEach(word -> command.add(here(word.getAsString())));
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private String here(String text) {
        return text.replaceAll("(^|[:@])/app/", "$1" + root + "/app/");
    }

    private static JsonElement json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file));
    }

    private static Ran run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target").toAbsolutePath(), "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BTRADE_"));
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ran(process.waitFor(), Files.readString(output));
    }

    record Ran(int exitCode, String output) {}
}
