package com.btrade.dataflow.store;

import javax.persistence.EntityManager;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.dataflow.core.TaskDeployment;
import org.springframework.cloud.dataflow.server.repository.TaskDeploymentRepository;
import org.springframework.stereotype.Component;

/**
 * Lets go of the launches that Data Flow looks up. A clean-up looks up that of every execution in one transaction, and
 * each look-up compares all those before it with what was read, in case they were changed: they never are.
 */
@Component
class DetachedDeployments implements BeanPostProcessor {
    private final ObjectProvider<EntityManager> entities;

    DetachedDeployments(ObjectProvider<EntityManager> entities) {
        this.entities = entities;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof TaskDeploymentRepository)) {
            return bean;
        }
        ProxyFactory factory = new ProxyFactory(bean);
        factory.addAdvice((MethodInterceptor) call -> {
            Object result = call.proceed();
            if (result instanceof TaskDeployment && call.getMethod().getName().startsWith("findBy")) {
                entities.getObject().detach(result);
            }
            return result;
        });
        return factory.getProxy(getClass().getClassLoader());
    }
}
