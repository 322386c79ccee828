package com.btrade.sandbox.gateway.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.gateway.Caller;
import com.btrade.sandbox.gateway.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WechatStandInTest {
    private static final String OPENID = "oSupplier1";
    private WechatStandIn provider;

    @BeforeEach
    void start() {
        provider = WechatStandIn.start(WechatOptions.of(List.of(new WechatOptions.Account(
                "wx1",
                "secret",
                "gh_1",
                "event-token",
                Map.of("T1", Set.of("thing1", "character_string2", "phrase3")),
                openid -> openid.startsWith("oSupplier")))));
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void givesOneTokenUntilItIsForced() throws Exception {
        String first = token(false);
        assertThat(token(false)).isEqualTo(first);
        assertThat(token(true)).isNotEqualTo(first);
        assertThat(send(first, "m1", OPENID, Map.of())).containsEntry("errcode", 40001L);
        assertThat(provider.tokensIssued()).isEqualTo(2);
    }

    @Test
    void refusesForcedTokensBeyondTwentyADay() throws Exception {
        for (int i = 0; i < 20; i++) {
            token(true);
        }
        assertThat(Caller.post(uri("/cgi-bin/stable_token"), request(true))).containsEntry("errcode", 45009L);
    }

    @Test
    void takesTheSameClientMessageIdOnce() throws Exception {
        String token = token(false);
        Map<String, Object> first = send(token, "m1", OPENID, Map.of());
        assertThat(first).containsEntry("errcode", 0L).containsKey("msgid");
        assertThat(send(token, "m1", OPENID, Map.of())).isEqualTo(first);
        send(token, "m2", OPENID, Map.of());
        assertThat(provider.truth().times()).isEqualTo(Map.of(OPENID, 2));
    }

    @Test
    void refusesStrangersUnknownTemplatesAndValuesThatDoNotFit() throws Exception {
        String token = token(false);
        assertThat(send(token, "m1", "oBuyer1", Map.of())).containsEntry("errcode", 40003L);
        assertThat(send(token, "m1", OPENID, Map.of("thing1", "长".repeat(21)))).containsEntry("errcode", 47003L);
        assertThat(send(token, "m1", OPENID, Map.of("character_string2", "五百"))).containsEntry("errcode", 47003L);
        assertThat(send(token, "m1", OPENID, Map.of("phrase3", "abc"))).containsEntry("errcode", 47003L);
        assertThat(send("", "m1", OPENID, Map.of())).containsEntry("errcode", 41001L);
        assertThat(provider.truth().all()).isEmpty();
    }

    private String token(boolean force) throws Exception {
        return String.valueOf(
                Caller.post(uri("/cgi-bin/stable_token"), request(force)).get("access_token"));
    }

    private static String request(boolean force) {
        return Json.write(
                Map.of("grant_type", "client_credential", "appid", "wx1", "secret", "secret", "force_refresh", force));
    }

    private Map<String, Object> send(String token, String id, String openid, Map<String, String> more)
            throws Exception {
        Map<String, String> values = new HashMap<>(Map.of("thing1", "当归", "character_string2", "500", "phrase3", "张三"));
        values.putAll(more);
        Map<String, Object> data = new HashMap<>();
        values.forEach((name, value) -> data.put(name, Map.of("value", value)));
        return Caller.post(
                uri("/cgi-bin/message/template/send?access_token=" + token),
                Json.write(Map.of("touser", openid, "template_id", "T1", "data", data, "client_msg_id", id)));
    }

    private URI uri(String path) {
        return provider.uri().resolve(path);
    }
}
