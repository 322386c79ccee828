package com.btrade.ingress.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which secret to set; its value is not printed. */
class InvalidSecretAnalyzer extends AbstractFailureAnalyzer<InvalidSecretException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidSecretException cause) {
        return new FailureAnalysis(
                cause.getMessage() + " 密钥未设置或太短",
                "Set " + cause.variable() + " to a random text, such as `openssl rand -hex 32` prints, the same for all"
                        + " processes of the ingress 请把 " + cause.variable() + " 设为随机文本（如 `openssl rand -hex 32`"
                        + " 的输出），各入口进程须相同。",
                cause);
    }
}
