package com.btrade.jobs.push;

import com.btrade.jobs.recipient.RecipientCaps;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of rule R1, and how many items a chunk holds.
 *
 * @param maxPushTimes a batch is pushed at most this often per channel
 * @param maxUsersPerSmsTask registered users told by one SMS task at most
 * @param maxSuppliersPerSmsTask suppliers told by one SMS task at most
 * @param maxWechatRecipientsPerTask users told by one WeChat task at most, 0 = all
 * @param maxIgnoredSms who has ignored that many SMS (maxpush) gets no more of them
 * @param chunkSize batches looked at together, with one query each for their tasks and earlier recipients
 * @param publishChunkSize tasks published together, before any of them counts as published
 */
@ConfigurationProperties("btrade.push")
record PushSettings(
        @DefaultValue("5") int maxPushTimes,
        @DefaultValue("20") int maxUsersPerSmsTask,
        @DefaultValue("20") int maxSuppliersPerSmsTask,
        @DefaultValue("0") int maxWechatRecipientsPerTask,
        @DefaultValue("3") int maxIgnoredSms,
        @DefaultValue("100") int chunkSize,
        @DefaultValue("500") int publishChunkSize) {
    PushSettings {
        requireAtLeast("max-push-times", maxPushTimes, 0);
        requireAtLeast("max-users-per-sms-task", maxUsersPerSmsTask, 0);
        requireAtLeast("max-suppliers-per-sms-task", maxSuppliersPerSmsTask, 0);
        requireAtLeast("max-wechat-recipients-per-task", maxWechatRecipientsPerTask, 0);
        requireAtLeast("max-ignored-sms", maxIgnoredSms, 0);
        requireAtLeast("chunk-size", chunkSize, 1);
        requireAtLeast("publish-chunk-size", publishChunkSize, 1);
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
