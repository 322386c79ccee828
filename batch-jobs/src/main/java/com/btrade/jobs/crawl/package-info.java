/**
 * The jobs that crawl sites: pages are kept as they came, read by what is known of the site, judged by a rule (R10), staged,
 * held against earlier runs and loaded; and the job that settles what was held back. One entry in {@code SiteCrawl} is one job.
 */
@NullMarked
package com.btrade.jobs.crawl;

import org.jspecify.annotations.NullMarked;
