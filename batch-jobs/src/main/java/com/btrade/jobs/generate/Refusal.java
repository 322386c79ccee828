package com.btrade.jobs.generate;

/**
 * Why a request gets no task.
 *
 * @param code for counts
 * @param text for people
 */
record Refusal(String code, String text) {
    static final Refusal GONE = new Refusal("GONE", "there is no such batch, or its purchase is gone 没有这个批次");
}
