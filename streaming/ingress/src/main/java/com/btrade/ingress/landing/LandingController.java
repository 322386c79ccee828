package com.btrade.ingress.landing;

import com.btrade.ingress.refusal.Refusal;
import com.btrade.ingress.views.ViewLog;
import com.btrade.model.Feedback;
import com.btrade.model.VisitorKey;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers the links of pushes and reminders: the view is appended before anything is shown, even that nothing can be. */
@Controller
class LandingController {
    /** The answers that are taken at once; never to be told again is asked about first. */
    private static final List<Feedback> AT_ONCE = List.of(Feedback.NOT_MY_HERB, Feedback.PRICE, Feedback.NO_STOCK);

    private final Findings findings;
    private final ViewLog views;
    private final VisitorKey key;
    private final Clock clock;

    LandingController(Findings findings, ViewLog views, VisitorKey key, Clock clock) {
        this.findings = findings;
        this.views = views;
        this.key = key;
        this.clock = clock;
    }

    /** A supplier opens a purchase push. */
    @GetMapping("/purchase/purchaseinfo/{id}")
    String purchase(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String uuid,
            HttpServletRequest request,
            Model page) {
        Visit visit = Visit.of(id, uuid, request, key, clock);
        return show(visit, findings.ofPurchase(visit), page);
    }

    /** A buyer opens a reminder. */
    @GetMapping("/replydetail")
    String replies(
            @RequestParam(name = "pid", defaultValue = "") String id,
            @RequestParam(defaultValue = "") String uuid,
            HttpServletRequest request,
            Model page) {
        Visit visit = Visit.of(id, uuid, request, key, clock);
        return show(visit, findings.ofReplies(visit), page);
    }

    private String show(Visit visit, Found found, Model page) {
        views.append(visit.viewThrough(found.channel()));
        page.addAttribute("batch", found.batch().orElseThrow(() -> notThere(visit, found)));
        found.quotes().ifPresent(quotes -> page.addAttribute("quotes", quotes));
        if (found.pushed()) {
            page.addAttribute("answers", AT_ONCE);
            page.addAttribute("never", Feedback.NEVER_AGAIN);
            page.addAttribute("uuid", visit.view().uuid().value());
        }
        return "landing";
    }

    private static Refusal notThere(Visit visit, Found found) {
        return found.complete()
                ? Refusal.notFound("Cannot find batch " + visit.batch(), "没有找到这批药材，它可能已被撤下")
                : Refusal.notShown(
                        "Cannot show batch " + visit.batch() + " now: details are unavailable", "采购详情暂时无法显示，请稍后再来");
    }
}
