package com.btrade.stream.receipt;

import com.btrade.model.Receipt;
import com.btrade.stream.click.EventId;

/** A receipt, and the message of Kafka that brought it. */
public record Arrival(EventId event, Receipt receipt) {}
