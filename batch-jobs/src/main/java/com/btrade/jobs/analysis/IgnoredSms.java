package com.btrade.jobs.analysis;

import com.btrade.model.Masked;
import com.btrade.model.RecordId;

/**
 * An SMS of a purchase push that nobody has clicked.
 *
 * @param mobile whom it was sent to, as stored
 */
record IgnoredSms(RecordId record, String mobile) {
    @Override
    public String toString() {
        return "IgnoredSms[record=" + record + ", mobile=" + Masked.of(mobile) + "]";
    }
}
