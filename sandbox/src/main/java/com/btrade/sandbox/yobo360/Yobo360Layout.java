package com.btrade.sandbox.yobo360;

import com.btrade.sandbox.site.LayoutChange;

/** How the pages of 药博 may look tomorrow. */
public enum Yobo360Layout implements LayoutChange {
    /** The list stands in another class. */
    LIST_CLASS_RENAMED,
    /** The name has another colour. */
    NAME_COLOUR_CHANGED,
    /** Another line stands before the herbs. */
    LINE_INSERTED;

    @Override
    public String in(String page) {
        return switch (this) {
            case LIST_CLASS_RENAMED -> page.replace("class=\"store_left\"", "class=\"shop_list\"");
            case NAME_COLOUR_CHANGED -> page.replace("#0066cc", "#006699");
            case LINE_INSERTED -> page.replace("</font><br/>\n  ", "</font><br/>\n  金牌会员 第3年<br/>\n  ");
        };
    }
}
