package com.btrade.jobs.herb;

import java.util.List;

/** What the catalogue makes of a written herb name. */
public sealed interface HerbAnswer {
    /** What led to the herb. */
    enum How {
        /** The name itself, however it is written. */
        NAME,
        /** Another name of it. */
        ALIAS,
        /** A name or alias with nothing but words of the trade around it, such as 甘肃当归片. */
        GLUED
    }

    /** One herb is meant, and no other. */
    record Known(Herb herb, How how) implements HerbAnswer {}

    /**
     * No herb is meant, or more than one.
     *
     * @param name folded by {@link HerbName}; empty if nothing is named
     * @param suggestions names of the catalogue that may be meant, the likeliest first; nobody has decided so
     */
    record Unknown(String name, List<String> suggestions) implements HerbAnswer {
        public Unknown {
            suggestions = List.copyOf(suggestions);
        }
    }
}
