package com.btrade.jobs.followup;

import com.btrade.model.BatchId;

/**
 * A batch whose buyer may be reminded.
 *
 * @param herbName as {@code purchase_info.name}, for the log
 * @param open whether neither the batch nor its purchase is closed
 */
public record Remindable(BatchId batch, String herbName, boolean open, Buyer buyer) {}
