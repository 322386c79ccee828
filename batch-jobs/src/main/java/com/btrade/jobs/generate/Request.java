package com.btrade.jobs.generate;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;

/** A task that an operator wants: for a batch, on a channel. */
record Request(BatchId batch, Channel channel) {}
