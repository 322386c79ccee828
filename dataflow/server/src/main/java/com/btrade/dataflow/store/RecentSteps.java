package com.btrade.dataflow.store;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.dataflow.server.batch.JobService;
import org.springframework.cloud.dataflow.server.service.JobServiceContainer;
import org.springframework.stereotype.Component;

/**
 * Has a step's page estimate its progress from the latest thousand executions of the step: Data Flow reads all there ever
 * were, page by page, each page slower than the one before.
 */
@Component
class RecentSteps implements BeanPostProcessor {
    private static final int LATEST = 1000;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JobServiceContainer ? proxy(bean, this::container) : bean;
    }

    private Object container(MethodInvocation call) throws Throwable {
        Object result = call.proceed();
        return result instanceof JobService ? proxy(result, RecentSteps::service) : result;
    }

    private static Object service(MethodInvocation call) throws Throwable {
        Object result = call.proceed();
        return call.getMethod().getName().equals("countStepExecutionsForStep")
                ? Math.min((Integer) result, LATEST)
                : result;
    }

    private static Object proxy(Object target, MethodInterceptor interceptor) {
        ProxyFactory factory = new ProxyFactory(target);
        factory.addAdvice(interceptor);
        return factory.getProxy(RecentSteps.class.getClassLoader());
    }
}
