package com.btrade.dataflow.security;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Asks a program for a name and password, or to wait after too many wrong ones. */
final class BasicEntryPoint implements AuthenticationEntryPoint {
    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof LockedException) {
            Refusal.send(response, TOO_MANY_REQUESTS, "密码错误次数过多,请稍后再试。 " + refused.getMessage());
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"Btrade Data Flow\", charset=\"UTF-8\"");
        Refusal.send(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "请先登录。 Log in first: the name or the password is missing or wrong.");
    }
}
