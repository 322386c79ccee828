package com.btrade.jobs.site;

import java.net.URI;
import java.util.Map;

/** The suppliers of 药通网: the other side of the list that its purchases stand in. */
public final class Yt1998Suppliers implements Site {
    private final Yt1998List list;

    /** {@code flag}: which side of the list the suppliers are; the site documents it nowhere. */
    public Yt1998Suppliers(URI base, int flag, int pageSize) {
        list = new Yt1998List(
                base,
                flag,
                pageSize,
                Map.of(
                        "unam", Field.NAME,
                        "mob", Field.MOBILE,
                        "qq", Field.QQ,
                        "addr", Field.ADDRESS,
                        "ycnam", Field.VARIETY));
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
                .neverEmpty()
                .has(Field.NAME, "unam")
                .has(Field.QQ, "qq")
                .has(Field.ADDRESS, "addr")
                .shaped(Field.MOBILE, "mob", 0.5, Shapes.NUMBER)
                .filled(Field.VARIETY, "ycnam", 0.5);
    }
}
