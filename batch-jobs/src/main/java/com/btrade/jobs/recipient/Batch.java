package com.btrade.jobs.recipient;

import com.btrade.model.BatchId;
import com.btrade.model.VarietyId;

/**
 * One herb batch that people may be told about.
 *
 * @param herbName as {@code purchase_info.name}, for the log
 * @param open whether neither the batch nor its purchase is closed
 */
public record Batch(BatchId id, VarietyId herb, String herbName, boolean open, Term term) {}
