package com.btrade.ingress;

import com.btrade.model.sendcloud.SendCloudSignature;
import com.btrade.sandbox.gateway.sendcloud.SendCloudOptions;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.sandbox.gateway.wechat.WechatOptions;
import com.btrade.sandbox.gateway.wechat.WechatStandIn;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The providers' stand-ins as those who call back, and the variables by which an ingress knows them. */
final class Callers implements AutoCloseable {
    static final WechatOptions.Account SUPPLIERS = account("wxsuppliers", "suppliers-token");
    static final WechatOptions.Account BUYERS = account("wxbuyers", "buyers-token");
    private static final String FORM = "application/x-www-form-urlencoded";

    final SendCloudStandIn sendCloud = SendCloudStandIn.start(SendCloudOptions.of("btrade", "key"));
    final SendCloudStandIn slow =
            SendCloudStandIn.start(SendCloudOptions.of("btrade", "key").withClock(before(Duration.ofMinutes(11))));
    final SendCloudStandIn stranger = SendCloudStandIn.start(SendCloudOptions.of("stranger", "key"));
    final WechatStandIn wechat = wechat(Clock.systemUTC());
    final WechatStandIn slowWechat = wechat(before(Duration.ofMinutes(11)));

    static final String[] SECRETS = {
        "BTRADE_SENDCLOUD_APP_KEY=" + SendCloudOptions.of("btrade", "key").appKey(),
        "BTRADE_WECHAT_EVENT_TOKEN=suppliers-token",
        "BTRADE_WECHAT_BUYERS_EVENT_TOKEN=buyers-token"
    };

    private static Clock before(Duration past) {
        return Clock.offset(Clock.systemUTC(), past.negated());
    }

    private static WechatStandIn wechat(Clock clock) {
        return WechatStandIn.start(WechatOptions.of(List.of(SUPPLIERS, BUYERS)).withClock(clock));
    }

    private static WechatOptions.Account account(String appid, String token) {
        return new WechatOptions.Account(appid, "secret", "gh_" + appid, token, Map.of(), openid -> true);
    }

    /** Posts a form as the provider does, and shows the answer. */
    static HttpResponse<String> post(TestIngress ingress, Map<String, String> form) {
        return ingress.post("/pushpurchase/smshook", FORM, encode(form));
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Lets SendCloud tell these phones something, as the send app does it with one call. */
    void tell(List<String> phones) throws Exception {
        Map<String, String> call = new LinkedHashMap<>();
        call.put("smsUser", "btrade");
        call.put("templateId", "1896");
        call.put("phone", String.join(",", phones));
        call.put("msgType", "0");
        call.put(
                "vars",
                "{\"%num%\":\"1\",\"%name%\":\"n\",\"%price%\":\"9\",\"%unit%\":\"u\",\"%purchaseinfoid%\":\"1\"}");
        call.put("timestamp", Long.toString(System.currentTimeMillis()));
        call.put("signature", SendCloudSignature.sign(call, "key"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(sendCloud.uri() + "/send"))
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(encode(call)))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    @Override
    public void close() {
        sendCloud.close();
        slow.close();
        stranger.close();
        wechat.close();
        slowWechat.close();
    }
}
