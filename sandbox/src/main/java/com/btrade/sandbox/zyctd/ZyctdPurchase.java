package com.btrade.sandbox.zyctd;

import com.btrade.sandbox.market.Purchase;

/**
 * A purchase as the site shows it.
 *
 * @param quality what is asked of the goods; empty: no row says it
 */
public record ZyctdPurchase(Purchase purchase, String quality) {}
