package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.Verdict.Accepted;
import com.btrade.jobs.crawl.Verdict.Rejected;
import com.btrade.jobs.crawl.Verdict.TooOld;
import com.btrade.jobs.herb.HerbName;
import com.btrade.jobs.run.Texts;
import com.btrade.jobs.site.Field;
import com.btrade.jobs.site.Item;
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

    /** Whether an item says that it is of a day before those that are taken. */
    boolean isTooOld(Item item) {
        return Window.day(item.get(Field.DATE)).filter(window::isTooOld).isPresent();
    }

    Verdict judge(Scraped purchase) {
        Item item = purchase.item();
        String date = item.get(Field.DATE);
        Optional<LocalDate> day = Window.day(date);
        if (day.isEmpty()) {
            return new Rejected(purchase, Rejection.BAD_DATE, "not a date: " + date);
        }
        if (window.isTooOld(day.get())) {
            return new TooOld();
        }
        if (window.isInFuture(day.get())) {
            return new Rejected(purchase, Rejection.FUTURE_DATE, "after " + window.last() + ": " + day.get());
        }
        Optional<Mobile> mobile = Mobile.parse(item.get(Field.MOBILE));
        if (mobile.isEmpty()) {
            String detail = "not a mainland mobile: " + Masked.of(item.get(Field.MOBILE));
            return new Rejected(purchase, Rejection.BAD_MOBILE, detail);
        }
        return accepted(purchase, day.get(), mobile.get());
    }

    private static Verdict accepted(Scraped purchase, LocalDate day, Mobile mobile) {
        Item item = purchase.item();
        String variety = item.get(Field.VARIETY);
        if (HerbName.fold(variety).isEmpty()) {
            return new Rejected(purchase, Rejection.NO_VARIETY, "no herb named");
        }
        if (variety.codePointCount(0, variety.length()) > WIDTH) {
            return new Rejected(purchase, Rejection.NO_VARIETY, "the name is longer than " + WIDTH + " characters");
        }
        return new Accepted(new TraderEntry(
                Texts.cut(item.get(Field.NAME), WIDTH),
                mobile,
                day.toString(),
                variety,
                Texts.cut(item.get(Field.SPEC), WIDTH),
                Texts.cut(item.get(Field.QUANTITY), WIDTH),
                Texts.cut(item.get(Field.ORIGIN), WIDTH)));
    }
}
