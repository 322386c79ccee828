package com.btrade.jobs.run;

import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import java.util.List;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * Which tasks an operator asked for.
 *
 * @param channels those to generate for
 */
public record Generation(TaskType type, List<Channel> channels) {
    public static final String TASK_TYPE = "tasktype";
    public static final String CHANNEL = "channel";

    public Generation {
        channels = List.copyOf(channels);
    }

    /**
     * What a job was started with: purchase pushes on both channels, unless it says otherwise.
     *
     * @throws IllegalArgumentException if a value is wrong
     */
    public static Generation of(JobParameters parameters) {
        String type = parameters.getString(TASK_TYPE);
        String channel = parameters.getString(CHANNEL);
        return new Generation(
                type == null ? TaskType.PURCHASE_PUSH : parseType(type),
                channel == null ? List.of(Channel.values()) : List.of(parseChannel(channel)));
    }

    /**
     * Reads {@code purchase} or {@code reminder}, or the stored code of either.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static TaskType parseType(String text) {
        return switch (text.strip()) {
            case "purchase", "1" -> TaskType.PURCHASE_PUSH;
            case "reminder", "2" -> TaskType.REPLY_REMINDER;
            default ->
                throw new IllegalArgumentException(
                        "Invalid tasktype: " + text + ", expected purchase (1) or reminder (2)");
        };
    }

    /**
     * Reads {@code sms} or {@code wechat}, or the stored code of either.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Channel parseChannel(String text) {
        return switch (text.strip()) {
            case "sms", "1" -> Channel.SMS;
            case "wechat", "2" -> Channel.WECHAT;
            default ->
                throw new IllegalArgumentException("Invalid channel: " + text + ", expected sms (1) or wechat (2)");
        };
    }
}
