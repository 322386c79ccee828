package com.btrade.sandbox.platform;

import java.io.IOException;
import java.io.PrintStream;

/** The platform without the demo: it stays up, and runs by schedule and by what operators launch. */
public final class Up {
    private static final int STAGES = 3;
    private static final int PAUSE_MILLIS = 1000;

    private final Settings settings;
    private final PrintStream out;
    private final Stages stages;

    public Up(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.stages = new Stages(out, STAGES);
    }

    /** Returns only by an exception, when a part that should be up has ended. */
    public void run() throws Exception {
        requireSiteForOwnData();
        try (Closer closer = new Closer().atExit()) {
            closer.add(settings.occupy());
            DataFlow dataFlow = DataFlow.forOperators(settings);
            Ground ground = stages.run(
                    "services",
                    "启动存储 Starting MySQL, MongoDB and Kafka",
                    () -> Ground.open(settings, closer),
                    started -> started.space().kafkaServers() + " (Kafka)");
            Platform platform = new Platform(settings, ground, dataFlow, closer);
            stages.run("programs", "启动流、入口和 Data Flow Starting the streams, the ingress and Data Flow", () -> {
                platform.startServices();
                platform.awaitServices();
                return "send app, click app, ingress, Data Flow";
            });
            stages.run("definitions", "登记任务和定时 Registering tasks and schedules", platform::register);
            out.println();
            Signposts.print(out, settings, ground, dataFlow);
            out.println("平台已启动 The platform is up. 停止 To stop: Ctrl-C, or ./btrade down");
            out.flush();
            watch(platform, closer);
        }
    }

    /** The stand-in's purchases are made up: they belong into no database but the sandbox's. */
    private void requireSiteForOwnData() {
        if (settings.environment().containsKey("BTRADE_MYSQL_URL")
                && !settings.environment().containsKey("BTRADE_YT1998_URL")) {
            throw new IllegalStateException("Cannot start: BTRADE_MYSQL_URL is set and BTRADE_YT1998_URL is not, so"
                    + " purchases that are made up would get into your database. Set BTRADE_YT1998_URL to the site to"
                    + " crawl (请设置 BTRADE_YT1998_URL，否则虚构的采购会写入您的数据库)");
        }
    }

    private static void watch(Platform platform, Closer closer) throws IOException, InterruptedException {
        while (!closer.isClosing()) {
            Thread.sleep(PAUSE_MILLIS);
            try {
                platform.requireServices();
            } catch (IllegalStateException e) {
                // Ctrl-C reaches them all at once, and this process need not be the first to see it.
                Thread.sleep(PAUSE_MILLIS);
                if (!closer.isClosing()) {
                    throw e;
                }
            }
        }
    }
}
