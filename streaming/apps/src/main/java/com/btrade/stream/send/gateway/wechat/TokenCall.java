package com.btrade.stream.send.gateway.wechat;

import com.btrade.stream.send.Answer;
import com.btrade.stream.send.gateway.http.NoAnswerException;
import com.btrade.stream.send.gateway.http.ProviderHttp;
import com.btrade.stream.send.gateway.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** {@code POST /cgi-bin/stable_token}. */
final class TokenCall {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProviderHttp http;
    private final URI address;

    TokenCall(ProviderHttp http, URI base) {
        this.http = http;
        this.address = URI.create(base + "/cgi-bin/stable_token");
    }

    Token ask(WechatAccount account, boolean force, Instant now) throws NoAnswerException, RefusedException {
        String body = JSON.createObjectNode()
                .put("grant_type", "client_credential")
                .put("appid", account.appid())
                .put("secret", account.secret())
                .put("force_refresh", force)
                .toString();
        Reply reply = http.post(address, ErrorCode.JSON_TYPE, body);
        Optional<Answer> trouble = reply.trouble();
        if (trouble.isPresent()) {
            throw refusal(trouble.get());
        }
        JsonNode json = reply.json();
        String token = json.path("access_token").asText("");
        if (token.isEmpty()) {
            throw refusal(json.path("errcode").asInt(ErrorCode.BUSY));
        }
        return new Token(token, now.plusSeconds(json.path("expires_in").asLong(0)));
    }

    private static RefusedException refusal(Answer trouble) throws NoAnswerException {
        if (trouble instanceof Answer.Stopped stopped) {
            return new RefusedException(stopped.code(), stopped.reason());
        }
        throw new NoAnswerException("no token: " + trouble);
    }

    private static RefusedException refusal(int code) throws NoAnswerException {
        if (ErrorCode.isSameAgain(code)) {
            throw new NoAnswerException("no token: errcode " + code);
        }
        return new RefusedException(
                Integer.toString(code), "WeChat gives no token: are appid, secret and address list right?");
    }
}
