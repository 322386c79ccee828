package com.btrade.sandbox.gateway;

import java.time.Duration;

/** What goes wrong with a call, on demand. */
public sealed interface Mishap {
    /** Whether the call is carried out all the same. */
    boolean carriedOut();

    /** The right answer, but late. */
    record Late(Duration pause) implements Mishap {
        @Override
        public boolean carriedOut() {
            return true;
        }
    }

    /** The caller waits for ever. */
    record NoAnswer(boolean carriedOut) implements Mishap {}

    /** The connection closes without an answer. */
    record Reset(boolean carriedOut) implements Mishap {}

    /** The provider's own code for something it does not do. */
    record Code(int code) implements Mishap {
        @Override
        public boolean carriedOut() {
            return false;
        }
    }

    /** An HTTP error from in front of the provider. */
    record Http(int status) implements Mishap {
        @Override
        public boolean carriedOut() {
            return false;
        }
    }

    /** 200 with a text that is no JSON. */
    record Garbage() implements Mishap {
        @Override
        public boolean carriedOut() {
            return true;
        }
    }

    /** 200 with a body that goes on until the caller hangs up. */
    record Endless() implements Mishap {
        @Override
        public boolean carriedOut() {
            return true;
        }
    }

    /** Every message id stands in the answer twice. */
    record Twice() implements Mishap {
        @Override
        public boolean carriedOut() {
            return true;
        }
    }
}
