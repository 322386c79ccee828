package com.btrade.sandbox.demo;

import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.sandbox.platform.Closer;
import com.btrade.sandbox.platform.DataFlow;
import com.btrade.sandbox.platform.Ground;
import com.btrade.sandbox.platform.Platform;
import com.btrade.sandbox.platform.Settings;
import com.btrade.sandbox.platform.Signposts;
import com.btrade.sandbox.platform.Stages;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.yt1998.Yt1998Options;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Lives three days of the platform, one after the other, and compares the books at the end. */
public final class Demo {
    private static final int STAGES_AROUND = 5;
    /** Of the last three days, shared out over them. */
    private static final int PURCHASES = 900;

    private static final int OLDER_PURCHASES = 300;

    private final Settings settings;
    private final boolean once;
    private final PrintStream out;
    private final Stages stages;
    /**
     * A demo on a directory.
     *
     * @param once whether it ends when all is counted
     */
    public Demo(Settings settings, boolean once, PrintStream out) {
        this.settings = settings;
        this.once = once;
        this.out = out;
        int others = DemoClock.daysOf(settings) - 1;
        this.stages = new Stages(out, STAGES_AROUND + Day.STAGES_OF_FIRST + others * Day.STAGES_OF_OTHER);
    }

    /** Returns whether all numbers add up. */
    public boolean run() throws Exception {
        try (Closer closer = new Closer().atExit()) {
            boolean addsUp = run(closer);
            if (!once) {
                out.println("按 Ctrl-C 或用 ./btrade down 结束 Press Ctrl-C to stop, or ./btrade down.");
                new CountDownLatch(1).await();
            }
            return addsUp;
        }
    }

    private boolean run(Closer closer) throws Exception {
        closer.add(settings.occupy());
        DemoClock time = DemoClock.on(settings);
        Ground ground = stages.run(
                "services",
                "启动沙箱 Starting MySQL, MongoDB and Kafka",
                () -> Ground.open(settings, sites(time), closer),
                started -> started.site() + " (stand-in), " + started.space().kafkaServers() + " (Kafka)");
        DataFlow dataFlow = DataFlow.forDemo(settings);
        Providers providers = Providers.start(time.clock(), URI.create(ground.publicUrl()), closer);
        Platform platform = new Platform(settings, ground, dataFlow, closer)
                .with(time.environment())
                .with(providers.environment());
        time.enter(time.days().get(0));
        stages.run("dataset", "加载供应商和用户 Loading suppliers and users", () -> {
            platform.startServices();
            if (ground.ownYaoyy().isPresent()) {
                DemoData.loadYaoyy(ground.ownYaoyy().get(), settings.seed());
            }
            return DemoData.load(ground.mysql(), settings.seed());
        });
        stages.run("programs", "启动流、入口和 Data Flow Starting the streams, the ingress and Data Flow", () -> {
            platform.awaitServices();
            return "send app, click app, ingress at " + ground.publicUrl() + ", Data Flow at " + dataFlow.dashboard();
        });
        stages.run("definitions", "登记任务 Registering the tasks with Data Flow", platform::register);
        BookKeeper keeper =
                closer.add(new BookKeeper(ground.mysql(), ground.space().mongoUri()));
        People people = people(ground, time.clock(), providers, closer);
        List<JobRun> crawls = new ArrayList<>();
        Day life = new Day(stages, platform, keeper, new Settling(keeper, platform), people, crawls);
        for (BusinessDate day : time.days()) {
            time.enter(day);
            life.live(day, day.equals(time.days().get(0)));
        }
        Report report = stages.run(
                "report",
                "推送报告 Reporting what became of the pushes",
                () -> Report.of(platform, time.days()),
                written -> written.page().toString());
        return conclude(crawls, keeper, people.diary(), report, ground, dataFlow);
    }

    private Yt1998Options sites(DemoClock time) {
        return Yt1998Options.of(SiteOptions.defaults().withSeed(settings.seed()).withClock(time.clock()))
                .withPurchases(PURCHASES, OLDER_PURCHASES);
    }

    private People people(Ground ground, Clock clock, Providers providers, Closer closer) throws IOException {
        Diary diary = closer.add(new Diary(settings.dir().resolve("people.diary")));
        Outbox outbox = new Outbox(ground.mysql());
        Person person = new Person(HttpClient.newHttpClient(), new Quotes(ground.mysql(), clock), clock);
        return new People(
                new Crowd(outbox, person, diary, settings.seed()),
                new Courier(outbox, providers, diary, settings.seed()),
                new Buyers(ground.mysql(), clock, settings.seed()),
                diary);
    }

    private boolean conclude(
            List<JobRun> crawls, BookKeeper keeper, Diary diary, Report report, Ground ground, DataFlow dataFlow)
            throws Exception {
        Audit audit = new Audit();
        List<Books> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Books books = keeper.of(channel);
            channels.add(books);
            audit.channel(books, diary)
                    .report(books, report.table())
                    .receipts(channel, keeper.received(channel), diary);
        }
        long read = sum(crawls, "crawl", "read");
        long rejected = sum(crawls, "crawl", "rejected");
        long duplicates = sum(crawls, "crawl", "repeated") + sum(crawls, "load", "duplicates");
        long purchases = keeper.rows("purchase");
        audit.equal("purchases", purchases, "batches", keeper.rows("purchase_info"));
        Summary summary = new Summary(
                read,
                duplicates,
                rejected,
                purchases,
                keeper.rows("trader_data_set_aside"),
                channels.stream().mapToLong(Books::tasks).sum(),
                byChannel(channels),
                stages.seconds(),
                audit.faults());
        summary.write(summary());
        Funnel.print(out, read, purchases, report.table());
        say(audit.faults(), report, ground, dataFlow);
        return audit.faults().isEmpty();
    }

    private static long sum(List<JobRun> crawls, String step, String name) {
        return crawls.stream()
                .mapToLong(crawl -> crawl.count(JobName.CRAWL_YT1998_PURCHASES.text() + "/" + step, name))
                .sum();
    }

    private void say(List<String> faults, Report report, Ground ground, DataFlow dataFlow) {
        out.println();
        out.println("推送报告 The report of the pushes: " + report.page());
        if (faults.isEmpty()) {
            out.println("账目一致 All numbers add up. " + summary());
        } else {
            out.println("账目不符 The numbers do not add up: " + String.join("; ", faults));
        }
        if (once) {
            out.println("每次运行都在看板中 Every run is in the dashboard: ./btrade up");
            out.println("发件箱、日志 Outbox and logs: ./btrade outbox while it is up, " + settings.logs());
        } else {
            Signposts.print(out, settings, ground, dataFlow);
            report.open();
        }
    }

    private Path summary() {
        return settings.dir().resolve("summary.json");
    }

    private static Map<String, Map<String, Long>> byChannel(List<Books> channels) {
        Map<String, Map<String, Long>> all = new LinkedHashMap<>();
        for (Books books : channels) {
            Map<String, Long> numbers = new LinkedHashMap<>();
            numbers.put("tasks", books.tasks());
            numbers.put("recipients", books.recipients());
            numbers.put("sent", books.sent());
            numbers.put("clicks", books.clicks());
            numbers.put("quotes", books.quotes());
            numbers.put("reminders", books.reminders());
            all.put(Crowd.kind(books.channel()), numbers);
        }
        return all;
    }
}
