package com.btrade.jobs.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One answer of a site, its body read to the end. */
public final class Page {
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final URI uri;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Page(URI uri, int status, HttpHeaders headers, byte[] body) {
        this.uri = uri;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Where it was found, after redirects. */
    public URI uri() {
        return uri;
    }

    /** The body as text, in the charset of its header, else UTF-8. */
    public String text() {
        String text = new String(body, charset());
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    private Charset charset() {
        Matcher matcher = CHARSET.matcher(header("Content-Type"));
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
