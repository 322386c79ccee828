package com.btrade.jobs.crawl;

import com.btrade.jobs.herb.HerbName;
import com.btrade.model.Masked;
import com.btrade.model.Mobile;
import org.jspecify.annotations.Nullable;

/** A row for {@code trader_data}, every value within its column. */
record TraderEntry(
        String name, Mobile mobile, String date, String variety, String spec, String quantity, String origin) {
    /** What makes a second row a duplicate: one mobile, one herb name. */
    record Key(String mobile, String variety) {
        @Override
        public String toString() {
            return "Key[mobile=" + Masked.of(mobile) + ", variety=" + variety + "]";
        }
    }

    Key key() {
        return key(mobile.number(), variety);
    }

    /** The key of a stored row, whoever wrote it. */
    static Key key(String mobile, @Nullable String variety) {
        return new Key(mobile.strip(), HerbName.fold(variety == null ? "" : variety));
    }
}
