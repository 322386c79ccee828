package com.btrade.sandbox.yt1998;

import com.btrade.sandbox.site.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The items of a page of the stand-in's list. */
final class Items {
    private Items() {}

    static String page(int index) {
        return "/ytw/second/gongqiu/getSupplyList.jsp?gqflg=1&pageIndex=" + index + "&pageSize=10&order_by=1";
    }

    static JsonNode of(Visitor visitor, int index) throws IOException, InterruptedException {
        return visitor.json(page(index)).get("data");
    }
}
