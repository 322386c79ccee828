package com.btrade.ingress.receipt;

import com.btrade.ingress.refusal.Refusal;
import com.btrade.ingress.refusal.UnreadableException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What WeChat calls for each of the two accounts: XML, and in the query a signature over the account's token. */
@RestController
class WechatHookController {
    private static final String PATH = "/pushpurchase/wechathook/{account}";
    private static final int MAX_BODY = 16 * 1024;
    private static final String SUCCESS = "success";

    private final Desk desk;

    WechatHookController(Desk desk) {
        this.desk = desk;
    }

    /** The provider checks that the address is ours. */
    @GetMapping(PATH)
    ResponseEntity<String> show(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String timestamp,
            @RequestParam(defaultValue = "") String nonce,
            @RequestParam(defaultValue = "") String echostr) {
        Hook hook = hook(account);
        verified(hook, signature, timestamp, nonce);
        if (!echostr.matches("[0-9A-Za-z_-]{1,128}")) {
            throw desk.unreadable(hook, new UnreadableException("Invalid echostr"));
        }
        return PlainText.of(echostr);
    }

    @PostMapping(PATH)
    ResponseEntity<String> take(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String timestamp,
            @RequestParam(defaultValue = "") String nonce,
            HttpServletRequest request) {
        Hook hook = hook(account);
        Sealed sealed = verified(hook, signature, timestamp, nonce);
        byte[] body = desk.body(hook, request, MAX_BODY);
        try {
            WechatEvent event = WechatEvent.read(body);
            Content content = event.content(hook, sealed.signedAt().toEpochMilli(), desk.now());
            desk.take(new Callback(hook, sealed.token(), Digests.sha256(body), event.fields(), content));
            return PlainText.of(SUCCESS);
        } catch (UnreadableException e) {
            throw desk.unreadable(hook, e);
        }
    }

    private Sealed verified(Hook hook, String signature, String timestamp, String nonce) {
        String token = desk.secret(hook);
        if (!timestamp.matches("[0-9]{10}") || !nonce.matches("[0-9A-Za-z_-]{1,64}") || signature.isEmpty()) {
            throw desk.unreadable(hook, new UnreadableException("Invalid query: expected signature, timestamp, nonce"));
        }
        Sealed sealed = new Sealed(
                Digests.wechat(token, timestamp, nonce),
                signature.toLowerCase(Locale.ROOT),
                Instant.ofEpochSecond(Long.parseLong(timestamp)),
                timestamp + " " + nonce);
        desk.require(hook, sealed);
        return sealed;
    }

    private static Hook hook(String account) {
        return switch (account) {
            case "suppliers" -> Hook.WECHAT;
            case "buyers" -> Hook.WECHAT_BUYERS;
            default -> throw Refusal.notFound("Cannot find account: expected suppliers or buyers", "没有这个公众号");
        };
    }
}
