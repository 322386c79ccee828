package com.btrade.dataflow.client;

import com.btrade.dataflow.client.server.Execution;
import com.btrade.model.BusinessDate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.cloud.dataflow.rest.resource.TaskExecutionStatus;

/** How executions are told to an operator. */
final class Told {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BusinessDate.ZONE);
    private static final int TAIL = 15;

    private Told() {}

    static String ending(Execution execution) {
        return execution.task() + ": " + state(execution.state()) + ", exit code " + execution.exitCode()
                + execution
                        .took()
                        .map(took -> String.format(Locale.ROOT, ", %.1f s", took.toMillis() / 1000.0))
                        .orElse("");
    }

    static String state(TaskExecutionStatus state) {
        return switch (state) {
            case COMPLETE -> "完成 complete";
            case ERROR -> "失败 failed";
            case RUNNING -> "运行中 running";
            default -> "未开始 not started";
        };
    }

    static String time(Optional<Instant> instant) {
        return instant.map(TIME::format).orElse("-");
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    static String tail(String log) {
        List<String> lines = log.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }
}
