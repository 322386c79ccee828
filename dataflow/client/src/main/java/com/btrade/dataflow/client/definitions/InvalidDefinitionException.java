package com.btrade.dataflow.client.definitions;

/** A file of definitions that is not understood; the message names the file, the entry and what to do. */
public final class InvalidDefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidDefinitionException(String message) {
        super(message);
    }
}
