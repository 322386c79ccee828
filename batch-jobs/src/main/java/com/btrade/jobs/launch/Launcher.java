package com.btrade.jobs.launch;

import com.btrade.jobs.chain.Chain;
import com.btrade.jobs.run.StopRequest;
import com.btrade.model.JobName;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Starts a job alone, after marking what a crash left running as failed; runs it in the calling thread. */
@Component
final class Launcher {
    private static final Logger log = LoggerFactory.getLogger(Launcher.class);

    private final BeanFactory jobs;
    private final JobOperator operator;
    private final JobRepository repository;
    private final DataSource dataSource;
    private final Clock clock;
    private final StopRequest stopRequest;
    private final Recovery recovery;

    Launcher(
            BeanFactory jobs,
            JobOperator operator,
            JobRepository repository,
            DataSource dataSource,
            Clock clock,
            StopRequest stopRequest,
            Recovery recovery) {
        this.jobs = jobs;
        this.operator = operator;
        this.repository = repository;
        this.dataSource = dataSource;
        this.clock = clock;
        this.stopRequest = stopRequest;
        this.recovery = recovery;
    }

    /**
     * Runs the job to its end.
     *
     * @throws Refusal if it is running already, or a run to go on with is not there
     */
    JobExecution launch(JobArguments arguments) throws Exception {
        List<JobName> all = Chain.allIn(arguments.job());
        JobLock lock = JobLock.take(dataSource, arguments.job(), arguments.part(), all);
        try {
            all.forEach(job -> recovery.recover(job.text(), arguments.part()));
            JobParameters parameters = new NextRun(repository, clock).parameters(arguments);
            Job job = jobs.getBean(arguments.job().text(), Job.class);
            log.info("Starting {}: {}", job.getName(), told(parameters));
            return operator.start(job, parameters);
        } finally {
            lock.close();
        }
    }

    /** The steps that a run came to. */
    List<RanStep> steps(JobExecution run) {
        return RanStep.of(run, repository);
    }

    /** Asks the running job to end after the chunk it is at. */
    void stop() {
        stopRequest.ask();
    }

    private static String told(JobParameters parameters) {
        return parameters.getIdentifyingParameters().stream()
                .map(parameter -> parameter.name() + "=" + Parameter.told(parameter.name(), "" + parameter.value()))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
