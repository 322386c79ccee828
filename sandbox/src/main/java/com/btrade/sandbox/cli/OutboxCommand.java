package com.btrade.sandbox.cli;

import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.Masked;
import com.btrade.sandbox.platform.RunningStores;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the default gateway would have sent. */
@Command(
        name = "outbox",
        description = "Shows the latest messages the outbox gateway kept instead of sending. 查看发件箱",
        mixinStandardHelpOptions = true)
final class OutboxCommand implements Callable<Integer> {
    @Option(names = "-n", paramLabel = "N", description = "how many, newest first (default ${DEFAULT-VALUE})")
    private int limit = 20;

    @Override
    public Integer call() throws Exception {
        if (limit < 1) {
            throw new IllegalArgumentException("Invalid -n 应为正整数: " + limit + ", expected 1 or more");
        }
        try (Connection connection = RunningStores.mysql(System.getenv()).connect();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT channel, recipient, text, created_at FROM outbox ORDER BY id DESC LIMIT ?")) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    print(row);
                }
            }
        }
        return 0;
    }

    private static void print(ResultSet row) throws java.sql.SQLException {
        System.out.printf(
                "%s  %-6s  %s%n    %s%n",
                LocalDateTime.ofInstant(Instant.ofEpochMilli(row.getLong("created_at")), BusinessDate.ZONE)
                        .truncatedTo(ChronoUnit.SECONDS),
                Channel.of(row.getInt("channel")),
                Masked.of(row.getString("recipient")),
                row.getString("text").replace("\n", "\n    "));
    }
}
