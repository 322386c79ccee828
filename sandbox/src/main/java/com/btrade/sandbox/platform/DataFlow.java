package com.btrade.sandbox.platform;

import java.io.IOException;
import java.util.List;

/**
 * How the Data Flow server of a platform is started.
 *
 * @param host by which programs on this machine reach it
 * @param schedules whether schedules fire
 */
public record DataFlow(String host, int port, boolean schedules) {
    private static final int USUAL_PORT = 9393;
    /** What one task may take on a machine that runs everything; its log is Chinese too, whatever the locale. */
    private static final String TASK_OPTIONS =
            "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Dfile.encoding=UTF-8";

    /** For a demo: a port that is free, and no schedule, for what fires by itself would disturb its numbers. */
    public static DataFlow forDemo(Settings settings) throws IOException {
        int port = KeptPort.DATA_FLOW.of(settings.dir(), settings.environment());
        return new DataFlow(host(settings), port, false);
    }

    /** For operators: the port they know. */
    static DataFlow forOperators(Settings settings) {
        return new DataFlow(host(settings), KeptPort.DATA_FLOW.orUsual(USUAL_PORT, settings.environment()), true);
    }

    private static String host(Settings settings) {
        String address = settings.environment().getOrDefault("BTRADE_DATAFLOW_ADDRESS", "127.0.0.1");
        return address.equals("0.0.0.0") ? "127.0.0.1" : address;
    }

    String url() {
        return "http://" + host + ":" + port;
    }

    /** The page an operator opens first. */
    public String dashboard() {
        return url() + "/dashboard";
    }

    /** The server's arguments. */
    List<String> arguments() {
        return List.of(
                "--spring.cloud.dataflow.task.platform.local.accounts.default.javaOpts=" + TASK_OPTIONS,
                "--spring.cloud.dataflow.features.schedules-enabled=" + schedules);
    }
}
