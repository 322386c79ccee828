package com.btrade.ingress.refusal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request is not done as asked: the status, a reason for programs (the message) and one for visitors. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String BUSY = "系统暂时繁忙，请稍后再打开";

    private final HttpStatus status;
    private final String chinese;
    private final boolean repeatable;

    private Refusal(HttpStatus status, String reason, String chinese, boolean repeatable, @Nullable Throwable cause) {
        super(reason, cause);
        this.status = status;
        this.chinese = chinese;
        this.repeatable = repeatable;
    }

    /** The request is wrong. */
    public static Refusal badRequest(String reason, String chinese) {
        return new Refusal(HttpStatus.BAD_REQUEST, reason, chinese, false, null);
    }

    /** The body is over the limit. */
    public static Refusal tooLarge(String reason, String chinese) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, reason, chinese, false, null);
    }

    /** The body did not come in time. */
    static Refusal tooSlow() {
        return new Refusal(HttpStatus.REQUEST_TIMEOUT, "Cannot wait for the body any longer", "请求超时", false, null);
    }

    /** The view is recorded, but what it wants to see is not there. */
    public static Refusal notFound(String reason, String chinese) {
        return new Refusal(HttpStatus.NOT_FOUND, reason, chinese, false, null);
    }

    /** The view is recorded, so nothing has to be repeated, but it cannot be shown now. */
    public static Refusal notShown(String reason, String chinese) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, reason, chinese, false, null);
    }

    /** Who asks has not shown to be who may. */
    public static Refusal forbidden(String reason, String chinese) {
        return new Refusal(HttpStatus.FORBIDDEN, reason, chinese, false, null);
    }

    /** The installation lacks what the request needs. */
    public static Refusal notConfigured(String reason, String chinese) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, reason, chinese, false, null);
    }

    /** A store is away or somebody else is at it: the same request may be done later. */
    public static Refusal later(String reason, String chinese, @Nullable Throwable cause) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, reason, chinese, true, cause);
    }

    /** Kafka did not acknowledge: {@code what}, such as the view, is not known to be recorded. */
    public static Refusal kafkaAway(String what, Throwable cause) {
        return later("Cannot record " + what + ": Kafka does not answer", BUSY, cause);
    }

    /** Too many requests wait for Kafka already. */
    public static Refusal busy(String what) {
        return later("Cannot record " + what + ": too many requests are waiting for Kafka", BUSY, null);
    }

    HttpStatus status() {
        return status;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String chinese() {
        return chinese;
    }

    /** Whether the same request should be made again later. */
    public boolean repeatable() {
        return repeatable;
    }
}
