package com.btrade.stream.click;

import com.btrade.model.EventId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The page views that are stored. */
public interface PastViews {
    /**
     * A stored view.
     *
     * @param marked whether it is marked as not a person's
     */
    record Past(Visit visit, boolean marked) {}

    /** Hands over those from one moment up to another, in epoch seconds, some at a time. */
    void each(long from, long to, Consumer<List<Past>> some);

    /** Marks views as not a person's. */
    void mark(Map<EventId, BotReason> reasons);

    /** Takes marks away. */
    void unmark(Collection<EventId> events);
}
