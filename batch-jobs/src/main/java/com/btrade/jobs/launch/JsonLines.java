package com.btrade.jobs.launch;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A log line as a JSON object: time, level, logger, thread, message, of a failure its trace, and the task execution that Data
 * Flow knows the process by. Mobiles are masked as in the plain log.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {
    /** The property of the logging context that holds the task execution's id. */
    static final String TASK = "btrade.task.execution";

    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(1[3-9][0-9])[0-9]{4}([0-9]{4})(?![0-9])");

    /** Made by the logging configuration. */
    public JsonLines() {}

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder("{\"time\":\"").append(event.getInstant());
        field(line, "level", String.valueOf(event.getLevel()));
        field(line, "logger", event.getLoggerName());
        field(line, "thread", event.getThreadName());
        field(line, "message", event.getFormattedMessage());
        Map<String, String> context = event.getLoggerContextVO().getPropertyMap();
        if (context.containsKey(TASK)) {
            field(line, "taskExecution", String.valueOf(context.get(TASK)));
        }
        if (event.getThrowableProxy() != null) {
            field(line, "trace", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line.append("\"}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The quote that ends the field before stands in front, the one that ends this field is the next one's. */
    private static void field(StringBuilder line, String name, String text) {
        line.append("\",\"").append(name).append("\":\"");
        String masked = MOBILE.matcher(text).replaceAll("$1****$2");
        for (int i = 0; i < masked.length(); i++) {
            escape(line, masked.charAt(i));
        }
    }

    private static void escape(StringBuilder line, char c) {
        if (c == '"' || c == '\\') {
            line.append('\\').append(c);
        } else if (c == '\n') {
            line.append("\\n");
        } else if (c < ' ') {
            line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            line.append(c);
        }
    }
}
