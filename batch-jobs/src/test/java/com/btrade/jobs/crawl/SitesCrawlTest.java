package com.btrade.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.run.Texts;
import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Sites;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.kmzyw.KmzywLayout;
import com.btrade.sandbox.market.ExpectedSupplier;
import com.btrade.sandbox.market.SupplierTruth;
import com.btrade.sandbox.site.Fault;
import com.btrade.sandbox.site.LayoutChange;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.site.StandIn;
import com.btrade.sandbox.yobo360.Yobo360Layout;
import com.btrade.sandbox.yt1998.Yt1998Layout;
import com.btrade.sandbox.zyccst.ZyccstLayout;
import com.btrade.sandbox.zyctd.ZyctdLayout;
import com.btrade.sandbox.zyczyc.ZyczycLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The crawls on stand-ins of their sites, which know beforehand what has to become of what they show. */
class SitesCrawlTest {
    private static final List<JobName> CRAWLS = List.of(
            JobName.CRAWL_ZYCCST_SUPPLIERS,
            JobName.CRAWL_ZYCCST_MERCHANTS,
            JobName.CRAWL_YOBO360_SUPPLIERS,
            JobName.CRAWL_ZYCZYC_SUPPLIERS,
            JobName.CRAWL_KMZYW_SUPPLIERS,
            JobName.CRAWL_YT1998_SUPPLIERS);
    private static final List<JobName> PURCHASES =
            List.of(JobName.CRAWL_YT1998_PURCHASES, JobName.CRAWL_ZYCTD_PURCHASES);
    private static final Duration DELAY = Duration.ofMillis(20);
    private static final int ITEMS = 60;
    /** Of the first herbs of a list so many always find room in the column. */
    private static final int ROOM = 20;

    private static final Sites SITES = Sites.start(SiteOptions.defaults(), ITEMS);

    private final Space space = Sandbox.shared().fresh(SitesCrawlTest.class);
    private final Database database = new Database(space);

    @AfterAll
    static void closeSites() {
        SITES.close();
    }

    @Test
    void bringsInWhomTheSitesShowAndSaysWhatBecameOfTheRest() {
        List<JobRun> runs = CRAWLS.stream().map(job -> crawl(SITES, job)).toList();

        assertThat(runs)
                .allSatisfy(run -> assertThat(run.exitCode()).as(run.lastLine()).isZero());
        SupplierTruth truth = SITES.suppliers();
        assertThat(sum(runs, "crawl", "read")).isEqualTo(truth.listings());
        assertThat(sum(runs, "crawl", "rejected.BAD_MOBILE")).isEqualTo(truth.withoutMobile());
        assertThat(sum(runs, "load", "setAside") + sum(runs, "crawl", "rejected.NO_VARIETY"))
                .isEqualTo(truth.withoutHerb());
        assertThat(runs).allSatisfy(SitesCrawlTest::requireThatEachStepAddsUp);
        requireStored(truth);
        assertThat(database.number("SELECT COUNT(*) FROM unknown_herb")).isPositive();
    }

    private void requireStored(SupplierTruth truth) {
        Map<String, StoredSupplier> stored = stored();
        assertThat(stored).hasSameSizeAs(truth.suppliers());
        assertThat(truth.suppliers()).allSatisfy(expected -> compare(expected, stored.get(expected.mobile())));
    }

    @Test
    void bringsInTheSameOverSeveralConnectionsWhereASiteHasAgreed() {
        try (Sites slow = Sites.start(SiteOptions.defaults().withLatency(DELAY), ITEMS)) {
            List<JobRun> runs = CRAWLS.stream()
                    .map(job -> crawl(slow, job, ofEachSite("connections", "4", "max-delay", "0ms")))
                    .toList();

            assertThat(runs)
                    .allSatisfy(
                            run -> assertThat(run.exitCode()).as(run.lastLine()).isZero())
                    .allSatisfy(SitesCrawlTest::requireThatEachStepAddsUp);
            assertThat(slow.zyccst().mostAtATime()).isBetween(2, 4);
            requireStored(slow.suppliers());
        }
    }

