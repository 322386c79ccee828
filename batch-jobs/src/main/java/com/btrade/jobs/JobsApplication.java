package com.btrade.jobs;

import com.btrade.jobs.launch.Launch;
import com.btrade.jobs.run.StopRequest;
import com.btrade.model.SandboxClock;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Runs one job and exits: 0 completed, 1 failed, 2 asked for something that does not exist. */
@SpringBootApplication
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
