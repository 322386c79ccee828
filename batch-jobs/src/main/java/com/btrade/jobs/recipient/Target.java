package com.btrade.jobs.recipient;

import com.btrade.model.Channel;

/** A batch on one of the channels that people can be told about it by. */
public record Target(Batch batch, Channel channel) {}
