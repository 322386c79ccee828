package com.btrade.sandbox.gateway.sendcloud;

import com.btrade.sandbox.gateway.Call;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.Mishaps;
import com.btrade.sandbox.gateway.Reply;
import com.btrade.sandbox.gateway.StandInServer;
import com.btrade.sandbox.gateway.Truth;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** SendCloud's SMS interface on this machine: checks every call strictly, and its log is the truth. */
public final class SendCloudStandIn implements AutoCloseable {
    private static final int HUNDRED = 100;

    private final SendCloudOptions options;
    private final Account account;
    private final Mishaps mishaps = new Mishaps();
    private final Truth truth = new Truth();
    private final Map<String, Sms> sent = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Dispatch dispatch;
    private final StatusQuery statusQuery;
    private final Receipts receipts;
    private final StandInServer server;
    private final ExecutorService clockwork = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "sendcloud-receipts");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable ReceiptPlan plan;
    private Random chance = new Random(0);

    private SendCloudStandIn(SendCloudOptions options) {
        this.options = options;
        account = new Account(options);
        dispatch = new Dispatch(options, mishaps, truth, this::accepted);
        statusQuery = new StatusQuery(options, () -> List.copyOf(sent.values()));
        receipts = new Receipts(options);
        server = new StandInServer(options.port(), options.latency(), this::answer);
    }

    /** Starts one. */
    public static SendCloudStandIn start(SendCloudOptions options) {
        return new SendCloudStandIn(options);
    }

    /** Its base address, to which {@code /send} is appended. */
    public URI uri() {
        return server.uri();
    }

    /** Whom it told. */
    public Truth truth() {
        return truth;
    }

    /** Lets calls and recipients fail. */
    public Mishaps mishaps() {
        return mishaps;
    }

    /** How many calls came. */
    public int calls() {
        return server.calls();
    }

    /** How many calls were under way at the same time at most. */
    public int mostAtATime() {
        return server.mostAtATime();
    }

    /** Makes and posts receipts, for a test that orders each itself. */
    public Receipts receipts() {
        return receipts;
    }

    /** Lets messages accepted from now on have receipts by themselves. */
    public void followPlan(ReceiptPlan newPlan) {
        chance = new Random(newPlan.seed());
        plan = newPlan;
    }

    /** Lets a message have arrived (200) or not (4xx, 5xx), as a status query will say; sends no receipt. */
    public void settle(String messageId, int statusCode) {
        Optional.ofNullable(sent.get(messageId))
                .orElseThrow(() -> new IllegalArgumentException("Invalid message id: it was never accepted"))
                .settle(statusCode, options.clock().millis());
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        server.close();
    }

    private Reply answer(Call call) {
        Optional<Mishap> mishap = mishaps.ofCall();
        try {
            if (!call.method().equals("POST")) {
                return Reply.error(405);
            }
            Map<String, String> parameters = call.form();
            account.require(parameters, !call.path().equals("/status/query"));
            if (mishap.isPresent() && mishap.get() instanceof Mishap.Code code) {
                throw new RefusedException(code.code(), "ordered");
            }
            if (mishap.isPresent() && !mishap.get().carriedOut()) {
                return new Reply(200, "", mishap.get());
            }
            return route(call.path(), parameters, mishap);
        } catch (RefusedException e) {
            return Reply.json(Dispatch.refused(e.code()), mishap);
        }
    }

    private Reply route(String path, Map<String, String> parameters, Optional<Mishap> mishap) throws RefusedException {
        Mishap orNull = mishap.orElse(null);
        return switch (path) {
            case "/send" -> Reply.json(dispatch.send(Order.send(parameters, options), orNull), mishap);
            case "/sendx" ->
                options.sendx()
                        ? Reply.json(dispatch.send(Order.sendx(parameters, options), orNull), mishap)
                        : Reply.json(Dispatch.refused(473), mishap);
            case "/status/query" -> Reply.json(statusQuery.answer(parameters), mishap);
            default -> Reply.error(404);
        };
    }

    private void accepted(List<Sms> messages) {
        messages.forEach(sms -> sent.put(sms.accepted.messageId(), sms));
        ReceiptPlan current = plan;
        if (current != null && !messages.isEmpty()) {
            clockwork.execute(() -> receipts.post(
                    current.hook(),
                    receipts.accepted(messages.stream().map(sms -> sms.accepted).toList())));
            messages.forEach(sms -> schedule(sms, current));
        }
    }

    private void schedule(Sms sms, ReceiptPlan current) {
        int status = current.draw(chance);
        int times = status == 0 ? 0 : chance.nextInt(HUNDRED) < current.twice() ? 2 : 1;
        boolean replies = chance.nextInt(HUNDRED) < current.replies();
        CompletableFuture.delayedExecutor(current.delay().toMillis(), TimeUnit.MILLISECONDS, clockwork)
                .execute(() -> follow(sms, current, status, times, replies));
    }

    private void follow(Sms sms, ReceiptPlan current, int status, int times, boolean replies) {
        String phone = sms.accepted.recipient();
        if (status != 0) {
            sms.settle(status, options.clock().millis());
        }
        Map<String, String> receipt =
                receipts.settled(sms.accepted.messageId(), phone, Integer.parseInt(sms.accepted.template()), status);
        for (int i = 0; i < times; i++) {
            receipts.post(current.hook(), receipt);
        }
        if (replies) {
            receipts.post(current.hook(), receipts.reply(phone, "TD"));
        }
    }
}
