package com.btrade.dataflow.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in a few lines, in place of a stack trace, why the server did not start. */
final class RefusedToStartAnalyzer extends AbstractFailureAnalyzer<RefusedToStart> {
    private static final String ACTION = "Set BTRADE_DATAFLOW_USERS='name:{bcrypt}$2y$12$...:ROLE,ROLE' (or"
            + " BTRADE_DATAFLOW_USERS_FILE, or OpenID Connect), or listen on 127.0.0.1 only."
            + " 请设置 BTRADE_DATAFLOW_USERS(或 BTRADE_DATAFLOW_USERS_FILE、OpenID Connect),否则只监听 127.0.0.1。"
            + " See \"Log-in 登录\" in dataflow/README.md.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedToStart cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), ACTION, cause);
    }
}
