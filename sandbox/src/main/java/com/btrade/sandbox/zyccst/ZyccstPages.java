package com.btrade.sandbox.zyccst;

import com.btrade.sandbox.site.Pages;
import com.btrade.sandbox.site.Reply;
import com.btrade.sandbox.site.Request;

/** What the site answers when all is well. */
record ZyccstPages(Offers offers, Merchants merchants) implements Pages {
    @Override
    public Reply answer(Request request) {
        if (!request.method().equals("GET")) {
            return Reply.only("GET");
        }
        return request.path().startsWith(Merchants.FOLDER) ? merchants.answer(request) : offers.answer(request);
    }
}
