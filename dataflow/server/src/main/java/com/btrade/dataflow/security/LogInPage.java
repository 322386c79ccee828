package com.btrade.dataflow.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where a person logs in: one file of its own, in Chinese and English. */
@Controller
@Conditional(UsersAreSet.class)
final class LogInPage {
    static final String PATH = "/login";

    /** By query string. Fixed texts only, so nothing that a link carries gets onto the page. */
    private static final Map<String, String> MESSAGES = Map.of(
            "wrong", "用户名或密码不正确。<br>The name or the password is wrong.",
            "braked", "密码错误次数过多,请稍后再试。<br>Too many wrong passwords: wait a moment, then try again.",
            "out", "您已退出登录。<br>You are logged out.");

    private final String page;

    LogInPage() throws IOException {
        try (InputStream file = new ClassPathResource("btrade-dataflow-pages/login.html").getInputStream()) {
            page = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request) {
        String message = MESSAGES.getOrDefault(String.valueOf(request.getQueryString()), "");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.replace("<!--message-->", message));
    }

    static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.sendRedirect(
                request.getContextPath() + PATH + (reason instanceof LockedException ? "?braked" : "?wrong"));
    }

    /** The dashboard calls this in the background and then shows its own sign-in page. */
    static void loggedOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user)
            throws IOException {
        if (request.getHeader("X-Requested-With") == null) {
            response.sendRedirect(request.getContextPath() + PATH + "?out");
        }
    }
}
