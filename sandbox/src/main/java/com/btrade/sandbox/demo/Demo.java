package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.sandbox.platform.Closer;
import com.btrade.sandbox.platform.DataFlow;
import com.btrade.sandbox.platform.Ground;
import com.btrade.sandbox.platform.Platform;
import com.btrade.sandbox.platform.Settings;
import com.btrade.sandbox.platform.Signposts;
import com.btrade.sandbox.platform.Stages;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the platform's main job once, in order, and compares the books at the end. */
public final class Demo {
    private static final int STAGES = 9;

    private final Settings settings;
    private final boolean once;
    private final PrintStream out;
    private final Stages stages;
    private final Clock clock = Clock.systemUTC();

    /**
     * A demo on a directory.
     *
     * @param once whether it ends when all is counted
     */
    public Demo(Settings settings, boolean once, PrintStream out) {
        this.settings = settings;
        this.once = once;
        this.out = out;
        this.stages = new Stages(out, STAGES);
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
        Ground ground = stages.run(
                "services",
                "启动沙箱 Starting MySQL, MongoDB and Kafka",
                () -> Ground.open(settings, closer),
                started -> started.site() + " (stand-in), " + started.space().kafkaServers() + " (Kafka)");
        DataFlow dataFlow = DataFlow.forDemo(settings);
        Platform platform = new Platform(settings, ground, dataFlow, closer);
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
        return flow(ground, platform, dataFlow, closer);
    }

    private boolean flow(Ground ground, Platform platform, DataFlow dataFlow, Closer closer) throws Exception {
        List<JobRun> runs = new ArrayList<>();
        job("crawl", "抓取药通网采购 Crawling purchases", platform, JobName.CRAWL_YT1998_PURCHASES, runs);
        job("convert", "转换为采购单 Converting to purchases", platform, JobName.CONVERT_TRADER_DATA, runs);
        job("push", "生成推送任务 Choosing recipients", platform, JobName.PUSH_NEW_PURCHASES, runs);
        BookKeeper keeper =
                closer.add(new BookKeeper(ground.mysql(), ground.space().mongoUri()));
        Diary diary = closer.add(new Diary(settings.dir().resolve("people.diary")));
        Settling settling = new Settling(keeper, platform);
        stages.run("send", "发送到发件箱 Sending to the outbox", () -> {
            settling.untilSent();
            return "%,d messages".formatted(keeper.rows("outbox"));
        });
        stages.run("people", "人们点击、报价 People click and quote", () -> {
            Person person = new Person(HttpClient.newHttpClient(), new Quotes(ground.mysql(), clock), clock);
            long letters = new Crowd(new Outbox(ground.mysql()), person, diary, settings.seed()).answerAll();
            settling.untilCounted(diary);
            return "%,d messages in the outbox, %,d clicks and %,d quotes made"
                    .formatted(
                            letters,
                            diary.made("click-sms") + diary.made("click-wechat"),
                            diary.made("quote-sms") + diary.made("quote-wechat"));
        });
        return report(runs, keeper, diary, ground, dataFlow);
    }

    private void job(String key, String title, Platform platform, JobName job, List<JobRun> runs) throws Exception {
        runs.add(stages.run(key, title, () -> JobRun.of(platform.launch(job)), JobRun::said));
    }

    private boolean report(List<JobRun> runs, BookKeeper keeper, Diary diary, Ground ground, DataFlow dataFlow)
            throws Exception {
        Audit audit = new Audit();
        List<Books> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Books books = keeper.of(channel);
            channels.add(books);
            audit.channel(books, diary);
        }
        JobRun crawl = runs.get(0);
        long read = crawl.count("crawl", "read");
        long rejected = crawl.count("crawl", "rejected");
        long duplicates = crawl.count("crawl", "repeated") + crawl.count("load", "duplicates");
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
        Funnel.print(out, read, purchases, channels);
        conclude(audit.faults(), ground, dataFlow);
        return audit.faults().isEmpty();
    }

    private void conclude(List<String> faults, Ground ground, DataFlow dataFlow) {
        out.println();
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
            all.put(Crowd.kind(books.channel()), numbers);
        }
        return all;
    }
}
