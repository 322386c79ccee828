package com.btrade.ingress.landing;

import com.btrade.ingress.refusal.Refusal;
import com.btrade.model.BatchId;
import com.btrade.model.LinkToken;
import com.btrade.model.PageView;
import com.btrade.model.Visitor;
import com.btrade.model.VisitorKey;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * A request for a page that a pushed link leads to.
 *
 * @param view the view to record, its channel not yet known
 */
record Visit(BatchId batch, PageView view) {
    private static final String AGENT = "User-Agent";
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,9}");
    private static final String CHINESE = "链接不完整，请从短信或微信里重新打开";

    /** The visit that a request makes; refuses (400) an id or a token that is none and a URL that is too long. */
    static Visit of(String id, String uuid, HttpServletRequest request, VisitorKey key, Clock clock) {
        try {
            PageView view = new PageView(
                    new LinkToken(uuid),
                    request.getRequestURI() + "?" + request.getQueryString(),
                    0,
                    request.getMethod(),
                    PageView.NONE,
                    PageView.NONE,
                    clock.instant().getEpochSecond(),
                    visitor(request, key));
            return new Visit(batch(id), view);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()), CHINESE);
        }
    }

    /** The view to record once the channel's code is known. */
    PageView viewThrough(int channel) {
        return new PageView(
                view.uuid(),
                view.url(),
                channel,
                view.method(),
                view.quoteId(),
                view.userId(),
                view.createTime(),
                view.visitor());
    }

    private static Visitor visitor(HttpServletRequest request, VisitorKey key) {
        String agent = request.getHeader(AGENT);
        return key.visitor(request.getRemoteAddr(), agent == null ? "" : agent);
    }

    private static BatchId batch(String id) {
        if (!ID.matcher(id).matches() || Long.parseLong(id) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Invalid batch id: expected a number from 1 to " + Integer.MAX_VALUE);
        }
        return new BatchId(Integer.parseInt(id));
    }
}
