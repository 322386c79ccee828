package com.btrade.ingress.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers refused and failed requests: a page for those who accept HTML, else {@code {"error": "..."}}. */
@ControllerAdvice
class RefusalAnswers {
    static final String RETRY_AFTER_SECONDS = "5";
    private static final Logger log = LoggerFactory.getLogger(RefusalAnswers.class);

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.repeatable()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer(request, refusal.status(), refusal.reason(), refusal.chinese());
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse framework) {
            framework.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            String reason = String.valueOf(framework.getBody().getDetail());
            boolean missing = framework.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
            return answer(request, framework.getStatusCode(), reason, missing ? "没有这个页面" : "无法处理这个请求");
        }
        if (failure instanceof InvalidParameterException form) {
            return answer(request, HttpStatusCode.valueOf(form.getErrorCode()), "Invalid form", "内容无效或过大");
        }
        log.error("Failed to answer {}", request.getRequestURI(), failure);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "Failed to answer", "系统出错，请稍后再试");
    }

    private static Object answer(HttpServletRequest request, HttpStatusCode status, String reason, String chinese) {
        if (acceptsPages(request)) {
            Map<String, ?> words = Map.of("status", status.value(), "reason", reason, "chinese", chinese);
            return new ModelAndView("error", words, status);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", reason));
    }

    static boolean acceptsPages(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
