package com.btrade.jobs.recipient;

import com.btrade.model.VarietyId;
import java.util.Iterator;

/** The order in which the people who deal in a herb are told about a batch of it. */
public interface Ranking {
    /** All of the pool who deal in the herb, best first, read as far as the caller asks. */
    Iterator<Candidate> ranked(VarietyId herb, Pool pool);
}
