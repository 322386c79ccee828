package com.btrade.stream.click;

import java.util.List;

/** The collection of page views. */
public interface Views {
    /** Stores each view once, by its event. */
    void store(List<Visit> visits);
}
