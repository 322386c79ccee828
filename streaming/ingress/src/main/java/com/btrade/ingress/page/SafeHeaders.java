package com.btrade.ingress.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers of every answer: nothing is loaded, framed, cached or indexed, and the link's token goes to no other site. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafeHeaders extends OncePerRequestFilter {
    private final Stylesheet stylesheet;
    private final Map<String, String> headers;

    SafeHeaders(Stylesheet stylesheet) throws NoSuchAlgorithmException {
        this.stylesheet = stylesheet;
        String policy = "default-src 'none'; style-src " + stylesheet.source()
                + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        this.headers = Map.of(
                "Content-Security-Policy", policy,
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Referrer-Policy", "no-referrer",
                "Cache-Control", "no-store",
                "X-Robots-Tag", "noindex, nofollow");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Templates see the attributes of the request, those of error pages too.
        request.setAttribute("style", stylesheet.text());
        headers.forEach(response::setHeader);
        chain.doFilter(request, response);
    }
}
