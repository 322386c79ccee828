package com.btrade.stream.receipt;

import com.btrade.model.RecordId;

/**
 * A record whose end the website does not know.
 *
 * @param createdAt epoch seconds
 */
public record Candidate(RecordId record, long createdAt) {}
