package com.btrade.ingress.receipt;

import com.btrade.ingress.refusal.Form;
import com.btrade.ingress.refusal.UnreadableException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What SendCloud calls when something became of an SMS: form-encoded, and signed over its timestamp and token. */
@RestController
class SmsHookController {
    static final String PATH = "/pushpurchase/smshook";
    private static final int MAX_BODY = 512 * 1024;
    private static final String OK = "ok";

    private final Desk desk;
    private final SendCloudForm forms;

    SmsHookController(Desk desk, SendCloudForm forms) {
        this.desk = desk;
        this.forms = forms;
    }

    /** The provider looks whether anybody is there. */
    @GetMapping(PATH)
    ResponseEntity<String> look() {
        return PlainText.of(OK);
    }

    @PostMapping(PATH)
    ResponseEntity<String> take(HttpServletRequest request) {
        String appKey = desk.secret(Hook.SENDCLOUD);
        byte[] body = desk.body(Hook.SENDCLOUD, request, MAX_BODY);
        try {
            Form form = Form.read(body);
            Sealed sealed = forms.seal(form, appKey);
            desk.require(Hook.SENDCLOUD, sealed);
            Content content = forms.content(form, sealed.signedAt().toEpochMilli(), desk.now());
            desk.take(new Callback(Hook.SENDCLOUD, sealed.token(), Digests.sha256(body), form.fields(), content));
            return PlainText.of(OK);
        } catch (UnreadableException e) {
            throw desk.unreadable(Hook.SENDCLOUD, e);
        }
    }
}