    @Test
    void changesNothingWhenTheSitesAreReadAgain() {
        CRAWLS.forEach(job -> crawl(SITES, job));
        String before = suppliers();

        List<JobRun> again = CRAWLS.stream().map(job -> crawl(SITES, job)).toList();

        assertThat(suppliers()).isEqualTo(before);
        assertThat(sum(again, "load", "created") + sum(again, "load", "grown")).isZero();
        assertThat(sum(again, "load", "unchanged")).isPositive();
    }

    @Test
    void storesNothingInADryRun() {
        JobRun run = crawl(SITES, JobName.CRAWL_ZYCZYC_SUPPLIERS, "dryRun=true");

        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(run.output()).contains("would create 将新建");
        assertThat(Stream.of("supplier", "supplier_waiting", "crawl_item", "crawl_page", "unknown_herb"))
                .allSatisfy(table -> assertThat(database.count(table)).as(table).isZero());
    }

    @Test
    void takesUpThoseWhoWaitedWhenTheCatalogueLearnsTheirHerbs() {
        crawl(SITES, JobName.CRAWL_ZYCZYC_SUPPLIERS);
        String waiting = String.valueOf(database.rows("""
                        SELECT name FROM unknown_herb_mention WHERE kind = 'SUPPLIER_CRAWL' AND origin IN
                          (SELECT id FROM supplier_waiting) ORDER BY name LIMIT 1""").get(0).get("name"));
        database.update("INSERT INTO variety (id, type, name) VALUES (90001, 13, ?)", Texts.cut(waiting, 8));

        try (Sites others = Sites.start(SiteOptions.defaults().withSeed(7), ITEMS)) {
            JobRun run = crawl(others, JobName.CRAWL_ZYCZYC_SUPPLIERS);

            assertThat(run.exitCode()).as(run.lastLine()).isZero();
            assertThat(run.count("take-up", "written")).isPositive();
        }
        assertThat(database.number("SELECT COUNT(*) FROM supplier WHERE FIND_IN_SET('90001', variety)"))
                .isPositive();
        assertThat(database.number("SELECT COUNT(*) FROM variety_recipient WHERE variety_id = 90001"))
                .isPositive();
        assertThat(database.number("SELECT COUNT(*) FROM unknown_herb_mention WHERE name = ?", waiting))
                .isZero();
    }

    @Test
    void saysInItsExitCodeThatARunIsHeldBack() {
        crawl(SITES, JobName.CRAWL_ZYCZYC_SUPPLIERS);

        try (Sites shrunk = Sites.start(SiteOptions.defaults().withSeed(7), ITEMS / 2)) {
            JobRun run = crawl(
                    shrunk,
                    JobName.CRAWL_ZYCZYC_SUPPLIERS,
                    "--btrade.crawl.check.min-runs=1",
                    "--btrade.crawl.check.min-items=0.9");

            assertThat(run.exitCode()).as(run.lastLine()).isZero();
            assertThat(run.lastLine()).contains("Held back 已隔离，未入库");
        }
        assertThat(Database.of(space.jobRepositoryUrl(), space)
                        .sql("SELECT EXIT_CODE FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID")
                        .query(String.class)
                        .list())
                .containsExactly("COMPLETED", "HELD_BACK");
    }

    @Test
    void takesThePageBeforeOneThatIsGoneForTheLastWherePagesHaveNumbers() {
        try (Sites sites = Sites.start(SiteOptions.defaults(), ITEMS)) {
            sites.zyczyc().failPage(sites.zyczyc().offers().size() / 20 + 1, 2, new Fault.Status(404));

            JobRun run = crawl(sites, JobName.CRAWL_ZYCZYC_SUPPLIERS);

            assertThat(run.exitCode()).as(run.lastLine()).isZero();
            assertThat(run.count("crawl", "read"))
                    .isEqualTo(sites.zyczyc().offers().size());
            assertThat(run.output()).contains("The site has no page");
        }
    }

