package com.btrade.stream.receipt;

/** A receipt as it is entered. */
public record Entry(Arrival arrival, ReceiptState state) {}
