package com.btrade.jobs;

import com.btrade.jobs.launch.Launch;
import com.btrade.jobs.run.StopRequest;
import com.btrade.model.SandboxClock;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * Runs one job and exits: 0 completed, 1 failed, 2 asked for something that does not exist.
 *
 * <p>Of Boot's configurations it takes the job repository's alone: every launch would wait for the others.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
public class JobsApplication {
    /** Arguments {@code name=value} are job parameters, {@code --name=value} are properties. */
    public static void main(String[] arguments) {
        System.exit(Launch.run(JobsApplication.class, arguments));
    }

    @Bean
    Clock clock() {
        return SandboxClock.in(System.getenv());
    }

    @Bean
    StopRequest stopRequest() {
        return new StopRequest();
    }
}
