package com.btrade.jobs.pushreport;

import java.util.List;

/** The stores contradict each other about pushes; no report is written. */
final class UnreconciledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TOLD = 3;

    UnreconciledException(List<String> contradictions) {
        super("Cannot reconcile the push report 推送报告对不上账: "
                + String.join("; ", contradictions.subList(0, Math.min(TOLD, contradictions.size())))
                + (contradictions.size() > TOLD ? "; and more 以及更多: " + (contradictions.size() - TOLD) : ""));
    }
}
