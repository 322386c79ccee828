package com.btrade.jobs.crawl;

import com.btrade.model.Masked;
import java.net.URI;

/**
 * One purchase as a page shows it; a cell that the site left out is empty.
 *
 * @param json the item as the site gave it
 * @param page where it stood
 */
record ScrapedPurchase(
        String date,
        String mobile,
        String name,
        String variety,
        String spec,
        String quantity,
        String origin,
        String json,
        URI page) {
    @Override
    public String toString() {
        return "ScrapedPurchase[date=" + date + ", mobile=" + Masked.of(mobile) + ", variety=" + variety + "]";
    }
}
