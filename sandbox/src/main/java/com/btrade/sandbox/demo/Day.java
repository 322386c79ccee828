package com.btrade.sandbox.demo;

import com.btrade.model.BusinessDate;
import com.btrade.model.JobName;
import com.btrade.sandbox.platform.Platform;
import com.btrade.sandbox.platform.Stages;
import java.util.List;

/** One day of the platform: the analyses of the day before, new purchases, messages, receipts, and what people do. */
final class Day {
    /** Stages of the first day, on which there is no day before. */
    static final int STAGES_OF_FIRST = 4;

    /** Stages of every other day. */
    static final int STAGES_OF_OTHER = 6;

    private final Stages stages;
    private final Platform platform;
    private final BookKeeper keeper;
    private final Settling settling;
    private final People people;
    private final List<JobRun> crawls;

    Day(Stages stages, Platform platform, BookKeeper keeper, Settling settling, People people, List<JobRun> crawls) {
        this.stages = stages;
        this.platform = platform;
        this.keeper = keeper;
        this.settling = settling;
        this.people = people;
        this.crawls = crawls;
    }

    void live(BusinessDate day, boolean first) throws Exception {
        if (!first) {
            stages.run(
                    day + " buyers",
                    day + " 买家回复 Buyers answer quotes",
                    () -> "%,d quotes answered".formatted(people.buyers().answer()));
            stages.run(
                    day + " analyses",
                    day + " 分析昨日推送、提醒买家 Judging yesterday's pushes, reminding buyers",
                    () -> JobRun.of(platform.launch(JobName.DAILY_ANALYSES)),
                    JobRun::said);
        }
        crawls.add(stages.run(
                day + " purchases",
                day + " 抓取、转换、选人 Crawling, converting, choosing recipients",
                () -> JobRun.of(platform.launch(JobName.CRAWL_CONVERT_PUSH)),
                JobRun::said));
        stages.run(day + " send", day + " 发送到发件箱 Sending to the outbox", () -> {
            settling.untilSent();
            return "%,d messages so far".formatted(keeper.rows("outbox"));
        });
        stages.run(day + " receipts", day + " 回执 Receipts of the messages", () -> {
            people.courier().reportAll();
            settling.untilReceived(people.diary());
            return people.receipts();
        });
        stages.run(day + " people", day + " 人们点击、报价 People click and quote", () -> {
            long letters = people.crowd().answerNew();
            settling.untilCounted(people.diary());
            return "%,d messages read, %s".formatted(letters, people.deeds());
        });
    }
}
