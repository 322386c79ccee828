package com.btrade.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.TestSite;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.sandbox.Mutation;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A crawl of a page on which good items stand among poisoned ones: the good ones enter, and each of the others enters cut,
 * or is counted and kept with its reason. {@code -Dbtrade.fuzz=20} makes that many times as many; the profile nightly does.
 */
class PoisonedCrawlTest {
    private static final long SEED = 20_261_127;
    private static final int GOOD = 300;
    private static final int BAD = 300;
    private static final int PAGES = Integer.getInteger("btrade.fuzz", 1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random = new Random(SEED);

    @Test
    void bringsInTheGoodItemsAndCountsEachOfTheOthers() {
        Space space = Sandbox.shared().fresh(PoisonedCrawlTest.class);
        Database database = new Database(space);
        try (TestSite site = new TestSite()) {
            Yt1998Pages.serve(site, GOOD + BAD, items());
            JobRun run = JobRun.inThisJvm(
                    space,
                    JobName.CRAWL_YT1998_PURCHASES,
                    new Class<?>[] {Today.class},
                    "--BTRADE_YT1998_URL=" + site.uri(""),
                    "--btrade.crawl.yt1998.page-size=" + (GOOD + BAD),
                    "--btrade.crawl.yt1998.max-body=64MB",
                    "--btrade.crawl.yt1998.min-delay=0");

            assertThat(run.exitCode()).as(run.lastLine()).isZero();
            assertThat(run.count("read")).isEqualTo(PAGES * (GOOD + BAD));
            assertThat(database.number("SELECT COUNT(*) FROM trader_data WHERE mobile LIKE '139%'"))
                    .isEqualTo(PAGES * GOOD);
            assertThat(run.count("crawl", "written")
                            + run.count("crawl", "rejected")
                            + run.count("crawl", "filtered")
                            + run.count("crawl", "repeated"))
                    .isEqualTo(PAGES * (GOOD + BAD));
            assertThat(run.count("crawl", "rejected")).isPositive();
            assertThat(database.number("SELECT COUNT(*) FROM crawl_rejected WHERE reason = '' OR detail = ''"))
                    .isZero();
        }
    }

    private List<String> items() {
        List<String> all = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            List<String> items = new ArrayList<>(Yt1998Pages.items(Today.DAY, page * GOOD, GOOD));
            for (int i = 0; i < BAD; i++) {
                items.add(poisoned());
            }
            Collections.shuffle(items, random);
            all.addAll(items);
        }
        return all;
    }

    /** With one or more values that no herb trader writes. */
    private String poisoned() {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("dtm", Today.DAY.toString());
        item.put("mob", "13800000001");
        item.put("unam", "张三");
        item.put("ycnam", "当归");
        item.put("guige", "统货");
        item.put("shul", "1吨");
        item.put("chandi", "甘肃");
        List<String> names = List.copyOf(item.keySet());
        for (int i = 0; i <= random.nextInt(2); i++) {
            item.computeIfPresent(names.get(random.nextInt(names.size())), (name, value) -> mutated(value));
        }
        return JSON.writeValueAsString(item);
    }

    private String mutated(String value) {
        String mutant = new String(
                Mutation.of(List.of(value.getBytes(StandardCharsets.UTF_8)), random), StandardCharsets.UTF_8);
        return mutant.substring(0, Math.min(mutant.length(), 30_000));
    }
}
