package com.btrade.faults;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One load of work with people, purchases and tasks of its own: all waves are the same but for the number in their names, so
 * that what one leaves behind can be compared with what another does.
 */
record Wave(int number) {
    static final int SMS = 24;
    static final int WECHAT = 16;
    static final int BATCHES = 2;
    private static final int BUYER = 99;

    String mobile(int index) {
        return "138%04d%04d".formatted(number, index);
    }

    String openid(int index) {
        return "oWave%04dx%04d".formatted(number, index);
    }

    /** Of suppliers and users. */
    int personId(int index) {
        return 1_000_000 + number * 200 + index;
    }

    int wechatUserId(int index) {
        return personId(100 + index);
    }

    int buyerId() {
        return personId(BUYER);
    }

    String buyerPhone() {
        return mobile(BUYER);
    }

    /** Downwards: the ids that MySQL gives to others are above the highest. */
    BatchId batch(int index) {
        return new BatchId(999_990 - number * 10 + index);
    }

    TaskId push(int batch, Channel channel) {
        return NaturalKey.task(batch(batch), channel, TaskType.PURCHASE_PUSH, 1);
    }

    TaskId reminder() {
        return NaturalKey.task(batch(0), Channel.SMS, TaskType.REPLY_REMINDER, 1);
    }

    List<TaskId> tasks() {
        return Stream.concat(
                        IntStream.range(0, BATCHES)
                                .boxed()
                                .flatMap(batch -> Stream.of(Channel.values()).map(channel -> push(batch, channel))),
                        Stream.of(reminder()))
                .toList();
    }

    /** The recipients of one push. */
    List<String> recipients(int batch, Channel channel) {
        int each = (channel == Channel.SMS ? SMS : WECHAT) / BATCHES;
        return IntStream.range(batch * each, (batch + 1) * each)
                .mapToObj(index -> channel == Channel.SMS ? mobile(index) : openid(index))
                .toList();
    }

    /** Every recipient of a push, and the buyer who is reminded. */
    List<String> everybody() {
        return Stream.concat(
                        IntStream.range(0, BATCHES)
                                .boxed()
                                .flatMap(batch -> Stream.of(Channel.values())
                                        .flatMap(channel -> recipients(batch, channel).stream())),
                        Stream.of(buyerPhone()))
                .toList();
    }

    boolean owns(String recipient) {
        return recipient.startsWith("138%04d".formatted(number))
                || recipient.startsWith("oWave%04dx".formatted(number));
    }

    /** Which of its channel's recipients somebody is. */
    static int index(String recipient) {
        return Integer.parseInt(recipient.substring(recipient.length() - 4));
    }

    /** The same text for every wave. */
    String neutral(String text) {
        return text.replace("138%04d".formatted(number), "sms-")
                .replace("oWave%04dx".formatted(number), "wechat-")
                .replace(batch(0).toString(), "batch-0")
                .replace(batch(1).toString(), "batch-1");
    }
}
