package com.btrade.ingress.track;

import com.btrade.ingress.refusal.Refusal;
import com.btrade.ingress.views.ViewLog;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
        views.append(tracked.read(body(request)));
    }

    private static byte[] body(HttpServletRequest request) {
        byte[] body = upToOneTooMany(request);
        if (body.length > MAX_BODY) {
            throw Refusal.tooLarge("Invalid body: over " + MAX_BODY + " bytes", "内容过大");
        }
        return body;
    }

    private static byte[] upToOneTooMany(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(MAX_BODY + 1);
        } catch (IOException e) {
            throw Refusal.badRequest("Cannot read the body to its end", "内容不完整");
        }
    }
}
