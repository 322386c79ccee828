package com.btrade.sandbox.zyccst;

import com.btrade.sandbox.site.LayoutChange;

/** How the pages of 诚实通 may look tomorrow. */
public enum ZyccstLayout implements LayoutChange {
    /** The offers of the list stand in another class. */
    LIST_CLASS_RENAMED,
    /** The link to the next page has another title. */
    NEXT_RENAMED,
    /** The variety is no longer in a paragraph. */
    VARIETY_MOVED,
    /** Another span stands before name and contact. */
    SPAN_INSERTED,
    /** The merchants stand in another class. */
    MERCHANT_CLASS_RENAMED,
    /** The label of a merchant's herbs is another. */
    LABEL_RENAMED;

    @Override
    public String in(String page) {
        return switch (this) {
            case LIST_CLASS_RENAMED -> page.replace("class=\"lth lth1 ", "class=\"lth lth2 ");
            case NEXT_RENAMED -> page.replace("title=\"下一页\"", "title=\"后页\"");
            case VARIETY_MOVED ->
                page.replace("<p class=\"tit\">", "<h2 class=\"tit\">").replace("</p>\n  <ul>", "</h2>\n  <ul>");
            case SPAN_INSERTED ->
                page.replace("<span>联系人：</span>", "<span>认证</span><span>联系人：</span>")
                        .replace("<span>联系方式：</span>", "<span>认证</span><span>联系方式：</span>");
            case MERCHANT_CLASS_RENAMED -> page.replace("class=\"shangjiaCon ", "class=\"sjCon ");
            case LABEL_RENAMED -> page.replace("主营品种：", "主营药材：");
        };
    }
}
