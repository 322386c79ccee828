package com.btrade.stream.click;

import com.btrade.model.EventId;
import java.util.List;
import java.util.Map;

/** The collection of page views. */
public interface Views {
    /** Stores each view once, by its event, with the reason why it is not a person's if there is one. */
    void store(List<Visit> visits, Map<EventId, BotReason> bots);
}
