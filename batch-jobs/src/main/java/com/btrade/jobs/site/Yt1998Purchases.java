package com.btrade.jobs.site;

import java.net.URI;
import java.util.Map;

/** The purchases of 药通网. */
public final class Yt1998Purchases implements Site {
    private static final int PURCHASES = 1;

    private final Yt1998List list;

    public Yt1998Purchases(URI base, int pageSize) {
        list = new Yt1998List(
                base,
                PURCHASES,
                pageSize,
                Map.of(
                        "dtm", Field.DATE,
                        "mob", Field.MOBILE,
                        "unam", Field.NAME,
                        "ycnam", Field.VARIETY,
                        "guige", Field.SPEC,
                        "shul", Field.QUANTITY,
                        "chandi", Field.ORIGIN));
    }

    @Override
    public URI first() {
        return list.first();
    }

    @Override
    public Found list(Listing listing) throws LayoutException {
        return list.read(listing);
    }

    @Override
    public Contract contract() {
        return Contract.of("data")
                .has(Field.NAME, "unam")
                .has(Field.SPEC, "guige")
                .has(Field.QUANTITY, "shul")
                .has(Field.ORIGIN, "chandi")
                .shaped(Field.DATE, "dtm", 0.5, Shapes.DATE)
                .shaped(Field.MOBILE, "mob", 0.5, Shapes.NUMBER)
                .filled(Field.VARIETY, "ycnam", 0.5);
    }
}
