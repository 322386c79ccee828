package com.btrade.faults;

import com.btrade.model.SandboxClock;
import com.btrade.model.Topics;
import com.btrade.sandbox.Home;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.platform.Closer;
import com.btrade.sandbox.platform.Commands;
import com.btrade.sandbox.platform.Settings;
import com.btrade.sandbox.services.Services;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole platform, as many processes, with a way between any two of them that can be disturbed. */
final class World implements AutoCloseable {
    static final String SEND = "send app";
    static final String CLICK = "click app";
    static final String INGRESS = "ingress";

    private final Closer closer = new Closer();
    private final Path dir;
    private final Commands commands = new Commands(Home.root());
    private final Map<String, Server> servers = new LinkedHashMap<>();
    private final Map<String, Supervised> programs = new LinkedHashMap<>();
    private final Map<String, Proxy> links = new LinkedHashMap<>();
    private final Gateways gateways;
    private final Checkpoints checkpoints;
    private final Space space;
    private final Stores stores;
    private final int ingressPort = KeptPorts.free();

    private World(Path dir) throws Exception {
        this.dir = dir;
        checkpoints = closer.add(Checkpoints.in(dir.resolve("checkpoints")));
        gateways = closer.add(new Gateways());
        startServers();
        space = new Space(
                mysqlUrl(link("judge", "MySQL"), "yaocai"),
                "root",
                "",
                "",
                "",
                "",
                "",
                "",
                mongoUri(link("judge", "MongoDB")),
                "127.0.0.1:" + link("everybody", "Kafka").port(),
                "");
        try (Services prepared = Services.start(dir.resolve("none"), dir.resolve("none"), true, addresses())) {
            prepared.production();
        }
        stores = closer.add(new Stores(space.mysqlUrl(), space.mongoUri()));
    }

    /** Starts stores, streams and the ingress in a new directory. */
    static World start(Path dir) throws Exception {
        Checkpoints.unmount(dir.resolve("checkpoints"));
        Directories.delete(dir);
        Files.createDirectories(dir);
        World world = new World(dir.toAbsolutePath());
        try {
            world.startPrograms();
            return world;
        } catch (IOException | InterruptedException | RuntimeException e) {
            world.close();
            throw e;
        }
    }

    private void startServers() throws Exception {
        closer.add(new Settings(Home.root(), dir, Map.of(), 0).occupy());
        Proxy toKafka = newLink("everybody", "Kafka");
        start("MySQL", new MysqlServer(dir.resolve("mysql")));
        start(
                "MongoDB",
                new PartServer("mongo", logs(), "mongo", dir.resolve("mongo").toString()));
        start(
                "Kafka",
                new PartServer(
                        "kafka", logs(), "kafka", dir.resolve("kafka").toString(), Integer.toString(toKafka.port())));
        newLink("judge", "MySQL");
        newLink("judge", "MongoDB");
    }

    private void start(String name, Server server) throws Exception {
        server.start();
        servers.put(name, closer.add(server));
    }

    private void startPrograms() throws IOException, InterruptedException {
        program(SEND, "send app is ready", commands.stream("com.btrade.stream.SendApp"));
        program(CLICK, "click app is ready", commands.stream("com.btrade.stream.ClickApp"));
        program(INGRESS, "ingress is ready", commands.ingress());
        for (Supervised program : programs.values()) {
            program.awaitReady();
        }
    }

    private void program(String name, String ready, List<String> command) throws IOException {
        supervise(name, ready, command, environment(name));
    }

    /** Starts a program and keeps it up. */
    Supervised supervise(String name, String ready, List<String> command, Map<String, String> environment)
            throws IOException {
        Supervised program = closer.add(Supervised.start(name.replace(' ', '-'), ready, logs(), command, environment));
        programs.put(name, program);
        return program;
    }

    /** The address of a schema by a way of the program's own. */
    String mysqlUrl(String program, String schema) throws IOException {
        return mysqlUrl(newLink(program, "MySQL"), schema);
    }

