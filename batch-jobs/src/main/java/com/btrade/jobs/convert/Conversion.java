package com.btrade.jobs.convert;

import com.btrade.jobs.herb.Herb;
import com.btrade.jobs.quantity.Quantity;
import com.btrade.model.Mobile;

/** What rule R9 makes of one row of {@code trader_data}. */
sealed interface Conversion {
    /** The row it is made of. */
    TraderRow row();

    /** A purchase of one herb by the person with that mobile. */
    record Purchase(TraderRow row, Mobile buyer, Herb herb, Quantity quantity) implements Conversion {}

    /** The row waits, and blocks nothing. */
    record SetAside(TraderRow row, SetAsideReason reason, String detail) implements Conversion {}
}
