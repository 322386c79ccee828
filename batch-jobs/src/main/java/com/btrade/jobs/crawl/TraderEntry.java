package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Field;
import com.btrade.jobs.site.Item;
import com.btrade.model.Mobile;

/** A row for {@code trader_data}, every value within its column. */
record TraderEntry(
        String name,
        Mobile mobile,
        String date,
        String variety,
        String spec,
        String quantity,
        String quality,
        String origin) {
    /** The row of an accepted item. */
    static TraderEntry of(Item entry) {
        return new TraderEntry(
                entry.get(Field.NAME),
                new Mobile(entry.get(Field.MOBILE)),
                entry.get(Field.DATE),
                entry.get(Field.VARIETY),
                entry.get(Field.SPEC),
                entry.get(Field.QUANTITY),
                entry.get(Field.QUALITY),
                entry.get(Field.ORIGIN));
    }
}
