package com.btrade.stream.send.gateway;

import com.btrade.model.Channel;
import com.btrade.stream.send.Answer;
import com.btrade.stream.send.Gateway;
import com.btrade.stream.send.Line;
import com.btrade.stream.send.Message;
import com.btrade.stream.send.Outcome;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.send.Request;
import com.btrade.stream.send.Template;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes messages to the table {@code outbox}, in batches as the real providers take them: SMS 200, WeChat 1. */
final class OutboxGateway implements Gateway {
    private static final int SMS_BATCH = 200;
    private static final int CONNECTIONS = 2;
    private static final Line LINE = new Line("outbox", 0, 0);
    /** The table knows a repeat at any time, but what may not be repeated has to end some day. */
    private static final Duration REPEATABLE = Duration.ofDays(1);

    private static final int MAX_TEXT = 1000;
    private static final String INSERT = """
            INSERT IGNORE INTO outbox (request_id, recipient, channel, template, link, text, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Channel channel;
    private final Mysql mysql;
    private final Clock clock;

    OutboxGateway(Channel channel, Mysql mysql, Clock clock) {
        this.channel = channel;
        this.mysql = mysql;
        this.clock = clock;
    }

    @Override
    public int batchLimit() {
        return channel == Channel.SMS ? SMS_BATCH : 1;
    }

    @Override
    public int connections() {
        return CONNECTIONS;
    }

    @Override
    public Line line(Template template) {
        return LINE;
    }

    @Override
    public Duration repeatWindow() {
        return REPEATABLE;
    }

    @Override
    public Answer submit(Request request) {
        List<@Nullable Object[]> rows = request.messages().stream()
                .map(message -> row(request, message))
                .toList();
        mysql.run("write to the outbox", connection -> Sql.batch(connection, INSERT, rows));
        Map<Recipient, Outcome> accepted = new HashMap<>();
        request.messages()
                .forEach(message -> accepted.put(
                        message.recipient(),
                        new Outcome.Accepted(
                                request.id() + "$" + message.recipient().address())));
        return new Answer.Answered(accepted);
    }

    private @Nullable Object[] row(Request request, Message message) {
        String text = message.template().render(message.content());
        return new @Nullable Object[] {
            request.id(),
            message.recipient().address(),
            channel.id(),
            message.template().name(),
            message.content().link(),
            text.substring(0, Math.min(text.length(), MAX_TEXT)),
            clock.millis()
        };
    }
}
