package com.btrade.sandbox.site;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;

/** What goes wrong with an answer, on demand. */
public sealed interface Fault {

    /** An error status with a short text. */
    record Status(int code) implements Fault {
        public Status {
            if (code < 400 || code > 599) {
                throw new IllegalArgumentException("Invalid status of a fault: " + code + ", expected 400 to 599");
            }
        }
    }

    /**
     * 429.
     *
     * @param retryAfter in whole seconds
     */
    record TooManyRequests(Duration retryAfter) implements Fault {}

    /** The connection closes in the middle of the body. */
    record BrokenConnection() implements Fault {}

    /** The connection closes without an answer. */
    record NoAnswer() implements Fault {}

    /** 200 and application/json, but the text is none. */
    record NotJson() implements Fault {}

    /** The right body again and again, until the client hangs up. */
    record EndlessBody() implements Fault {}

    /** The right body, drop by drop. */
    record SlowBody(Duration lasts) implements Fault {}

    /** 200 and a page for people that says the system is busy. */
    record HtmlErrorPage() implements Fault {}

    /** The right body, and then filling until it has so many bytes, as its Content-Length says. */
    record HugeBody(long bytes) implements Fault {}

    /** The right bytes under a Content-Type that names another charset than they are in. */
    record WrongCharset(Charset declared) implements Fault {}

    /** 200 and a page whose second half was never written: tags stay open, nothing is missing by its length. */
    record BrokenHtml() implements Fault {}

    /** 302 to another address, mostly one of another host. */
    record Redirect(URI to) implements Fault {}
}
