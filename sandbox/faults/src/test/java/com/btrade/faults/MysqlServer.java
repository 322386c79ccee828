package com.btrade.faults;

import com.btrade.sandbox.Home;
import com.btrade.sandbox.services.EmbeddedMysql;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** MariaDB. */
final class MysqlServer implements Server {
    private final Path data;
    private EmbeddedMysql mysql;
    private volatile int port;
    private volatile ProcessHandle process;

    MysqlServer(Path data) {
        this.data = data;
    }

    @Override
    public void start() throws IOException {
        mysql = EmbeddedMysql.start(Home.root().resolve("sandbox/target/mariadb"), data);
        port = URI.create(mysql.url("any").substring("jdbc:".length())).getPort();
        process = found();
    }

    private ProcessHandle found() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            Path file = files.filter(path -> path.toString().endsWith(".pid"))
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .orElseThrow();
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ProcessHandle process() {
        return process;
    }

    @Override
    public void kill() throws InterruptedException {
        Server.super.kill();
        forgetPid();
    }

    /** A killed server leaves its file; the next one's has to be found. */
    private void forgetPid() {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".pid")).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
