package com.btrade.ingress.landing;

/**
 * What a visitor reads of one herb batch; texts the buyer left out are empty.
 *
 * @param quantity without its unit, as stored
 * @param purchase the id of the buyer's purchase
 * @param open whether it still takes quotes
 */
record Batch(
        String name,
        String specification,
        String quantity,
        String unit,
        String quality,
        String origin,
        String purchase,
        boolean open) {}
