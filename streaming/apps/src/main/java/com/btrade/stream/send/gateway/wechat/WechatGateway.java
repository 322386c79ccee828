package com.btrade.stream.send.gateway.wechat;

import com.btrade.stream.send.Answer;
import com.btrade.stream.send.Gateway;
import com.btrade.stream.send.Line;
import com.btrade.stream.send.Message;
import com.btrade.stream.send.Outcome;
import com.btrade.stream.send.Request;
import com.btrade.stream.send.Template;
import com.btrade.stream.send.gateway.http.NoAnswerException;
import com.btrade.stream.send.gateway.http.ProviderHttp;
import com.btrade.stream.send.gateway.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Hands template messages to WeChat, one openid a call, through the account that knows it. */
public final class WechatGateway implements Gateway {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration REPEATABLE = Duration.ofMinutes(8);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final WechatSettings settings;
    private final ProviderHttp http;
    private final Map<WechatAccount, Tokens> tokens;

    public WechatGateway(WechatSettings settings, TokenTable table, Clock clock) {
        this.settings = settings;
        this.http = new ProviderHttp(settings.deadline());
        TokenCall call = new TokenCall(http, settings.url());
        this.tokens = Map.of(
                settings.suppliers(), new Tokens(settings.suppliers(), table, call, clock, PATIENCE),
                settings.buyers(), new Tokens(settings.buyers(), table, call, clock, PATIENCE));
    }

    @Override
    public int batchLimit() {
        return 1;
    }

    @Override
    public int connections() {
        return settings.connections();
    }

    @Override
    public Duration repeatWindow() {
        return REPEATABLE;
    }

    @Override
    public Line line(Template template) {
        return settings.account(template).line();
    }

    @Override
    public Answer submit(Request request) {
        Message message = request.messages().get(0);
        WechatAccount account = settings.account(message.template());
        try {
            return send(message, account, body(request, message, account));
        } catch (NoAnswerException e) {
            return new Answer.Silent(String.valueOf(e.getMessage()));
        } catch (RefusedException e) {
            return new Answer.Stopped(e.code(), String.valueOf(e.getMessage()));
        }
    }

    /** A refused token is renewed once, and the call repeated: its client_msg_id is the same. */
    private Answer send(Message message, WechatAccount account, String body)
            throws NoAnswerException, RefusedException {
        Tokens ofAccount = ofAccount(account);
        String token = had(ofAccount::current);
        Reply reply = post(token, body);
        if (reply.trouble().isEmpty() && ErrorCode.isAboutToken(code(reply.json()))) {
            reply = post(had(() -> ofAccount.insteadOf(token)), body);
        }
        Optional<Answer> trouble = reply.trouble();
        return trouble.isPresent() ? trouble.get() : answer(reply.json(), message);
    }

    /** Asks for a token. */
    @FunctionalInterface
    private interface Asking {
        String token() throws NoAnswerException, RefusedException;
    }

    /** Without a token nothing can have been sent: the message goes back, unless this process is ending. */
    private static String had(Asking asking) throws NoAnswerException, RefusedException {
        try {
            return asking.token();
        } catch (NoAnswerException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            throw new RefusedException("NO_TOKEN", "no token can be had: " + e.getMessage());
        }
    }

    private Tokens ofAccount(WechatAccount account) {
        Tokens found = tokens.get(account);
        if (found == null) {
            throw new IllegalStateException("Cannot send: no tokens of " + account);
        }
        return found;
    }

    private Reply post(String token, String body) throws NoAnswerException {
        URI address = URI.create(settings.url() + "/cgi-bin/message/template/send?access_token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8));
        return http.post(address, ErrorCode.JSON_TYPE, body);
    }

    private static Answer answer(JsonNode json, Message message) {
        int code = code(json);
        return code == ErrorCode.OK
                ? new Answer.Answered(Map.of(
                        message.recipient(),
                        new Outcome.Accepted(json.path("msgid").asText(""))))
                : ErrorCode.refusal(code, message.recipient());
    }

    private static int code(JsonNode json) {
        return json.path("errcode").asInt(ErrorCode.BUSY);
    }

    private static String body(Request request, Message message, WechatAccount account) {
        WechatTemplate template = account.templates().get(message.template());
        if (template == null) {
            throw new IllegalStateException("Cannot send " + message.template() + ": no template of " + account);
        }
        ObjectNode body = JSON.createObjectNode()
                .put("touser", message.recipient().address())
                .put("template_id", template.id())
                .put("url", message.content().link())
                .put("client_msg_id", request.id());
        ObjectNode data = body.putObject("data");
        template.data(message.content().values())
                .forEach((name, value) -> data.putObject(name).put("value", value));
        return body.toString();
    }
}
