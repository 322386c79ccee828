package com.btrade.advisories;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.owasp.dependencycheck.Engine;
import org.owasp.dependencycheck.dependency.Dependency;
import org.owasp.dependencycheck.dependency.Vulnerability;
import org.owasp.dependencycheck.utils.Downloader;
import org.owasp.dependencycheck.utils.Settings;

/** Plants jars that say to be of a version, and has dependency-check look at them as the build does: with our list, and nobody asked. */
final class Scan {
    private static final List<String> ASK_OTHERS = List.of(
            Settings.KEYS.ANALYZER_CENTRAL_ENABLED,
            Settings.KEYS.ANALYZER_OSSINDEX_ENABLED,
            Settings.KEYS.ANALYZER_RETIREJS_ENABLED,
            Settings.KEYS.ANALYZER_NODE_PACKAGE_ENABLED,
            Settings.KEYS.ANALYZER_NODE_AUDIT_ENABLED,
            Settings.KEYS.ANALYZER_YARN_AUDIT_ENABLED,
            Settings.KEYS.ANALYZER_PNPM_AUDIT_ENABLED,
            Settings.KEYS.ANALYZER_ASSEMBLY_ENABLED,
            Settings.KEYS.ANALYZER_KNOWN_EXPLOITED_ENABLED,
            Settings.KEYS.HOSTED_SUPPRESSIONS_ENABLED,
            Settings.KEYS.UPDATE_VERSION_CHECK_ENABLED);

    private final Path jars;
    private final Path feed;
    private final Path database;

    Scan(Path folder) throws IOException {
        jars = Files.createDirectories(folder.resolve("jars"));
        feed = folder.resolve("feed");
        database = folder.resolve("database");
        NvdFeed.write(AdvisoriesTest.LIST, feed);
    }

    /** A jar without a class: its name and what Maven leaves in it are what it is known by. */
    void plant(String artifact, String version) throws IOException {
        String[] names = artifact.split(":", -1);
        Path folder = Files.createDirectories(jars.resolve(names[0] + "-" + names[1] + "-" + version));
        Path jar = folder.resolve(names[1] + "-" + version + ".jar");
        String inside = "META-INF/maven/" + names[0] + "/" + names[1] + "/";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            put(
                    out,
                    inside + "pom.properties",
                    "groupId=%s%nartifactId=%s%nversion=%s%n".formatted(names[0], names[1], version));
            put(out, inside + "pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>\
                    <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></project>""".formatted(names[0], names[1], version));
        }
    }

    /** The advisories that are found and not suppressed, of each jar by artifact:version. */
    Map<String, Set<String>> run(Path suppressions) throws Exception {
        Settings settings = settings(suppressions);
        Downloader.getInstance().configure(settings);
        try (Engine engine = new Engine(settings)) {
            engine.scan(jars.toFile());
            engine.analyzeDependencies();
            Map<String, Set<String>> found = new TreeMap<>();
            for (Dependency dependency : engine.getDependencies()) {
                collect(dependency, found);
            }
            return found;
        } finally {
            settings.cleanup(true);
        }
    }

    private Settings settings(Path suppressions) {
        Settings settings = new Settings();
        settings.setString(Settings.KEYS.DATA_DIRECTORY, database.toString());
        settings.setString(Settings.KEYS.NVD_API_DATAFEED_URL, feed.toUri() + "nvdcve-{0}.json.gz");
        settings.setString(Settings.KEYS.SUPPRESSION_FILE, suppressions.toString());
        ASK_OTHERS.forEach(key -> settings.setBoolean(key, false));
        return settings;
    }

    /** Jars of one product and version are bundled: what is found of one holds for those bundled with it. */
    private static void collect(Dependency dependency, Map<String, Set<String>> found) {
        Set<String> ids = dependency.getVulnerabilities().stream()
                .map(Vulnerability::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Dependency> all = new ArrayList<>(dependency.getRelatedDependencies());
        all.add(dependency);
        for (Dependency one : all) {
            String folder =
                    Path.of(one.getActualFilePath()).getParent().getFileName().toString();
            found.computeIfAbsent(folder, unknown -> new TreeSet<>()).addAll(ids);
        }
    }

    private static void put(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