    /** What a program is told: every address of it is a way of its own. */
    Map<String, String> environment(String program) throws IOException {
        Map<String, String> environment = new HashMap<>(space.environment());
        environment.keySet().removeIf(name -> environment.get(name).isEmpty() && name.endsWith("_URL"));
        environment.put("BTRADE_MYSQL_URL", mysqlUrl(newLink(program, "MySQL"), "yaocai"));
        environment.put("BTRADE_MONGODB_URI", mongoUri(newLink(program, "MongoDB")));
        environment.putAll(gateways.environment(
                newLink(program, "SMS provider").port(),
                newLink(program, "WeChat provider").port()));
        environment.put("BTRADE_INGRESS_PORT", Integer.toString(ingressPort));
        environment.put("BTRADE_PUBLIC_URL", "http://127.0.0.1:" + ingressPort);
        environment.put("BTRADE_CHECKPOINTS", checkpoints.dir().toString());
        environment.put("BTRADE_CONSENT_QUIET_HOURS", "none");
        environment.put("BTRADE_CLICK_TOO_SOON", "0");
        environment.put("BTRADE_CLICK_BURST", "0");
        environment.put("BTRADE_LEASE", "4000");
        environment.put("BTRADE_SWEEP", "500");
        environment.put("BTRADE_TRIGGER", "200");
        environment.put("BTRADE_CHANNEL_PROBE", "1000");
        environment.put("BTRADE_RECEIPT_PATIENCE", "10000");
        environment.put(SandboxClock.VARIABLE, clock(program, 0).toString());
        return environment;
    }

    /** Moves the clock of one program by so many milliseconds from the machine's. */
    Path clock(String program, long millis) throws IOException {
        Path file = dir.resolve("clock-" + program.replace(' ', '-'));
        Directories.replace(file, Long.toString(millis));
        return file;
    }

    private Map<String, String> addresses() {
        return Map.of(
                "BTRADE_MYSQL_URL", space.mysqlUrl(),
                "BTRADE_MYSQL_USER", "root",
                "BTRADE_MONGODB_URI", space.mongoUri(),
                "BTRADE_KAFKA_SERVERS", space.kafkaServers());
    }

    private static String mysqlUrl(Proxy link, String schema) {
        return "jdbc:mysql://127.0.0.1:" + link.port() + "/" + schema
                + "?createDatabaseIfNotExist=true&rewriteBatchedStatements=true&characterEncoding=UTF-8"
                + "&connectionTimeZone=Asia/Shanghai&useSSL=false&allowPublicKeyRetrieval=true";
    }

    private static String mongoUri(Proxy link) {
        return "mongodb://127.0.0.1:" + link.port() + "/yaocai_statistical";
    }

    private Proxy newLink(String from, String to) throws IOException {
        Proxy link = closer.add(Proxy.to(() -> port(to)));
        links.put(from + " to " + to, link);
        return link;
    }

    private int port(String server) {
        return switch (server) {
            case "SMS provider" -> gateways.smsPort();
            case "WeChat provider" -> gateways.wechatPort();
            default -> servers.get(server).port();
        };
    }

    Proxy link(String from, String to) {
        return link(from + " to " + to);
    }

    /** The way that is named like {@code send app to MySQL}. */
    Proxy link(String connection) {
        return links.get(connection);
    }

    Server server(String name) {
        return servers.get(name);
    }

    Supervised program(String name) {
        return programs.get(name);
    }

    Gateways gateways() {
        return gateways;
    }

    Stores stores() {
        return stores;
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    String kafkaServers() {
        return space.kafkaServers();
    }

    Topics topics() {
        return Topics.production();
    }

    URI ingress() {
        return URI.create("http://127.0.0.1:" + ingressPort);
    }

    Path logs() {
        return dir.resolve("logs");
    }

    @Override
    public void close() {
        closer.close();
    }
}
