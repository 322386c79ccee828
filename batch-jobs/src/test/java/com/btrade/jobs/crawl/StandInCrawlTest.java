package com.btrade.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.market.Truth;
import com.btrade.sandbox.yt1998.Yt1998Options;
import com.btrade.sandbox.yt1998.Yt1998StandIn;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The two jobs as processes, on a site whose purchases are known beforehand. */
class StandInCrawlTest {
    @Test
    void makesOfTheSiteWhatHasToBecomeOfIt() throws Exception {
        Space space = Sandbox.shared().fresh(StandInCrawlTest.class);
        Database database = new Database(space);
        try (Yt1998StandIn site = Yt1998StandIn.start(Yt1998Options.defaults())) {
            Truth truth = site.truth();
            JobRun crawl = run(space, JobName.CRAWL_YT1998_PURCHASES, site.uri().toString());

            assertThat(crawl.exitCode()).as(crawl.lastLine()).isZero();
            assertThat(crawl.count("load", "written")).isEqualTo(truth.stored());
            assertThat(crawl.count("crawl", "repeated") + crawl.count("load", "duplicates"))
                    .isEqualTo(truth.duplicates());
            assertThat(crawl.count("rejected.BAD_MOBILE")).isEqualTo(truth.badMobiles());
            assertThat(crawl.count("rejected.FUTURE_DATE")).isEqualTo(truth.future());
            assertThat(database.count("trader_data")).isEqualTo(truth.stored());

            JobRun convert = run(space, JobName.CONVERT_TRADER_DATA, "");

            assertThat(convert.exitCode()).as(convert.lastLine()).isZero();
            assertThat(convert.count("written")).isEqualTo(truth.convertible());
            assertThat(convert.count("setAside")).isEqualTo(truth.unknownHerbs());
            assertThat(database.count("purchase_info")).isEqualTo(truth.convertible());
        }
    }

    @Test
    void storesEachPurchaseOnceWhenTwoCrawlOneSite() throws Exception {
        Space space = Sandbox.shared().fresh(StandInCrawlTest.class);
        try (Yt1998StandIn site = Yt1998StandIn.start(Yt1998Options.defaults().withPurchases(400, 100))) {
            Map<String, String> one =
                    Map.of("BTRADE_YT1998_URL", site.uri().toString(), "BTRADE_CRAWL_YT1998_MINDELAY", "0ms");
            Map<String, String> other = new HashMap<>(one);
            other.put(
                    "BTRADE_JOB_REPOSITORY_URL",
                    Sandbox.shared().fresh(StandInCrawlTest.class).jobRepositoryUrl());
            try (JobProcess first = JobProcess.start(space, JobName.CRAWL_YT1998_PURCHASES, one);
                    JobProcess second = JobProcess.start(space, JobName.CRAWL_YT1998_PURCHASES, other)) {
                long stored =
                        first.await().count("load", "written") + second.await().count("load", "written");

                assertThat(stored).isEqualTo(site.truth().stored());
            }
            assertThat(new Database(space).count("trader_data"))
                    .isEqualTo(site.truth().stored());
        }
    }

    /** With as few connections as the settings let a crawl have. */
    private static JobRun run(Space space, JobName job, String site) {
        Map<String, String> environment = Map.of(
                "BTRADE_YT1998_URL", site, "BTRADE_CRAWL_YT1998_MINDELAY", "0ms", "BTRADE_BUSINESS_MAXPOOLSIZE", "3");
        try (JobProcess process = JobProcess.start(space, job, site.isEmpty() ? Map.of() : environment)) {
            return process.await();
        }
    }
}
