package com.btrade.sandbox.yt1998;

import com.btrade.sandbox.site.LayoutChange;

/** How the answers of 药通网 may look tomorrow. */
public enum Yt1998Layout implements LayoutChange {
    /** The list has another name. */
    LIST_RENAMED,
    /** The mobile has another name. */
    MOBILE_RENAMED,
    /** The variety has another name. */
    VARIETY_RENAMED;

    @Override
    public String in(String page) {
        return switch (this) {
            case LIST_RENAMED -> page.replace("{\"data\":", "{\"rows\":");
            case MOBILE_RENAMED -> page.replace("\"mob\":", "\"phone\":");
            case VARIETY_RENAMED -> page.replace("\"ycnam\":", "\"name\":");
        };
    }
}
