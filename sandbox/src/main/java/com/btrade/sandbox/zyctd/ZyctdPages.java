package com.btrade.sandbox.zyctd;

import com.btrade.sandbox.site.Pages;
import com.btrade.sandbox.site.Reply;
import com.btrade.sandbox.site.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the two hosts of the site answer when all is well, under one address. */
final class ZyctdPages implements Pages {
    private static final Pattern PAGE = Pattern.compile("/gqqg/0-0-p([1-9][0-9]{0,8})\\.html");
    private static final String VISIT_COOKIE = "ASP.NET_SessionId";

    private final PurchaseList list;
    private final LogIn logIn;
    private final Sessions sessions;

    ZyctdPages(PurchaseList list, LogIn logIn, Sessions sessions) {
        this.list = list;
        this.logIn = logIn;
        this.sessions = sessions;
    }

    @Override
    public Reply answer(Request request) {
        boolean isLogIn = request.path().equals(LogIn.PATH);
        String method = isLogIn ? "POST" : "GET";
        if (!request.method().equals(method)) {
            return Reply.only(method);
        }
        return isLogIn
                ? logIn.answer(request)
                : page(request).map(number -> list(number, request)).orElseGet(Reply::notFound);
    }

    /** The first page has two addresses. */
    @Override
    public String target(Request request) {
        return page(request).map(PurchaseList::page).orElse(request.target());
    }

    private static Optional<Integer> page(Request request) {
        if (request.path().equals(PurchaseList.FOLDER)) {
            return Optional.of(1);
        }
        Matcher page = PAGE.matcher(request.path());
        return page.matches() ? Optional.of(Integer.valueOf(page.group(1))) : Optional.empty();
    }

    private Reply list(int page, Request request) {
        Reply reply = Reply.page(list.html(page, sessions.admit(request.cookie(LogIn.COOKIE))));
        return request.cookie(VISIT_COOKIE).isPresent()
                ? reply
                : reply.with("Set-Cookie", VISIT_COOKIE + "=" + sessions.visit() + "; path=/; HttpOnly");
    }
}
