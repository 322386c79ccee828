package com.btrade.dataflow.security;

import java.io.IOException;
import java.util.Set;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps pages of other sites, open in an operator's browser, from acting through it. The dashboard sends no token that
 * could be checked, so this looks at what browsers say of a request and pages cannot change: Sec-Fetch-Site, Origin,
 * Referer, Host. Programs say nothing of the kind and pass.
 */
final class OriginGuard extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Addresses addresses;
    private final boolean open;

    /** @param open nobody logs in, so that even reading under a foreign name (DNS rebinding) has to be refused */
    OriginGuard(Addresses addresses, boolean open) {
        this.addresses = addresses;
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        if (open && (host == null || !addresses.knowsHost(host))) {
            refuse(
                    response,
                    "此地址不是本服务的地址。 This server is not known by the name in the address: open it at 127.0.0.1, or set "
                            + Addresses.PUBLIC_URL + ".");
        } else if (changes(request) && comesFromElsewhere(request, host)) {
            refuse(response, "拒绝来自其他网站的请求。 Refused: the request comes from a page of another site.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Logging out is asked for by GET. */
    private static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) || request.getRequestURI().endsWith("/logout");
    }

    private boolean comesFromElsewhere(HttpServletRequest request, @Nullable String host) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            return true;
        }
        String page = request.getHeader("Origin");
        if (page == null) {
            page = request.getHeader("Referer");
        }
        return page != null && !addresses.isOwn(page, host);
    }

    private static void refuse(HttpServletResponse response, String message) throws IOException {
        Refusal.send(response, HttpServletResponse.SC_FORBIDDEN, message);
    }
}
