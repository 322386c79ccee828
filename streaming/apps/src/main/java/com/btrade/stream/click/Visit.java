package com.btrade.stream.click;

import com.btrade.model.EventId;
import com.btrade.model.PageView;

/** A page view, and the message that told of it. */
public record Visit(EventId event, PageView view) {}
