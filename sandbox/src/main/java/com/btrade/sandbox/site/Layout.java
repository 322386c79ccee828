package com.btrade.sandbox.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a site's pages look: as at first, with the changes that were ordered. */
final class Layout {
    private final List<LayoutChange> changes = new ArrayList<>();
    private Instant since;

    Layout(Instant since) {
        this.since = since;
    }

    synchronized void change(LayoutChange change) {
        changes.add(change);
        since = since.plusSeconds(1);
    }

    /** When pages looked different for the last time. */
    synchronized Instant since() {
        return since;
    }

    synchronized String applied(String page) {
        String changed = page;
        for (LayoutChange change : changes) {
            changed = change.in(changed);
        }
        return changed;
    }
}
