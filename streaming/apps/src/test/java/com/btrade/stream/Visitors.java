package com.btrade.stream;

import com.btrade.model.Visitor;
import com.btrade.model.VisitorKey;

/** Visitors of tests, as the ingress tells them apart. */
public final class Visitors {
    private static final VisitorKey KEY = new VisitorKey("the visitor key of tests");

    private Visitors() {}

    /** One who comes from an address with an agent. */
    public static Visitor of(String address, String agent) {
        return KEY.visitor(address, agent);
    }
}
