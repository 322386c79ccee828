package com.btrade.dataflow.security;

/** The server does not start, because it would stand open to people it must not be open to. */
final class RefusedToStart extends RuntimeException {
    RefusedToStart(String message) {
        super(message);
    }
}
