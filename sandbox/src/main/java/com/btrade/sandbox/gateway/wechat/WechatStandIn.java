package com.btrade.sandbox.gateway.wechat;

import com.btrade.sandbox.gateway.Accepted;
import com.btrade.sandbox.gateway.Call;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.Mishaps;
import com.btrade.sandbox.gateway.Reply;
import com.btrade.sandbox.gateway.StandInServer;
import com.btrade.sandbox.gateway.Truth;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** WeChat's template messages on this machine: checks every call strictly, and its log is the truth. */
public final class WechatStandIn implements AutoCloseable {
    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final String SEND = "/cgi-bin/message/template/send";
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final WechatOptions options;
    private final Mishaps mishaps = new Mishaps();
    private final Mishaps tokenMishaps = new Mishaps();
    private final Truth truth = new Truth();
    private final TokenDesk tokens;
    private final TemplateDesk desk;
    private final Events events;
    private final StandInServer server;
    private final ExecutorService clockwork = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "wechat-events");
        thread.setDaemon(true);
        return thread;
    });

    private WechatStandIn(WechatOptions options) {
        this.options = options;
        tokens = new TokenDesk(options);
        desk = new TemplateDesk(options, mishaps, truth);
        events = new Events(options.clock());
        server = new StandInServer(options.port(), options.latency(), this::answer);
    }

    /** Starts one. */
    public static WechatStandIn start(WechatOptions options) {
        return new WechatStandIn(options);
    }

    /** Its base address, without a path. */
    public URI uri() {
        return server.uri();
    }

    /** Whom it told. */
    public Truth truth() {
        return truth;
    }

    /** Lets sendings and recipients fail. */
    public Mishaps mishaps() {
        return mishaps;
    }

    /** Lets calls for a token fail. */
    public Mishaps tokenMishaps() {
        return tokenMishaps;
    }

    /** Makes and posts events, for a test that orders each itself. */
    public Events events() {
        return events;
    }

    /** How many calls came. */
    public int calls() {
        return server.calls();
    }

    /** How many calls asked for a token. */
    public int tokenCalls() {
        return tokens.calls();
    }

    /** How many tokens there were. */
    public int tokensIssued() {
        return tokens.issued();
    }

    /** Lets every token be refused from now on; only a forced one helps. */
    public void revokeTokens() {
        tokens.revoke();
    }

    /** Posts the event of a message so many times, one after the other, as the provider does until it is answered. */
    public void tell(URI hook, Accepted message, String status, int times) {
        WechatOptions.Account account = options.accounts().stream()
                .filter(one -> one.appid().equals(message.account()))
                .findFirst()
                .orElseThrow();
        String xml = events.finished(account, message.recipient(), message.messageId(), status);
        for (int i = 0; i < times; i++) {
            CompletableFuture.delayedExecutor(PAUSE.toMillis() * i, TimeUnit.MILLISECONDS, clockwork)
                    .execute(() -> events.post(hook, account, xml));
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        server.close();
    }

    private Reply answer(Call call) {
        if (!call.method().equals("POST")) {
            return Reply.error(405);
        }
        try {
            return switch (call.path()) {
                case TOKEN -> serve(tokenMishaps.ofCall(), () -> tokens.answer(call.body()));
                case SEND -> serve(mishaps.ofCall(), () -> send(call));
                default -> Reply.error(404);
            };
        } catch (IllegalArgumentException e) {
            return Reply.json(error(47001, "data format error"), Optional.empty());
        }
    }

    private Map<String, Object> send(Call call) {
        TokenDesk.Entry entry = tokens.check(call.query().get("access_token"));
        return entry.account() == null ? error(entry.code(), "token") : desk.answer(entry.account(), call.body());
    }

    private interface Work {
        Map<String, Object> answer();
    }

    private static Reply serve(Optional<Mishap> mishap, Work work) {
        if (mishap.isPresent() && mishap.get() instanceof Mishap.Code code) {
            return Reply.json(error(code.code(), "ordered"), Optional.empty());
        }
        if (mishap.isPresent() && !mishap.get().carriedOut()) {
            return new Reply(200, "", mishap.get());
        }
        return Reply.json(work.answer(), mishap);
    }

    static Map<String, Object> error(int code, String message) {
        return Map.of("errcode", code, "errmsg", message);
    }
}
