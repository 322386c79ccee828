package com.btrade.jobs.pushreport;

import com.btrade.model.BusinessDate;
import com.btrade.model.QuoteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that the stores hold of one push, made into its line of the report; says where they contradict each other. */
final class PushBooks {
    private final PushKey key;
    private final List<StoredTask> tasks = new ArrayList<>();
    private final List<StoredPush> pushes = new ArrayList<>();
    private final List<Messages> messages = new ArrayList<>();
    private final List<Records> records = new ArrayList<>();
    private final SortedMap<String, Long> passedOver = new TreeMap<>();
    private long listed;
    private long toldNothing;
    private long untoldSecond;
    private String untoldHerb = "";

    PushBooks(PushKey key) {
        this.key = key;
    }

    PushKey key() {
        return key;
    }

    List<StoredTask> tasks() {
        return tasks;
    }

    List<StoredPush> pushes() {
        return pushes;
    }

    List<Messages> messages() {
        return messages;
    }

    List<Records> records() {
        return records;
    }

    /** Adds the people in the list of one of its tasks. */
    void list(long recipients) {
        listed += recipients;
    }

    /** Adds people in the list of a task that ended without a message, for there was nothing (more) to tell. */
    void tellNothing(long recipients) {
        toldNothing += recipients;
    }

    /** Adds the people whom the choice for one of its tasks passed over, by reason. */
    void passOver(Map<String, Long> people) {
        people.forEach((reason, count) -> passedOver.merge(reason, count, Long::sum));
    }

    /** Takes up that nobody, or nobody at one of the buyer's accounts, might be told. */
    void tellNobody(Untold untold) {
        passOver(untold.people());
        untoldSecond = untold.second();
        untoldHerb = untold.herb();
    }

    /** When it was executed, else when it was planned, or would have been: epoch seconds. */
    long second() {
        return pushes.isEmpty()
                ? tasks.stream().mapToLong(StoredTask::created).min().orElse(untoldSecond)
                : pushes.stream().mapToLong(StoredPush::created).min().orElse(0);
    }

    long told() {
        return records.stream().mapToLong(Records::told).sum();
    }

    /** How many records there have to be. */
    long expectedRecords() {
        return isFollowed() ? messageCount() : listed;
    }

    long messageCount() {
        return messages.stream().mapToLong(Messages::count).sum();
    }

    private boolean isFollowed() {
        return !messages.isEmpty();
    }

    private boolean isFinished() {
        return tasks.stream().allMatch(StoredTask::finished);
    }

    private boolean isOwn() {
        return !tasks.isEmpty() && tasks.stream().allMatch(StoredTask::isOwn);
    }

    /** The line, whether or not the books agree. */
    PushLine line(Set<QuoteId> accepted) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        Map<Fate, SortedMap<String, Long>> reasons = new EnumMap<>(Fate.class);
        if (isFollowed()) {
            messages.forEach(ended -> add(ended, fates, reasons));
            if (toldNothing > 0) {
                fates.merge(Fate.NEVER_SENT, toldNothing, Long::sum);
            }
        } else if (isFinished()) {
            records.forEach(ended -> fates.merge(ended.fate(), ended.told(), Long::sum));
        }
        long open =
                chosen() - fates.values().stream().mapToLong(Long::longValue).sum();
        if (open > 0 && !(isFollowed() && isFinished())) {
            fates.merge(unsent(), open, Long::sum);
        }
        Set<QuoteId> quotes = quotes();
        Figures figures = new Figures(
                passedOver,
                chosen(),
                fates,
                reasons,
                records.stream().mapToLong(Records::clicked).sum(),
                quotes.size(),
                quotes.stream().filter(accepted::contains).count(),
                messages.stream().mapToLong(Messages::segments).sum());
        return new PushLine(new BusinessDate(day()), key, herb(), isFollowed(), figures);
    }

    /** What there is to say of somebody without a message: the earlier system kept no record of its reminders by task. */
    private Fate unsent() {
        if (!isFinished()) {
            return Fate.WAITING;
        }
        return key.isReminder() && !isOwn() ? Fate.UNKNOWN : Fate.NEVER_SENT;
    }

    private LocalDate day() {
        return BusinessDate.at(Instant.ofEpochSecond(second())).day();
    }

    private static void add(Messages ended, Map<Fate, Long> fates, Map<Fate, SortedMap<String, Long>> reasons) {
        fates.merge(ended.fate(), ended.count(), Long::sum);
        if (ended.fate().hasReason()) {
            reasons.computeIfAbsent(ended.fate(), any -> new TreeMap<>())
                    .merge(ended.reason(), ended.count(), Long::sum);
        }
    }

    /** The earlier system told some twice, and its tasks may be gone. */
    private long chosen() {
        return isFollowed() || isOwn() ? listed : Math.max(listed, told());
    }

    private Set<QuoteId> quotes() {
        return pushes.stream().flatMap(push -> push.quotes().stream()).collect(Collectors.toSet());
    }

    private String herb() {
        return pushes.stream().map(StoredPush::herb).findFirst().orElse(untoldHerb);
    }

    /** What does not add up, if anything does not. */
    Optional<String> contradiction() {
        if (isFollowed() && messageCount() > listed) {
            return Optional.of("选中 " + listed + " 人，却有 " + messageCount() + " 条消息: " + messageCount() + " messages for "
                    + listed + " chosen");
        }
        if (isFollowed() && isFinished() && messageCount() + toldNothing < listed) {
            return Optional.of("选中 " + listed + " 人，只有 " + messageCount() + " 条消息: only " + messageCount()
                    + " messages for " + listed + " chosen");
        }
        if (isFinished() && isFollowed() && told() != messageCount()) {
            return Optional.of(messageCount() + " 条消息，却有 " + told() + " 条推送记录: " + messageCount() + " messages, but "
                    + told() + " push records");
        }
        if (isFinished() && isOwn() && !isFollowed() && told() > 0) {
            return Optional.of(told() + " 条推送记录，却没有消息: " + told() + " push records, but no message");
        }
        return Optional.empty();
    }
}
