package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Item;

/** Which scraped items may enter. */
interface Rule {
    /** What is to become of an item. */
    Verdict judge(Scraped scraped);

    /** Whether an item says that it is of a day before those that are taken; pages of nothing else end a crawl. */
    boolean isTooOld(Item item);
}
