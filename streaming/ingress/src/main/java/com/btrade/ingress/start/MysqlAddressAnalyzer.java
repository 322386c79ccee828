package com.btrade.ingress.start;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;

/** Says what to do when the MySQL address is none; a server that is only away is no reason not to start. */
class MysqlAddressAnalyzer extends AbstractFailureAnalyzer<BeanInstantiationException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanInstantiationException cause) {
        if (!DataSource.class.isAssignableFrom(cause.getBeanClass())) {
            return null;
        }
        return new FailureAnalysis(
                "Cannot use the MySQL address MySQL 地址不可用: "
                        + NestedExceptionUtils.getMostSpecificCause(cause).getMessage(),
                "Set BTRADE_MYSQL_URL to jdbc:mysql://host:port/database"
                        + " 请把 BTRADE_MYSQL_URL 设为 jdbc:mysql://host:port/database。",
                cause);
    }
}
