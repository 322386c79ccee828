package com.btrade.sandbox.platform;

import java.io.PrintStream;

/** Where everything of a platform is to be found. */
public final class Signposts {
    private Signposts() {}

    public static void print(PrintStream out, Settings settings, Ground ground, DataFlow dataFlow) {
        out.println("看板 Dashboard  " + dataFlow.dashboard());
        out.println("入口 Ingress    " + ground.publicUrl());
        out.println((ground.hasStandIn() ? "仿站 Stand-in   " : "站点 Site       ") + ground.site());
        out.println("数据库 MySQL    " + ground.space().mysqlUrl().replaceAll("\\?.*", ""));
        out.println("文档库 MongoDB  " + ground.space().mongoUri().replaceAll("//[^/]*@", "//"));
        out.println("消息 Kafka      " + ground.space().kafkaServers());
        out.println("发件箱 Outbox   ./btrade outbox");
        out.println("日志 Logs       " + settings.logs());
        out.flush();
    }
}
