package com.btrade.dataflow.client;

import com.btrade.dataflow.client.server.DataFlowServer;
import com.btrade.dataflow.client.server.DataFlowServer.Launched;
import com.btrade.dataflow.client.server.Execution;
import java.time.Duration;

/** Asks for an execution until it has ended. */
final class Following {
    private static final Duration PAUSE = Duration.ofMillis(700);
    /** So often in a row nothing may run anywhere before an execution without an end counts as dead. */
    private static final int SILENT = 5;

    private final DataFlowServer server;
    private final Duration atMost;

    Following(DataFlowServer server, Duration atMost) {
        this.server = server;
        this.atMost = atMost;
    }

    Execution untilEnd(Launched launched) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        int silent = 0;
        while (System.nanoTime() < deadline) {
            Execution seen = server.execution(launched);
            if (seen.ended().isPresent()) {
                return seen;
            }
            silent = server.runningCount() == 0 ? silent + 1 : 0;
            if (silent == SILENT) {
                throw new IllegalStateException("Failed to follow execution " + launched.id()
                        + " 任务进程已结束但没有记录：its process ended without a word; its log ends with:\n"
                        + Told.tail(server.log(server.execution(launched))));
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new IllegalStateException("Execution " + launched.id() + " has not ended within " + atMost.toMinutes()
                + " minutes and goes on 仍在运行: " + server.address().page(launched.id()));
    }
}
