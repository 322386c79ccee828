package com.btrade.jobs.task;

import com.btrade.jobs.recipient.RecipientCaps;
import com.btrade.model.ConsentPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of rule R1, and how many items a chunk holds.
 *
 * @param maxPushTimes 每个批次每个渠道最多推送几次。A batch is pushed at most this often per channel
 * @param maxUsersPerSmsTask 一个短信任务最多几个注册用户。Registered users told by one SMS task at most
 * @param maxSuppliersPerSmsTask 一个短信任务最多几个供应商。Suppliers told by one SMS task at most
 * @param maxWechatRecipientsPerTask 一个微信任务最多几人，0 为不限。Users told by one WeChat task at most, 0 = all
 * @param maxIgnoredSms 连续忽略几条短信后不再发送。Who has ignored that many SMS (maxpush) gets no more of them
 * @param chunkSize 一起处理的批次数。Batches looked at together, with one query each for their tasks and earlier recipients
 * @param publishChunkSize 一起发布的任务数。Tasks published together, before any of them counts as published
 * @param keepChoices 选人结果（选中、跳过及原因）保留多久，至少 21d。How long it is kept by name who was chosen or passed over, and of
 *     what nobody might be told, at least 21d
 */
@ConfigurationProperties("btrade.push")
public record PushSettings(
        @DefaultValue("5") int maxPushTimes,
        @DefaultValue("20") int maxUsersPerSmsTask,
        @DefaultValue("20") int maxSuppliersPerSmsTask,
        @DefaultValue("0") int maxWechatRecipientsPerTask,
        @DefaultValue("3") int maxIgnoredSms,
        @DefaultValue("100") int chunkSize,
        @DefaultValue("500") int publishChunkSize,
        @DefaultValue("90d") Duration keepChoices) {
    /** Caps count who was chosen in a week that a message may have waited for. */
    private static final Duration COUNTED = Duration.ofDays(ConsentPolicy.WEEK + ConsentPolicy.LONGEST_WAIT_DAYS);

    public PushSettings {
        requireAtLeast("max-push-times", maxPushTimes, 0);
        requireAtLeast("max-users-per-sms-task", maxUsersPerSmsTask, 0);
        requireAtLeast("max-suppliers-per-sms-task", maxSuppliersPerSmsTask, 0);
        requireAtLeast("max-wechat-recipients-per-task", maxWechatRecipientsPerTask, 0);
        requireAtLeast("max-ignored-sms", maxIgnoredSms, 0);
        requireAtLeast("chunk-size", chunkSize, 1);
        requireAtLeast("publish-chunk-size", publishChunkSize, 1);
        if (keepChoices.compareTo(COUNTED) < 0) {
            throw new IllegalArgumentException(
                    "Invalid keep-choices: " + keepChoices + ", expected " + COUNTED.toDays() + "d or more");
        }
    }

    RecipientCaps caps() {
        return new RecipientCaps(maxUsersPerSmsTask, maxSuppliersPerSmsTask, maxWechatRecipientsPerTask);
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("Invalid " + name + ": " + value + ", expected " + least + " or more");
        }
    }
}
