package com.btrade.dataflow.security;

import java.util.regex.Matcher;
import org.springframework.cloud.common.security.support.SecurityConfigUtils;
import org.springframework.security.web.access.expression.WebExpressionAuthorizationManager;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One of Data Flow's rules, written as {@code GET /path/** => hasRole('ROLE_VIEW')}. */
record AccessRule(RequestMatcher matcher, WebExpressionAuthorizationManager demand) {
    static AccessRule parse(String text) {
        Matcher parts = SecurityConfigUtils.AUTHORIZATION_RULE.matcher(text);
        if (!parts.matches()) {
            throw new RefusedToStart("Invalid authorization rule: " + text);
        }
        return new AccessRule(
                new AntPathRequestMatcher(parts.group(2).trim(), parts.group(1).trim()),
                new WebExpressionAuthorizationManager(parts.group(3).trim()));
    }
}
