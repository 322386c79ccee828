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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rule R10: which scraped purchases enter. Empty specifications, quantities and origins are fine and stay empty. */
final class Intake implements Rule {
    /** Width of every text column of {@code trader_data}, in characters. */
    static final int WIDTH = 255;

    private static final List<Field> FREE_TEXT =
            List.of(Field.NAME, Field.SPEC, Field.QUANTITY, Field.QUALITY, Field.ORIGIN);

    private final Window window;

    Intake(Window window) {
        this.window = window;
    }

    @Override
    public boolean isTooOld(Item item) {
        return Window.day(item.get(Field.DATE)).filter(window::isTooOld).isPresent();
    }

    @Override
    public Verdict judge(Scraped purchase) {
        Item item = purchase.item();
        String date = item.get(Field.DATE);
        Optional<LocalDate> day = Window.day(date);
        if (day.isEmpty()) {
            return new Rejected(purchase, Rejection.BAD_DATE, "not a date: " + date);
        }
        if (window.isTooOld(day.get())) {
            return new TooOld(purchase);
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
        Map<Field, String> entry = new EnumMap<>(Field.class);
        for (Field field : FREE_TEXT) {
            entry.put(field, Texts.cut(item.get(field), WIDTH));
        }
        entry.put(Field.MOBILE, mobile.number());
        entry.put(Field.DATE, day.toString());
        entry.put(Field.VARIETY, variety);
        return new Accepted(purchase, Item.of(entry));
    }
}
