package com.btrade.jobs.generate;

import static com.btrade.jobs.testing.Marketplace.DAY;
import static com.btrade.jobs.testing.Marketplace.NOW;
import static com.btrade.jobs.testing.Marketplace.YESTERDAY;
import static com.btrade.jobs.testing.Marketplace.mobile;
import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Marketplace;
import com.btrade.jobs.testing.Today;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskGenerateTest {
    private static final Space SPACE = Sandbox.shared().fresh(TaskGenerateTest.class);
    private static final Marketplace MARKETPLACE = new Marketplace(SPACE);

    @BeforeEach
    void publishABatch() {
        MARKETPLACE.clear();
        MARKETPLACE.user(1, "", "openid-1", "openid-2");
        MARKETPLACE.suppliers(1);
        MARKETPLACE.batch(12, 0, NOW);
    }

    @AfterAll
    static void closeStores() {
        MARKETPLACE.close();
    }

    @Test
    void pushesTheNamedBatchesOnBothChannels() {
        MARKETPLACE.push(12, Channel.SMS, 1, "", 1, 0, YESTERDAY);

        JobRun run = generate("batchIds=12");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lastLine())
                .contains("generate read=2 written=2", "skipped=0", "tasks=2", "publish read=2 written=2");
        assertThat(MARKETPLACE.planned())
                .containsExactly("12 SMS PURCHASE_PUSH 2: " + mobile(1), "12 WECHAT PURCHASE_PUSH 1: openid-1");
    }

    @Test
    void remindsTheBuyersOfTheNamedBatches() {
        JobRun run = generate("batchIds=12", "tasktype=reminder");

        assertThat(MARKETPLACE.planned())
                .containsExactly("12 WECHAT REPLY_REMINDER 1: openid-1", "12 WECHAT REPLY_REMINDER 1: openid-2");
        assertThat(run.lastLine()).contains("generate read=2 written=1", "skipped=1", "tasks=2");
        assertThat(run.output())
                .contains("Nothing is generated 未生成任务 for batch 批次 12 by SMS: "
                        + "the buyer has no address on this channel 买家在该渠道没有可用的地址");
    }

    @Test
    void keepsToOneChannel() {
        generate("batchIds=12", "channel=sms");

        assertThat(MARKETPLACE.planned()).containsExactly("12 SMS PURCHASE_PUSH 1: " + mobile(1));
    }

    @Test
    void saysOfEachBatchWhyNothingIsGenerated() {
        MARKETPLACE.batch(13, 0, NOW);
        MARKETPLACE.database().update("UPDATE purchase SET status = 0 WHERE id = 'p13'");
        MARKETPLACE.batch(14, 0, NOW);
        MARKETPLACE.task(14, TaskType.PURCHASE_PUSH, Channel.SMS, 5, NOW - DAY);

        JobRun run = generate("batchIds=13,14,99", "tasktype=1", "channel=1");

        assertThat(run.output())
                .contains("batch 批次 13 by SMS: the batch or its purchase is closed 批次或采购单已关闭")
                .contains("batch 批次 14 by SMS: it has been pushed often enough 已达最多推送次数")
                .contains("batch 批次 99 by SMS: there is no such batch, or its purchase is gone 没有这个批次");
        assertThat(run.count("skipped")).isEqualTo(3);
        assertThat(run.count("nothing.GONE")).isEqualTo(1);
        assertThat(MARKETPLACE.planned()).isEmpty();
    }

    @Test
    void keepsTheLimitsOfReminders() {
        MARKETPLACE.batch(13, 0, NOW);
        MARKETPLACE.task(12, TaskType.REPLY_REMINDER, Channel.WECHAT, 1, NOW - 3_600);
        MARKETPLACE.task(13, TaskType.REPLY_REMINDER, Channel.WECHAT, 2, NOW - 9 * DAY);

        JobRun run = generate("batchIds=12,13,99", "tasktype=2", "channel=wechat");

        assertThat(run.count("nothing.REMINDED_LATELY")).isEqualTo(1);
        assertThat(run.count("nothing.MAX_NOTIFY_TIMES")).isEqualTo(1);
        assertThat(run.count("nothing.GONE")).isEqualTo(1);
    }

    @Test
    void goesOnWithItsOwnTasksWhereKafkaWasAway() {
        JobRun died = generate(
                "batchIds=12",
                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                "--spring.kafka.producer.properties.max.block.ms=500");
        assertThat(died.exitCode()).isEqualTo(1);
        MARKETPLACE.suppliers(1, 5);

        assertThat(generate("batchIds=12").exitCode()).isZero();
        assertThat(MARKETPLACE.planned()).hasSize(2);
    }

    @Test
    void wantsToKnowTheBatches() {
        JobRun run = generate("tasktype=reminder");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.lastLine()).contains("batchIds is missing");
    }

    @Test
    void changesNothingInADryRun() {
        String before = MARKETPLACE.contents();

        generate("batchIds=12", "dryRun=true");
        JobRun run = generate("batchIds=12", "tasktype=reminder", "dryRun=true");

        assertThat(run.output()).contains("would remind 将提醒").doesNotContain("openid-1");
        assertThat(MARKETPLACE.contents()).isEqualTo(before);
    }

    private static JobRun generate(String... arguments) {
        return JobRun.inThisJvm(SPACE, JobName.TASK_GENERATE, new Class<?>[] {Today.class}, arguments);
    }
}
