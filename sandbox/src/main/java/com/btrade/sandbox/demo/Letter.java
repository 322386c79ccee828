package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import java.net.URI;

/** One message of the outbox, as its recipient gets it. */
record Letter(long id, Channel channel, String recipient, URI link) {}
