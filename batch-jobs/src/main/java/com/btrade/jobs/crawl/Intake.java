package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.Verdict.Accepted;
import com.btrade.jobs.crawl.Verdict.Rejected;
import com.btrade.jobs.crawl.Verdict.TooOld;
import com.btrade.jobs.herb.HerbName;
import com.btrade.jobs.run.Texts;
import com.btrade.model.Masked;
import com.btrade.model.Mobile;
import java.time.LocalDate;
import java.util.Optional;

/** Rule R10: which scraped purchases enter. Empty specifications, quantities and origins are fine and stay empty. */
final class Intake {
    /** Width of every text column of {@code trader_data}, in characters. */
    static final int WIDTH = 255;

    private final Window window;

    Intake(Window window) {
        this.window = window;
    }

    Verdict judge(ScrapedPurchase purchase) {
        Optional<LocalDate> day = Window.day(purchase.date());
        if (day.isEmpty()) {
            return new Rejected(purchase, Rejection.BAD_DATE, "not a date: " + purchase.date());
        }
        if (window.isTooOld(day.get())) {
            return new TooOld();
        }
        if (window.isInFuture(day.get())) {
            return new Rejected(purchase, Rejection.FUTURE_DATE, "after " + window.last() + ": " + day.get());
        }
        Optional<Mobile> mobile = Mobile.parse(purchase.mobile());
        if (mobile.isEmpty()) {
            String detail = "not a mainland mobile: " + Masked.of(purchase.mobile());
            return new Rejected(purchase, Rejection.BAD_MOBILE, detail);
        }
        return accepted(purchase, day.get(), mobile.get());
    }

    private static Verdict accepted(ScrapedPurchase purchase, LocalDate day, Mobile mobile) {
        String variety = purchase.variety().strip();
        if (HerbName.fold(variety).isEmpty()) {
            return new Rejected(purchase, Rejection.NO_VARIETY, "no herb named");
        }
        if (variety.codePointCount(0, variety.length()) > WIDTH) {
            return new Rejected(purchase, Rejection.NO_VARIETY, "the name is longer than " + WIDTH + " characters");
        }
        return new Accepted(new TraderEntry(
                Texts.cut(purchase.name(), WIDTH),
                mobile,
                day.toString(),
                variety,
                Texts.cut(purchase.spec(), WIDTH),
                Texts.cut(purchase.quantity(), WIDTH),
                Texts.cut(purchase.origin(), WIDTH)));
    }
}
