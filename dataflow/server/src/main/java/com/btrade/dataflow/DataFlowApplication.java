package com.btrade.dataflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.cloud.dataflow.server.EnableDataFlowServer;
import org.springframework.cloud.deployer.spi.kubernetes.KubernetesAutoConfiguration;
import org.springframework.cloud.deployer.spi.local.LocalDeployerAutoConfiguration;
import org.springframework.cloud.task.configuration.MetricsAutoConfiguration;
import org.springframework.cloud.task.configuration.SimpleTaskAutoConfiguration;

/** The Data Flow server of the platform: the exclusions but the last are those of its own single server, less Cloud Foundry. */
@SpringBootApplication(
        exclude = {
            MetricsAutoConfiguration.class,
            SessionAutoConfiguration.class,
            SimpleTaskAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            SecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            LocalDeployerAutoConfiguration.class,
            KubernetesAutoConfiguration.class,
            // The schedule package has its own, and on Kubernetes there is none.
            QuartzAutoConfiguration.class
        })
@EnableDataFlowServer
public class DataFlowApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(DataFlowApplication.class, arguments);
    }
}
