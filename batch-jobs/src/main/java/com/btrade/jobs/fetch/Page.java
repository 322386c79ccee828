package com.btrade.jobs.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One answer of a site, its body read to the end. */
public final class Page {
    private static final int NOT_MODIFIED = 304;
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

    /** An answer that somebody kept, with the headers they kept of it. */
    public static Page kept(URI uri, int status, Map<String, String> headers, byte[] body) {
        Map<String, List<String>> lists = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        return new Page(uri, status, HttpHeaders.of(lists, (name, value) -> true), body.clone());
    }

    /** Where it was found, after redirects. */
    public URI uri() {
        return uri;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The body as it came. */
    public byte[] body() {
        return body.clone();
    }

    /** The first value of a header, empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The body as text: in the charset that its header names, else its meta element, else its bytes. */
    public String text() {
        String text = new String(body, Charsets.of(header("Content-Type"), body));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** By what the site knows this answer again. */
    public Validators validators() {
        return new Validators(header("ETag"), header("Last-Modified"));
    }

    /** Whether the site says that the answer it is asked about still holds; then there is no body. */
    public boolean isUnchanged() {
        return status == NOT_MODIFIED;
    }
}
