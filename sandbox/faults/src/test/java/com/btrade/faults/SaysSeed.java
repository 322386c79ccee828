package com.btrade.faults;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says with every failure, whatever it is, how to have it again. */
final class SaysSeed implements TestWatcher {
    private static final Logger log = LoggerFactory.getLogger(SaysSeed.class);

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        log.error("{} failed: repeat with -Dfaults.seed={}", context.getDisplayName(), Run.SEED);
    }
}
