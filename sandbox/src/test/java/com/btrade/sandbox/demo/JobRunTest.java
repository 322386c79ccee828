package com.btrade.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobRunTest {
    @Test
    void readsTheCountsOffTheLastLineOfTheLog() {
        JobRun run = JobRun.of("""
                2026-11-23 21:19:32.000 INFO  c.b.j.crawl.Pages - read=7 pages
                2026-11-23 21:19:32.394 INFO  c.b.j.launch.Launch - crawl COMPLETED in 17.5 s: read=2280 rejected=66 rejected.BAD_MOBILE=44 (读取 2280)""");
        assertThat(run.count("read")).isEqualTo(2280);
        assertThat(run.count("rejected")).isEqualTo(66);
        assertThat(run.count("rejected.BAD_MOBILE")).isEqualTo(44);
        assertThat(run.count("duplicates")).isZero();
        assertThat(run.said()).startsWith("read=2280 rejected=66");
    }

    @Test
    void addsUpTheStepsOfAJob() {
        JobRun run = JobRun.of("x - push COMPLETED in 1.0 s: generate read=2 written=4; publish read=4 written=4");
        assertThat(run.count("written")).isEqualTo(8);
        assertThat(run.count("generate", "read")).isEqualTo(2);
        assertThat(run.count("publish", "read")).isEqualTo(4);
    }
}