    @Test
    void lengthensWhatAKnownMobileDealsInAndNothingElse() {
        ExpectedSupplier known = SITES.zyczyc().truth().suppliers().get(0);
        database.update(
                "INSERT INTO supplier (name, mobile, variety, source, pushstatus, pushscore) VALUES ('老王', ?, '', 'hand', 0, 7)",
                known.mobile());

        crawl(SITES, JobName.CRAWL_ZYCZYC_SUPPLIERS);

        assertThat(database.rows(
                        "SELECT name, source, pushstatus, pushscore FROM supplier WHERE mobile = ?", known.mobile()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.values()).extracting(Object::toString).containsExactly("老王", "hand", "0", "7"));
        assertThat(stored().get(known.mobile()).herbs()).containsAll(known.herbs());
    }

    @Test
    void behavesAtEverySite() {
        Fault later = new Fault.TooManyRequests(Duration.ofSeconds(1));
        try (Sites sites = Sites.start(SiteOptions.defaults(), ITEMS)) {
            sites.yt1998().failPage(1, 1, later);
            sites.zyctd().failPage(2, 1, later);
            sites.zyccst().failPage(2, 1, later);
            sites.yobo360().failPage(2, 1, later);
            sites.zyczyc().failPage(2, 1, later);
            sites.kmzyw().failPage(2, 1, later);

            assertThat(Stream.concat(PURCHASES.stream(), CRAWLS.stream()))
                    .allSatisfy(job -> assertThat(crawl(sites, job, DELAY).exitCode())
                            .as(job.text())
                            .isZero());

            assertThat(List.<StandIn>of(
                            sites.yt1998(),
                            sites.zyctd(),
                            sites.zyccst(),
                            sites.yobo360(),
                            sites.zyczyc(),
                            sites.kmzyw()))
                    .allSatisfy(site -> {
                        assertThat(site.mostAtATime()).isEqualTo(1);
                        assertThat(site.forbiddenRequests()).isZero();
                        assertThat(site.hastyRequests()).isZero();
                        assertThat(site.leastGap())
                                .hasValueSatisfying(gap -> assertThat(gap).isGreaterThanOrEqualTo(DELAY));
                    });
        }
    }

    static Stream<Arguments> changedLayouts() {
        return Stream.of(
                        Stream.of(KmzywLayout.values()).map(one -> Arguments.of(JobName.CRAWL_KMZYW_SUPPLIERS, one)),
                        Stream.of(Yobo360Layout.values())
                                .map(one -> Arguments.of(JobName.CRAWL_YOBO360_SUPPLIERS, one)),
                        Stream.of(ZyczycLayout.values()).map(one -> Arguments.of(JobName.CRAWL_ZYCZYC_SUPPLIERS, one)),
                        Stream.of(Yt1998Layout.values()).map(one -> Arguments.of(JobName.CRAWL_YT1998_SUPPLIERS, one)),
                        Stream.of(
                                        ZyccstLayout.LIST_CLASS_RENAMED,
                                        ZyccstLayout.NEXT_RENAMED,
                                        ZyccstLayout.VARIETY_MOVED,
                                        ZyccstLayout.SPAN_INSERTED)
                                .map(one -> Arguments.of(JobName.CRAWL_ZYCCST_SUPPLIERS, one)),
                        Stream.of(ZyccstLayout.MERCHANT_CLASS_RENAMED, ZyccstLayout.LABEL_RENAMED)
                                .map(one -> Arguments.of(JobName.CRAWL_ZYCCST_MERCHANTS, one)),
                        Stream.of(Yt1998Layout.values()).map(one -> Arguments.of(JobName.CRAWL_YT1998_PURCHASES, one)),
                        Stream.of(ZyctdLayout.values()).map(one -> Arguments.of(JobName.CRAWL_ZYCTD_PURCHASES, one)))
                .flatMap(one -> one);
    }

