package com.btrade.dataflow.store;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has every page of tasks and jobs show what is there, also when the first Boot 2 task ran a moment ago. */
@Component
class AggregateViewsCheck implements WebMvcConfigurer, HandlerInterceptor {
    private final AggregateViews views;

    AggregateViewsCheck(AggregateViews views) {
        this.views = views;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/tasks/**", "/jobs/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        views.showBoot2();
        return true;
    }
}
