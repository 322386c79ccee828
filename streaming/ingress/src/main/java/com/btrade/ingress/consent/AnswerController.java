package com.btrade.ingress.consent;

import com.btrade.ingress.refusal.Body;
import com.btrade.ingress.refusal.Form;
import com.btrade.ingress.refusal.Refusal;
import com.btrade.ingress.refusal.UnreadableException;
import com.btrade.model.Feedback;
import com.btrade.model.LinkToken;
import com.btrade.model.OptOutSource;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what a recipient answers; only a POST does anything, for previews and scanners follow links by GET. */
@Controller
class AnswerController {
    /** A form holds a token and the number of an answer. */
    private static final int MAX_FORM = 8 * 1024;

    private static final String INCOMPLETE = "链接不完整，请从短信或微信里重新打开";

    private final Answers answers;

    AnswerController(Answers answers) {
        this.answers = answers;
    }

    /** An answer chosen on the landing page. */
    @PostMapping("/feedback")
    String answer(HttpServletRequest request, Model page) {
        Form form = form(request);
        Feedback answer = option(form.text("option"));
        return answered(token(form.text("uuid")), answer, OptOutSource.FEEDBACK, page);
    }

    /** Asks whether they mean it. */
    @GetMapping("/optout")
    String ask(@RequestParam(defaultValue = "") String uuid, Model page) {
        LinkToken token = token(uuid);
        page.addAttribute("told", answers.told(token).masked());
        page.addAttribute("uuid", token.value());
        return "optout";
    }

    /** They do. */
    @PostMapping("/optout")
    String optOut(HttpServletRequest request, Model page) {
        return answered(token(form(request).text("uuid")), Feedback.NEVER_AGAIN, OptOutSource.LINK, page);
    }

    private String answered(LinkToken token, Feedback answer, OptOutSource source, Model page) {
        page.addAttribute("heeded", answers.take(token, answer, source));
        page.addAttribute("answer", answer);
        return "answered";
    }

    private static Form form(HttpServletRequest request) {
        try {
            return Form.read(Body.read(request, MAX_FORM));
        } catch (UnreadableException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()), "内容无效");
        }
    }

    private static LinkToken token(String uuid) {
        try {
            return new LinkToken(uuid);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()), INCOMPLETE);
        }
    }

    private static Feedback option(String option) {
        try {
            return Feedback.of(Integer.parseInt(option));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("Invalid option: expected 1 to " + Feedback.values().length, "请选择一项");
        }
    }
}
