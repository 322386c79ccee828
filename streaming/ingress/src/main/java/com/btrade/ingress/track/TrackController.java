package com.btrade.ingress.track;

import com.btrade.ingress.refusal.Body;
import com.btrade.ingress.views.ViewLog;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the website's page views.
 *
 * <p>Only {@code application/json}: a foreign page in a visitor's browser cannot post that without being asked first,
 * and asking is refused.
 */
@RestController
class TrackController {
    private static final int MAX_BODY = 16 * 1024;

    private final TrackedView tracked;
    private final ViewLog views;

    TrackController(TrackedView tracked, ViewLog views) {
        this.tracked = tracked;
        this.views = views;
    }

    @PostMapping(path = "/track", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void track(HttpServletRequest request) {
        views.append(tracked.read(Body.read(request, MAX_BODY)));
    }
}
