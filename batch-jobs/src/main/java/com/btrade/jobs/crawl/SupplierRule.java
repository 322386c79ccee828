package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.Verdict.Accepted;
import com.btrade.jobs.crawl.Verdict.Rejected;
import com.btrade.jobs.crawl.Verdict.Waits;
import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.jobs.run.Texts;
import com.btrade.jobs.site.Field;
import com.btrade.jobs.site.Item;
import com.btrade.model.Masked;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rule R11: which scraped suppliers enter. One of whom no herb is known waits for the catalogue to learn it. */
final class SupplierRule implements Rule {
    /** Longer than any list of herbs and any contact that somebody writes. */
    private static final int LONGEST = 2_000;

    private static final List<Field> KEPT =
            List.of(Field.VARIETY, Field.MOBILE, Field.PHONE, Field.NAME, Field.COMPANY, Field.QQ, Field.ADDRESS);

    private final HerbCatalogue catalogue;

    SupplierRule(HerbCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Verdict judge(Scraped scraped) {
        Item entry = entry(scraped.item());
        if (SupplierEntry.contacts(entry).mobiles().isEmpty()) {
            String detail = "no mainland mobile: " + Masked.of(entry.get(Field.MOBILE));
            return new Rejected(scraped, Rejection.BAD_MOBILE, detail);
        }
        SupplierEntry supplier = SupplierEntry.of(entry, catalogue);
        if (supplier.herbs().isEmpty() && supplier.unknown().isEmpty()) {
            return new Rejected(scraped, Rejection.NO_VARIETY, "no herb named");
        }
        return supplier.herbs().isEmpty() ? new Waits(scraped, entry) : new Accepted(scraped, entry);
    }

    /** A supplier is of no day. */
    @Override
    public boolean isTooOld(Item item) {
        return false;
    }

    private static Item entry(Item item) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        KEPT.forEach(field -> values.put(field, Texts.cut(item.get(field), LONGEST)));
        return Item.of(values);
    }
}