    @ParameterizedTest
    @MethodSource("changedLayouts")
    void letsNobodyInWhenTheLayoutOfASiteHasChanged(JobName job, LayoutChange change) {
        try (Sites sites = Sites.start(SiteOptions.defaults(), ITEMS)) {
            site(sites, job).moveField(change);

            JobRun run = crawl(sites, job);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.lastLine()).contains("Cannot read page http://");
            assertThat(database.count("supplier") + database.count("trader_data"))
                    .isZero();
        }
    }

    private static StandIn site(Sites sites, JobName job) {
        return switch (job) {
            case CRAWL_KMZYW_SUPPLIERS -> sites.kmzyw();
            case CRAWL_YOBO360_SUPPLIERS -> sites.yobo360();
            case CRAWL_ZYCZYC_SUPPLIERS -> sites.zyczyc();
            case CRAWL_YT1998_SUPPLIERS, CRAWL_YT1998_PURCHASES -> sites.yt1998();
            case CRAWL_ZYCTD_PURCHASES -> sites.zyctd();
            default -> sites.zyccst();
        };
    }

    private JobRun crawl(Sites sites, JobName job, String... arguments) {
        return crawl(sites, job, Duration.ZERO, arguments);
    }

    private JobRun crawl(Sites sites, JobName job, Duration delay, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        sites.environment().forEach((name, value) -> all.add("--" + name + "=" + value));
        all.addAll(List.of(ofEachSite("min-delay", delay.toMillis() + "ms")));
        return JobRun.inThisJvm(space, job, all.toArray(String[]::new));
    }

    /** Settings by name and value, in turns. */
    private static String[] ofEachSite(String... settings) {
        return Stream.of("yt1998", "zyctd", "zyccst", "zyccst-sjh", "yobo360", "zyczyc", "kmzyw", "yt1998-suppliers")
                .flatMap(site -> IntStream.range(0, settings.length / 2)
                        .mapToObj(i -> "--btrade.crawl." + site + "." + settings[2 * i] + "=" + settings[2 * i + 1]))
                .toArray(String[]::new);
    }

    private static void requireThatEachStepAddsUp(JobRun run) {
        assertThat(run.count("crawl", "read"))
                .isEqualTo(run.count("crawl", "written")
                        + run.count("crawl", "skipped")
                        + run.count("crawl", "filtered")
                        + run.count("crawl", "rejected"));
        assertThat(run.count("load", "read"))
                .isEqualTo(run.count("load", "written") + run.count("load", "skipped") + run.count("load", "setAside"));
        assertThat(run.count("load", "read")).isEqualTo(run.count("crawl", "written"));
    }

    private static long sum(List<JobRun> runs, String step, String count) {
        return runs.stream()
                .mapToLong(run -> Math.max(0, run.count(step, count)))
                .sum();
    }

    private record StoredSupplier(String name, List<String> herbs) {}

    private static void compare(ExpectedSupplier expected, StoredSupplier stored) {
        assertThat(stored).as("%s", expected).isNotNull();
        assertThat(stored.name()).isEqualTo(Texts.cut(expected.name(), 20));
        List<String> herbs = List.copyOf(expected.herbs());
        assertThat(stored.herbs())
                .startsWith(herbs.subList(0, Math.min(ROOM, herbs.size())).toArray(String[]::new));
        assertThat(herbs).containsAll(stored.herbs());
    }

    private Map<String, StoredSupplier> stored() {
        Map<String, String> herbs = new HashMap<>();
        database.rows("SELECT id, name FROM variety")
                .forEach(row -> herbs.put(String.valueOf(row.get("id")), String.valueOf(row.get("name"))));
        Map<String, StoredSupplier> stored = new LinkedHashMap<>();
        database.rows("SELECT name, mobile, variety FROM supplier ORDER BY id")
                .forEach(row -> stored.put(
                        String.valueOf(row.get("mobile")),
                        new StoredSupplier(
                                String.valueOf(row.get("name")),
                                Stream.of(String.valueOf(row.get("variety")).split(",", -1))
                                        .filter(id -> !id.isEmpty())
                                        .map(id -> String.valueOf(herbs.get(id)))
                                        .toList())));
        return stored;
    }

    private String suppliers() {
        return database.rows("SELECT * FROM supplier ORDER BY id").toString();
    }
}
