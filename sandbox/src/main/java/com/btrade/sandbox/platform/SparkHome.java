package com.btrade.sandbox.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A folder as a Spark distribution has it, made of the jars that the build brings: {@code jars} holds Spark, {@code conf} its
 * settings, and {@code apps} what the stream apps add to it, which spark-submit hands to the executors.
 */
final class SparkHome {
    private static final String APPS = "streaming/apps/";
    private static final String APP = "btrade-streaming-apps.jar";
    private static final int SECRET_BYTES = 32;

    private final Path dir;

    private SparkHome(Path dir) {
        this.dir = dir;
    }

    /** Makes it anew from what was built in a checkout. */
    static SparkHome make(Path dir, Path checkout, int workers) throws IOException {
        SparkHome made = new SparkHome(dir);
        made.empty();
        List<Path> own = files(checkout, APPS + "target/streaming-apps.jars", ",");
        for (Path library : own) {
            made.bring(library);
        }
        for (Path library : files(checkout, APPS + "target/streaming-apps.classpath", ":")) {
            if (!own.contains(library)) {
                Files.createSymbolicLink(made.jars().resolve(library.getFileName()), library);
            }
        }
        pack(checkout.resolve(APPS + "target/classes"), made.app());
        made.configure(checkout.resolve(APPS + "src/main/resources/log4j2.properties"), workers);
        return made;
    }

    /** What every program of the cluster has to know. */
    Map<String, String> environment() {
        return Map.of(
                "SPARK_HOME",
                dir.toString(),
                "SPARK_CONF_DIR",
                conf().toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                SparkCluster.HOST,
                "SPARK_LOCAL_HOSTNAME",
                SparkCluster.HOST);
    }

    String classPath() {
        return conf() + ":" + jars() + "/*";
    }

    /** The jar of the stream apps themselves. */
    Path app() {
        return apps().resolve(APP);
    }

    /** The libraries that the apps need besides Spark. */
    List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(apps())) {
            return files.filter(file -> !file.endsWith(APP)).sorted().toList();
        }
    }

    private Path jars() {
        return dir.resolve("jars");
    }

    private Path apps() {
        return dir.resolve("apps");
    }

    private Path local() {
        return dir.resolve("local");
    }

    private Path conf() {
        return dir.resolve("conf");
    }

    /** What the last cluster here has left is of no use to this one. */
    private void empty() throws IOException {
        if (Files.exists(dir)) {
            try (Stream<Path> files = Files.walk(dir)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (Path folder : List.of(jars(), apps(), conf(), local())) {
            Files.createDirectories(folder);
        }
    }

    private static List<Path> files(Path checkout, String list, String separator) throws IOException {
        Path file = checkout.resolve(list);
        if (!Files.exists(file)) {
            throw new IllegalStateException("Cannot find " + list + ": build it with ./mvnw -DskipTests package");
        }
        return Stream.of(Files.readString(file).strip().split(separator, -1))
                .map(Path::of)
                .toList();
    }

    /** A jar as it is; a module that was only compiled is made into one. */
    private void bring(Path library) throws IOException {
        if (Files.isDirectory(library)) {
            // Above target/classes.
            Path module = library.getName(library.getNameCount() - 3);
            pack(library, apps().resolve("btrade-" + module + ".jar"));
        } else {
            Files.createSymbolicLink(apps().resolve(library.getFileName()), library);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    private void configure(Path logging, int workers) throws IOException {
        Path log4j = conf().resolve("log4j2.properties");
        Files.copy(logging, log4j, StandardCopyOption.REPLACE_EXISTING);
        List<String> lines = new ArrayList<>(Files.readAllLines(log4j));
        // Where the master is, and that a worker has found it, is said at this level.
        lines.addAll(List.of("logger.deploy.name = org.apache.spark.deploy", "logger.deploy.level = info"));
        Files.write(log4j, lines);
        Path settings = Files.createFile(
                conf().resolve("spark-defaults.conf"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // What apps were told, their passwords too, stands in there.
        Path recovery = Files.createDirectory(
                dir.resolve("recovery"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(settings, settings(workers, recovery));
    }

    /**
     * Whoever may hand a cluster work runs programs as its user: so it asks for a secret, and nothing is said in clear. A
     * master that is started again finds its workers and apps on disk, else it would end their executors.
     */
    private static String settings(int workers, Path recovery) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return """
                spark.authenticate                   true
                spark.authenticate.secret            %s
                spark.network.crypto.enabled         true
                spark.master.rest.enabled            false
                spark.deploy.recoveryMode            FILESYSTEM
                spark.deploy.recoveryDirectory       %s
                spark.cores.max                      %d
                spark.executor.cores                 1
                spark.executor.memory                512m
                spark.executor.extraJavaOptions      -XX:TieredStopAtLevel=1
                """.formatted(HexFormat.of().formatHex(secret), recovery, workers);
    }
}
