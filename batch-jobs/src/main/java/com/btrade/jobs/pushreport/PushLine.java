package com.btrade.jobs.pushreport;

import com.btrade.model.BusinessDate;

/**
 * One push of the report.
 *
 * @param day on which it was executed, or, as long as it is not, planned
 * @param herb its name, empty if it is not known
 * @param followed whether its messages are followed one by one; those of the earlier system are not
 */
record PushLine(BusinessDate day, PushKey key, String herb, boolean followed, Figures figures) {}
