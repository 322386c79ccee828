package com.btrade.sandbox.kmzyw;

import com.btrade.sandbox.site.LayoutChange;

/** How the pages of 康美 may look tomorrow. */
public enum KmzywLayout implements LayoutChange {
    /** The list stands in another class. */
    LIST_CLASS_RENAMED,
    /** The label of the telephone is another. */
    LABEL_RENAMED,
    /** The number of a shop's owner has another id. */
    UID_RENAMED,
    /** A variety is called otherwise in the JSON. */
    TITLE_RENAMED;

    @Override
    public String in(String page) {
        return switch (this) {
            case LIST_CLASS_RENAMED -> page.replace("<div class=\"f6-list\">\n", "<div class=\"f8-list\">\n");
            case LABEL_RENAMED -> page.replace("<p>电 话：", "<p>手 机：");
            case UID_RENAMED -> page.replace("id=\"uid\"", "id=\"userId\"");
            case TITLE_RENAMED -> page.replace("\"title\":", "\"name\":");
        };
    }
}
