package com.btrade.sandbox.zyczyc;

import com.btrade.sandbox.site.LayoutChange;

/** How the pages of 东方中药材 may look tomorrow. */
public enum ZyczycLayout implements LayoutChange {
    /** The cell of an offer has another class. */
    CELL_CLASS_RENAMED,
    /** The variety's link has another class. */
    VARIETY_CLASS_RENAMED,
    /** The labels are numbered anew: one has been inserted before the mobile. */
    LABEL_INSERTED;

    @Override
    public String in(String page) {
        return switch (this) {
            case CELL_CLASS_RENAMED -> page.replace("class=\"huisexuxian\"", "class=\"huisexian\"");
            case VARIETY_CLASS_RENAMED ->
                page.replace("<a class=\"lvse9ptcu\" href=\"Gong", "<a class=\"lvse12pt\" href=\"Gong");
            case LABEL_INSERTED ->
                page.replace("_Label6_", "_Label8_")
                        .replace("_Label5_", "_Label6_")
                        .replace("_Label4_", "_Label5_");
        };
    }
}
