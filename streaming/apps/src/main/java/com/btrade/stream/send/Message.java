package com.btrade.stream.send;

/** A stored message that a sender holds. */
public record Message(long id, Recipient recipient, Template template, Content content) {}
