package com.btrade.dataflow.security;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** Masks secrets in every line that the server logs, exceptions included, wherever the logs go. */
final class MaskedLog {
    private MaskedLog() {}

    static void install(Secrets secrets) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLoggerList()
                    .forEach(logger -> logger.iteratorForAppenders().forEachRemaining(appender -> {
                        if (appender instanceof OutputStreamAppender<ILoggingEvent> output) {
                            output.setEncoder(new Masked(unmasked(output.getEncoder()), secrets));
                        }
                    }));
        }
    }

    private static Encoder<ILoggingEvent> unmasked(Encoder<ILoggingEvent> encoder) {
        return encoder instanceof Masked masked ? masked.lines : encoder;
    }

    private static final class Masked extends EncoderBase<ILoggingEvent> {
        private final Encoder<ILoggingEvent> lines;
        private final Secrets secrets;

        Masked(Encoder<ILoggingEvent> lines, Secrets secrets) {
            this.lines = lines;
            this.secrets = secrets;
        }

        @Override
        public byte[] encode(ILoggingEvent event) {
            byte[] line = lines.encode(event);
            String text = new String(line, StandardCharsets.UTF_8);
            String masked = secrets.mask(text);
            return masked.equals(text) ? line : masked.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] headerBytes() {
            return lines.headerBytes();
        }

        @Override
        public byte[] footerBytes() {
            return lines.footerBytes();
        }
    }
}
