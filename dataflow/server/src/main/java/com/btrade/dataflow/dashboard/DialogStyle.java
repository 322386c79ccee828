package com.btrade.dataflow.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the buttons of the dashboard's properties dialog in sight. Its own style gives the list of properties 80 % of the
 * window's height, and what stands around the list takes more than the rest of a small window.
 */
@Component
final class DialogStyle extends OncePerRequestFilter {
    private static final Pattern STYLES = Pattern.compile(".*/dashboard/styles\\.[0-9a-f]+\\.css");
    private static final byte[] RULE =
            "\n.modal-properties .modal-body.app-properties{max-height:calc(100vh - 270px) !important}\n"
                    .getBytes(StandardCharsets.UTF_8);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !STYLES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() == HttpServletResponse.SC_OK) {
            kept.getOutputStream().write(RULE);
        }
        kept.copyBodyToResponse();
    }
}
