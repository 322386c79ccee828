/** The job crawl-yt1998-purchases (rule R10): scraped purchases enter trader_data. */
@NullMarked
package com.btrade.jobs.crawl;

import org.jspecify.annotations.NullMarked;
