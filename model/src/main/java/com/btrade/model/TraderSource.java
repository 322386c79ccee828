package com.btrade.model;

/** The site a scraped purchase comes from: the stored {@code trader_data.source}. */
public enum TraderSource {
    ZYCTD(1),
    YT1998(2);

    private final int id;

    TraderSource(int id) {
        this.id = id;
    }

    /** The stored code. */
    public int id() {
        return id;
    }
}
