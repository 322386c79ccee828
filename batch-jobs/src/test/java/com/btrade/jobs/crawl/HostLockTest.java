package com.btrade.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.btrade.jobs.run.StopRequest;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class HostLockTest {
    private static final Space SPACE = Sandbox.shared().fresh(HostLockTest.class);
    private static final Duration SHORTLY = Duration.ofMillis(100);

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(SPACE.mysqlUrl(), SPACE.mysqlUser(), SPACE.mysqlPassword());

    @Test
    void lendsAHostToOneCrawlAtATime() {
        try (HostLock first = take("http://one.host-lock.example/a")) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> take("https://ONE.host-lock.example/b"))
                    .withMessage("Cannot crawl ONE.host-lock.example: another crawl of it is still running"
                            + " 另一个任务正在抓取该网站，请等它结束");
            assertThatNoException()
                    .isThrownBy(() -> take("http://other.host-lock.example/").close());
        }

        assertThatNoException()
                .isThrownBy(() -> take("http://one.host-lock.example/").close());
    }

    @Test
    void waitsNoMoreWhenItIsAskedToStop() {
        StopRequest stopRequest = new StopRequest();
        stopRequest.ask();
        URI host = URI.create("http://stopped.host-lock.example/");
        try (HostLock first = take(host.toString())) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> HostLock.take(database, host, Duration.ofHours(1), stopRequest))
                    .withCauseInstanceOf(JobInterruptedException.class);
        }
    }

    private HostLock take(String address) {
        return HostLock.take(database, URI.create(address), SHORTLY, new StopRequest());
    }
}
