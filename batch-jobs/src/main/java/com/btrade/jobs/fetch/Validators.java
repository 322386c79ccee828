package com.btrade.jobs.fetch;

/**
 * By what a site knows again the answer it gave (RFC 9110); a text that it did not give is empty.
 *
 * @param etag the header {@code ETag}
 * @param lastModified the header {@code Last-Modified}
 */
public record Validators(String etag, String lastModified) {
    /** Nothing is known of an earlier answer. */
    public static final Validators NONE = new Validators("", "");

    boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
