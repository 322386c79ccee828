package com.btrade.jobs.analysis;

import com.btrade.jobs.followup.PushAgainPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of rules R6 and R7, and how many items a chunk holds.
 *
 * @param clickRate 点击率下限，低于它再推送一次。Click rate; below it, push again
 * @param quoteRate 报价率下限，低于它再推送一次。Quote rate; below it, push again
 * @param rejectRate 拒绝率上限，高于它再推送一次。Reject rate; above it, push again
 * @param replyRate 回复率下限，低于它提醒买家。Reply rate; below it, remind the buyer
 * @param chunkSize 一起判断的推送或批次数。Pushes or batches judged together, with one query for each thing to know of them
 * @param recordChunkSize 一个事务记入多少条未点击的短信。Ignored SMS counted in one transaction
 */
@ConfigurationProperties("btrade.analysis")
record AnalysisSettings(
        @DefaultValue("0.5") double clickRate,
        @DefaultValue("0.2") double quoteRate,
        @DefaultValue("0.6") double rejectRate,
        @DefaultValue("0.3") double replyRate,
        @DefaultValue("500") int chunkSize,
        @DefaultValue("1000") int recordChunkSize) {
    AnalysisSettings {
        requireRate("click-rate", clickRate);
        requireRate("quote-rate", quoteRate);
        requireRate("reject-rate", rejectRate);
        requireRate("reply-rate", replyRate);
        requireChunk("chunk-size", chunkSize);
        requireChunk("record-chunk-size", recordChunkSize);
    }

    PushAgainPolicy pushAgain(int maxPushTimes) {
        return new PushAgainPolicy(maxPushTimes, clickRate, quoteRate, rejectRate);
    }

    private static void requireRate(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("Invalid " + name + ": " + value + ", expected 0 to 1");
        }
    }

    private static void requireChunk(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("Invalid " + name + ": " + value + ", expected 1 or more");
        }
    }
}
