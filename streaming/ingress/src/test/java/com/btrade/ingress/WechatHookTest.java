package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.Receipt;
import com.btrade.model.ReceiptKind;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.gateway.wechat.Events;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WechatHookTest {
    private static final String HOOK = "/pushpurchase/wechathook/suppliers?";
    private static final String BUYERS = "/pushpurchase/wechathook/buyers?";

    private static Callers callers;
    private static TestIngress ingress;
    private static Appended appended;

    @BeforeAll
    static void start() {
        Space space = Sandbox.shared().fresh(WechatHookTest.class);
        callers = new Callers();
        ingress = TestIngress.on(space, Callers.SECRETS);
        appended = new Appended(space);
    }

    @AfterAll
    static void stop() {
        appended.close();
        ingress.close();
        callers.close();
    }

    private static Events events() {
        return callers.wechat.events();
    }

    private static HttpResponse<String> post(String path, String xml) {
        return ingress.post(path, "text/xml", xml);
    }

    private static String finished(String openid, String status) {
        return events().finished(Callers.SUPPLIERS, openid, "2000000001", status);
    }

    @Test
    void showsThatTheAddressIsOursToWhoeverSigned() {
        String signed = events().signature(Callers.SUPPLIERS);

        assertThat(ingress.asProgram(HOOK + signed + "&echostr=5277781124").body())
                .isEqualTo("5277781124");
        assertThat(ingress.asProgram(BUYERS + signed + "&echostr=5277781124").statusCode())
                .as("signed for the other account")
                .isEqualTo(403);
        assertThat(ingress.asProgram(HOOK + signed + "&echostr=%3Cscript%3E").statusCode())
                .isEqualTo(400);
        assertThat(ingress.asProgram("/pushpurchase/wechathook/others?" + signed)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersOkWhateverTheProviderWouldLikeToRead() throws Exception {
        String look = HOOK + events().signature(Callers.SUPPLIERS) + "&echostr=5277781124";
        String hook = HOOK + events().signature(Callers.SUPPLIERS);

        assertThat(ingress.accepting("text/xml", look).body()).isEqualTo("5277781124");
        assertThat(ingress.accepting("text/xml", hook, "text/xml", finished("oXml", "success"))
                        .body())
                .isEqualTo("success");
        assertThat(appended.of("oXml")).hasSize(1);
    }

    @Test
    void appendsHowTheSendingOfATemplateMessageEnded() throws Exception {
        assertThat(post(HOOK + events().signature(Callers.SUPPLIERS), finished("oOne", "success"))
                        .body())
                .isEqualTo("success");
        post(BUYERS + events().signature(Callers.BUYERS), finished("oOne", "failed:user block"));

        assertThat(appended.of("oOne"))
                .extracting(Receipt::channel, Receipt::provider, Receipt::kind, Receipt::messageId, Receipt::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Channel.WECHAT, "wechat", ReceiptKind.DELIVERED, "2000000001", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                Channel.WECHAT,
                                "wechat-buyers",
                                ReceiptKind.FAILED,
                                "2000000001",
                                "failed:user block"));
    }

    @Test
    void takesASignatureOnceAndRefusesItAroundAnotherEvent() throws Exception {
        String signed = HOOK + events().signature(Callers.SUPPLIERS);
        assertThat(post(signed, finished("oTwo", "success")).statusCode()).isEqualTo(200);
        assertThat(post(signed, finished("oTwo", "success")).statusCode()).isEqualTo(200);
        assertThat(post(signed, finished("oTwo", "failed: system failed")).statusCode())
                .isEqualTo(403);
        assertThat(appended.of("oTwo")).hasSize(1);
    }

    @Test
    void takesTheSignatureOfAnEventThatIsNoReceiptForNothingElse() throws Exception {
        String signed = HOOK + events().signature(Callers.SUPPLIERS);
        String subscribe = "<xml><MsgType>event</MsgType><Event>subscribe</Event></xml>";

        assertThat(post(signed, subscribe).body()).isEqualTo("success");
        assertThat(post(signed, subscribe).body()).isEqualTo("success");
        assertThat(post(signed, finished("oFour", "success")).statusCode()).isEqualTo(403);
        assertThat(appended.of("oFour")).isEmpty();
    }

    @Test
    void refusesWhatIsForgedOrLate() throws Exception {
        String right = events().signature(Callers.SUPPLIERS);
        assertThat(post(HOOK + right.replaceFirst("nonce=.", "nonce=Z"), finished("oThree", "success"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(HOOK + callers.slowWechat.events().signature(Callers.SUPPLIERS), finished("oThree", "success"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(HOOK, finished("oThree", "success")).statusCode()).isEqualTo(400);
        assertThat(appended.of("oThree")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><Event>&x;</Event></xml>",
                "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml><Event>x</Event></xml>",
                "<!DOCTYPE xml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><xml><Event>&b;</Event></xml>",
                "<xml><Event>&unknown;</Event></xml>",
                "<xml><Event>a</Event><Event>b</Event></xml>",
                "<xml><Event>",
                "no xml",
                ""
            })
    void refusesXmlWithADocumentTypeOrInAnotherForm(String xml) {
        HttpResponse<String> answer = post(HOOK + events().signature(Callers.SUPPLIERS), xml);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":\"Invalid event").doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>1</ScanResult></ScanCodeInfo>",
                "<SendPicsInfo><Count>2</Count><PicList><item><Event>a</Event></item><item><Event>b</Event></item>"
                        + "</PicList></SendPicsInfo>",
                "<SendLocationInfo><Event>TEMPLATESENDJOBFINISH</Event><Status>success</Status></SendLocationInfo>"
            })
    void passesOverEventsWithElementsInTheirFields(String nested) {
        int before = appended.count();
        String xml = "<xml><MsgType>event</MsgType><Event>scancode_push</Event>" + nested + "</xml>";

        assertThat(post(HOOK + events().signature(Callers.SUPPLIERS), xml).body())
                .isEqualTo("success");
        assertThat(appended.count()).isEqualTo(before);
    }

    @Test
    void judgesAnEventByTheFieldsRightInIt() throws Exception {
        String xml = finished("oNested", "failed: a &amp; b")
                .replace("</xml>", "<More><Status>success</Status><Event>subscribe</Event></More></xml>");

        assertThat(post(HOOK + events().signature(Callers.SUPPLIERS), xml).statusCode())
                .isEqualTo(200);
        assertThat(appended.of("oNested")).extracting(Receipt::kind).containsExactly(ReceiptKind.FAILED);
    }

    @Test
    void passesOverEventsThatEndNoMessageAndRefusesLongOnes() {
        int before = appended.count();
        String subscribe = "<xml><MsgType>event</MsgType><Event>subscribe</Event></xml>";

        assertThat(post(HOOK + events().signature(Callers.SUPPLIERS), subscribe).body())
                .isEqualTo("success");
        assertThat(post(HOOK + events().signature(Callers.SUPPLIERS), "<xml>" + " ".repeat(20_000) + "</xml>")
                        .statusCode())
                .isEqualTo(413);
        assertThat(appended.count()).isEqualTo(before);
    }
}
