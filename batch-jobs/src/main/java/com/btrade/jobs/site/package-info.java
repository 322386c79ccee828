/**
 * What a crawler has to know of each site, one class per site: addresses, paging, log-in, fields, and what a page must have.
 * Plain Java; whoever fetches, keeps, judges and stores is elsewhere and the same for every site.
 */
@NullMarked
package com.btrade.jobs.site;

import org.jspecify.annotations.NullMarked;
