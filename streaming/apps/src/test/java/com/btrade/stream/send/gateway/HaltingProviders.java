package com.btrade.stream.send.gateway;

import com.btrade.model.Channel;
import com.btrade.stream.send.Answer;
import com.btrade.stream.send.Gateway;
import com.btrade.stream.send.Line;
import com.btrade.stream.send.Request;
import com.btrade.stream.send.Template;
import com.btrade.stream.store.Mysql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Outboxes in front of which, or behind which, the process dies at its first call; a mark keeps the next one alive. */
public final class HaltingProviders {
    /** Names the file that is made when the process dies. */
    public static final String MARK = "BTRADE_TEST_HALTED";

    private HaltingProviders() {}

    /** Dies when everything is stored and nothing has left. */
    public static final class BeforeTheCall extends Halting {
        @Override
        public String name() {
            return "halts-before-the-call";
        }

        @Override
        Answer submit(Gateway outbox, Request request, Path mark) {
            haltOnce(mark);
            return outbox.submit(request);
        }
    }

    /** Dies when the provider has taken the request and nobody has noted that. */
    public static final class AfterAcceptance extends Halting {
        @Override
        public String name() {
            return "halts-after-acceptance";
        }

        @Override
        Answer submit(Gateway outbox, Request request, Path mark) {
            Answer answer = outbox.submit(request);
            haltOnce(mark);
            return answer;
        }
    }

    abstract static class Halting implements GatewayProvider {
        abstract Answer submit(Gateway outbox, Request request, Path mark);

        @Override
        public Gateway open(Channel channel, Mysql mysql, Map<String, String> environment) {
            Gateway outbox = new OutboxProvider().open(channel, mysql, environment);
            Path mark = Path.of(environment.get(MARK));
            return new Gateway() {
                @Override
                public int batchLimit() {
                    return outbox.batchLimit();
                }

                @Override
                public int connections() {
                    return 1;
                }

                @Override
                public Line line(Template template) {
                    return outbox.line(template);
                }

                @Override
                public Duration repeatWindow() {
                    return outbox.repeatWindow();
                }

                @Override
                public Answer submit(Request request) {
                    return Halting.this.submit(outbox, request, mark);
                }
            };
        }

        static void haltOnce(Path mark) {
            try {
                if (!Files.exists(mark)) {
                    Files.createFile(mark);
                    Runtime.getRuntime().halt(137);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
