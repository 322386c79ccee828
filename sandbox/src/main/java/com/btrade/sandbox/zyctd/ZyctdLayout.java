package com.btrade.sandbox.zyctd;

import com.btrade.sandbox.site.LayoutChange;

/** How the pages of 中药材天地网 may look tomorrow. */
public enum ZyctdLayout implements LayoutChange {
    /** A column stands before the mobile. */
    COLUMN_INSERTED,
    /** A column is gone: seven are left. */
    COLUMN_REMOVED,
    /** The row of the quality has another class. */
    QUALITY_CLASS_RENAMED,
    /** The number of the page that is shown has another class. */
    CURRENT_PAGE_RENAMED,
    /** The link to the next page says something else. */
    NEXT_RENAMED;

    @Override
    public String in(String page) {
        return switch (this) {
            case COLUMN_INSERTED ->
                page.replace("<th>联系电话</th>", "<th>认证</th><th>联系电话</th>")
                        .replace("</td>\n <td><span class=\"tel\">", "</td>\n <td>个人</td>\n <td><span class=\"tel\">");
            case COLUMN_REMOVED ->
                page.replace("<th>操作</th>", "")
                        .replace("\n <td><a href=\"javascript:void(0)\" class=\"check\">查看</a></td>", "");
            case QUALITY_CLASS_RENAMED -> page.replace("class=\"check_content\"", "class=\"detail_content\"");
            case CURRENT_PAGE_RENAMED -> page.replace("class=\"now numBtn\"", "class=\"cur numBtn\"");
            case NEXT_RENAMED -> page.replace("下一页", "后一页");
        };
    }
}
