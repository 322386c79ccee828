package com.btrade.jobs.killed;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.Filled;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sites;
import com.btrade.sandbox.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The jobs that are killed, with few rows and small chunks: every crawl, the conversion, the migrations, the cleaning. */
final class KilledJobs {
    /** What the stand-ins of the sites show, each. */
    static final int ITEMS = 120;

    private static final int ROWS = 200;
    private static final String SMALL_CLEANING = "--btrade.clean.chunk-size=5";
    private static final Pattern UNDO = Pattern.compile("undo=(\\S+)");
    private static final String CRAWLED = """
            SELECT (SELECT COUNT(*) FROM crawl_page)
              + (SELECT COUNT(*) + COALESCE(SUM(loaded), 0) FROM crawl_item)""";
    private static final String CONVERTED = """
            SELECT (SELECT COUNT(*) FROM trader_data WHERE status = 1) + (SELECT COUNT(*) FROM trader_data_set_aside)""";
    private static final String JUDGED = "SELECT COUNT(*) FROM migration_verdict";
    private static final String CLEANED = "SELECT COUNT(*) FROM supplier_change";
    private static final String UNDONE = "SELECT COUNT(*) FROM supplier_change WHERE undone_at IS NOT NULL";

    private KilledJobs() {}

    static List<KilledJob> on(Sites sites) {
        return List.of(
                crawl(sites, JobName.CRAWL_YT1998_PURCHASES, "yt1998"),
                crawl(sites, JobName.CRAWL_ZYCTD_PURCHASES, "zyctd"),
                crawl(sites, JobName.CRAWL_ZYCCST_SUPPLIERS, "zyccst"),
                crawl(sites, JobName.CRAWL_ZYCCST_MERCHANTS, "zyccst-sjh"),
                crawl(sites, JobName.CRAWL_YOBO360_SUPPLIERS, "yobo360"),
                crawl(sites, JobName.CRAWL_ZYCZYC_SUPPLIERS, "zyczyc"),
                crawl(sites, JobName.CRAWL_KMZYW_SUPPLIERS, "kmzyw"),
                crawl(sites, JobName.CRAWL_YT1998_SUPPLIERS, "yt1998-suppliers"),
                named(JobName.CONVERT_TRADER_DATA, KilledJobs::traderData, CONVERTED),
                named(JobName.MIGRATE_SUPPLIERS, KilledJobs::yaoyy, JUDGED),
                named(JobName.MIGRATE_USERS, KilledJobs::yaoyy, JUDGED),
                named(JobName.CLEAN_SUPPLIERS, KilledJobs::suppliers, CLEANED),
                new KilledJob("undo of clean-suppliers", JobName.CLEAN_SUPPLIERS, KilledJobs::cleanSuppliers, UNDONE));
    }

    private static KilledJob named(JobName job, Function<Space, List<String>> prepare, String progress) {
        return new KilledJob(job.text(), job, prepare, progress);
    }

    private static KilledJob crawl(Sites sites, JobName job, String site) {
        List<String> arguments = new ArrayList<>();
        sites.environment().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--btrade.crawl." + site + ".min-delay=0ms");
        arguments.add("--btrade.crawl." + site + ".page-size=20");
        arguments.add("--btrade.crawl." + site + ".chunk-size=20");
        return named(job, space -> arguments, CRAWLED);
    }

    private static List<String> traderData(Space space) {
        Filled.traderData(new Database(space), ROWS);
        return List.of("--btrade.convert.chunk-size=5");
    }

    private static List<String> yaoyy(Space space) {
        Filled.yaoyy(space, ROWS);
        return List.of("--btrade.migrate.chunk-size=5");
    }

    private static List<String> suppliers(Space space) {
        Filled.suppliers(new Database(space), ROWS);
        return List.of(SMALL_CLEANING);
    }

    private static List<String> cleanSuppliers(Space space) {
        JobRun cleaned = JobRun.inThisJvm(
                space, JobName.CLEAN_SUPPLIERS, suppliers(space).toArray(String[]::new));
        String undo = UNDO.matcher(cleaned.output())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        return List.of(SMALL_CLEANING, undo);
    }
}
