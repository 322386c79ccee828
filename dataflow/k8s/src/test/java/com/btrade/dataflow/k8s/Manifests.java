package com.btrade.dataflow.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifests of this folder: as they are written, and as kustomize makes them. */
final class Manifests {
    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final Path DATAFLOW = ROOT.resolve("dataflow");

    private Manifests() {}

    static List<Manifest> parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<Manifest> manifests = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
            manifests.add(new Manifest(Manifest.asMap(document)));
        }
        return manifests;
    }

    /** The files of the base but for its kustomization. */
    static List<Manifest> written() throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        try (Stream<Path> files = Files.list(DATAFLOW.resolve("k8s/base"))) {
            for (Path file : files.filter(Manifests::isManifest).sorted().toList()) {
                manifests.addAll(parse(Files.readString(file)));
            }
        }
        return manifests;
    }

    private static boolean isManifest(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yml") && !name.equals("kustomization.yml");
    }

    /** The example overlay with the passwords of its example files. Without a kubectl that is new enough: skips the test. */
    static List<Manifest> rendered() throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasKubectl(), "no kubectl 1.27 or newer: the overlay is not rendered");
        Path copy = Files.createDirectories(Path.of("target", "kustomize").toAbsolutePath());
        copy(DATAFLOW.resolve("definitions"), copy.resolve("definitions"));
        copy(DATAFLOW.resolve("k8s/base"), copy.resolve("k8s/base"));
        copy(DATAFLOW.resolve("k8s/overlays"), copy.resolve("k8s/overlays"));
        return parse(
                run("kubectl", "kustomize", copy.resolve("k8s/overlays/example").toString()));
    }

    private static boolean hasKubectl() throws InterruptedException {
        try {
            String version = run("kubectl", "version", "--client", "-o", "json").replaceAll("\\s", "");
            return Integer.parseInt(version.replaceAll(".*\"minor\":\"([0-9]+).*", "$1")) >= 27;
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("kubectl", ".txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(errors));
        }
        return output;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (Files.exists(Path.of(file + ".example"))) {
                    // Somebody's own passwords are nothing for a test.
                    return FileVisitResult.CONTINUE;
                }
                Path copied = to.resolve(from.relativize(file).toString().replace(".env.example", ".env"));
                Files.createDirectories(copied.getParent());
                Files.write(copied, Files.readAllBytes(file));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The text of a file of the repository. */
    static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
