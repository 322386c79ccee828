package com.btrade.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One page view of a visitor who came by a pushed link: the value of a message of {@code push_monitor}.
 *
 * @param uuid the token of the visitor's link
 * @param url absolute or from the path on, 1 to 2,048 characters
 * @param monitorType the channel's code as the website sent it, 0 if it is not known
 * @param method the HTTP method, upper case
 * @param quoteId -1 if none
 * @param userId -1 if the visitor is not logged in
 * @param createTime epoch seconds
 * @param visitor who looked, as far as that is known
 */
public record PageView(
        LinkToken uuid,
        String url,
        int monitorType,
        String method,
        int quoteId,
        int userId,
        long createTime,
        Visitor visitor) {
    /** The {@code messagetype} of every message of this topic. */
    public static final int MESSAGE_TYPE = 1;

    /** Stands for "no quote" and "not logged in". */
    public static final int NONE = -1;

    private static final String TOKEN = "uuid=";
    private static final int MAX_URL = 2048;
    private static final int MAX_METHOD = 10;

    /** A view of whose visitor nothing is known, as the website tells it. */
    public PageView(
            LinkToken uuid, String url, int monitorType, String method, int quoteId, int userId, long createTime) {
        this(uuid, url, monitorType, method, quoteId, userId, createTime, Visitor.NOT_KNOWN);
    }

    public PageView {
        if (url.isBlank() || url.length() > MAX_URL) {
            throw new IllegalArgumentException("Invalid url: expected 1 to " + MAX_URL + " characters");
        }
        if (method.isBlank() || method.length() > MAX_METHOD) {
            throw new IllegalArgumentException("Invalid method: expected an HTTP method such as GET");
        }
        method = method.toUpperCase(Locale.ROOT);
        if (createTime <= 0) {
            throw new IllegalArgumentException("Invalid createtime: " + createTime + ", expected epoch seconds");
        }
    }

    /**
     * Reads a message from its JSON object; unknown fields are ignored, numbers may be strings.
     *
     * @throws MalformedMessageException if a field is missing or wrong
     */
    public static PageView of(Map<String, ?> json) throws MalformedMessageException {
        JsonFields fields = new JsonFields(json);
        fields.requireMessageType(MESSAGE_TYPE);
        try {
            return new PageView(
                    new LinkToken(fields.text("uuid")),
                    fields.text("url"),
                    fields.intOr("monitor_type", 0),
                    fields.text("method"),
                    fields.intOr("quoteid", NONE),
                    fields.intOr("userid", NONE),
                    fields.number("createtime"),
                    Visitor.of(json));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(String.valueOf(e.getMessage()));
        }
    }

    /** The JSON object to write. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        addTo(json);
        return json;
    }

    /** Adds the fields of the JSON object. */
    public void addTo(Map<String, Object> json) {
        json.put("uuid", uuid.value());
        json.put("url", url);
        json.put("monitor_type", monitorType);
        json.put("method", method);
        json.put("quoteid", quoteId);
        json.put("userid", userId);
        json.put("messagetype", MESSAGE_TYPE);
        json.put("createtime", createTime);
        visitor.addTo(json);
    }

    /** The URL's path, empty if there is none. Not java.net.URI: visitors' URLs hold blanks and braces that it refuses. */
    public String path() {
        int start = pathStart();
        return url.substring(start, Math.min(indexOf('?', start), indexOf('#', start)));
    }

    private int pathStart() {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            return 0;
        }
        int host = url.indexOf("://") + 3;
        return Math.min(indexOf('/', host), Math.min(indexOf('?', host), indexOf('#', host)));
    }

    /** The URL's length if it is not there. */
    private int indexOf(char one, int from) {
        int at = url.indexOf(one, from);
        return at < 0 ? url.length() : at;
    }

    /** Whether the page is one that a pushed link leads to and the link is this visitor's own. */
    public boolean opensPushedLink() {
        String path = path();
        boolean landing = path.startsWith("/purchase/purchaseinfo/") || path.equals("/replydetail");
        return landing && queryHolds(TOKEN, uuid.value());
    }

    /** Whether the view is that of a quote just posted by a user who is logged in. */
    public boolean postsQuote() {
        return quoteId > 0 && userId != NONE && method.equals("POST") && path().startsWith("/quotesuccess");
    }

    /** Looks where it stands, for every view is asked several times. */
    private boolean queryHolds(String name, String value) {
        int end = indexOf('#', pathStart());
        int from = indexOf('?', pathStart()) + 1;
        while (from <= end) {
            int next = Math.min(indexOf('&', from), end);
            if (next - from == name.length() + value.length()
                    && url.startsWith(name, from)
                    && url.startsWith(value, from + name.length())) {
                return true;
            }
            from = next + 1;
        }
        return false;
    }
}
