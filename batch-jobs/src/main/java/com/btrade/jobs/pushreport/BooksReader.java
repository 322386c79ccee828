package com.btrade.jobs.pushreport;

import com.btrade.jobs.run.Chunks;
import com.btrade.jobs.run.DayRange;
import com.btrade.model.BatchId;
import com.btrade.model.QuoteId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads the books of every push of a range of days.
 *
 * <p>The order of reading matters while messages are being sent: a task that is seen as finished has all its messages
 * stored, and a message has its record. So tasks are read first, then messages, then records.
 */
final class BooksReader {
    private final PushStore store;
    private final MessageTable messages;
    private final HeldBackTable heldBack;
    private final UntoldTable untold;
    private final AcceptedQuoteTable quotes;
    private final int chunkSize;

    BooksReader(
            PushStore store,
            MessageTable messages,
            HeldBackTable heldBack,
            UntoldTable untold,
            AcceptedQuoteTable quotes,
            int chunkSize) {
        this.store = store;
        this.messages = messages;
        this.heldBack = heldBack;
        this.untold = untold;
        this.quotes = quotes;
        this.chunkSize = chunkSize;
    }

    List<PushBooks> read(DayRange range) {
        SortedMap<PushKey, PushBooks> all = new TreeMap<>();
        store.tasksIn(range).forEach(task -> books(all, task.key()).tasks().add(task));
        store.pushesIn(range).forEach(push -> books(all, push.key()).pushes().add(push));
        addOtherDays(all);
        Set<String> made = Set.copyOf(tasks(all.values()));
        all.values().removeIf(one -> !range.holds(one.second()));
        untold.in(range).stream()
                .filter(one -> !made.contains(one.task()))
                .forEach(one -> books(all, one.key()).tellNobody(one));
        Map<String, Long> listed = addLists(all.values());
        addMessages(all.values(), listed);
        addRecords(all.values(), range);
        addClicksOfReminders(all.values());
        return List.copyOf(all.values());
    }

    /** The accepted ones among the quotes of pushes. */
    Set<QuoteId> accepted(Collection<PushBooks> books) {
        Set<QuoteId> all = books.stream()
                .flatMap(one -> one.pushes().stream())
                .flatMap(push -> push.quotes().stream())
                .collect(Collectors.toSet());
        Set<QuoteId> accepted = new HashSet<>();
        chunks(all).forEach(chunk -> accepted.addAll(quotes.among(chunk)));
        return accepted;
    }

    private static PushBooks books(Map<PushKey, PushBooks> all, PushKey key) {
        return all.computeIfAbsent(key, PushBooks::new);
    }

    /** A push may be executed on another day than it was planned on. */
    private void addOtherDays(Map<PushKey, PushBooks> all) {
        for (List<BatchId> batches : chunks(batches(all, one -> one.tasks().isEmpty()))) {
            store.tasksOf(batches).stream()
                    .filter(task -> all.containsKey(task.key()))
                    .filter(task -> books(all, task.key()).tasks().stream().noneMatch(task::equals))
                    .forEach(task -> books(all, task.key()).tasks().add(task));
        }
        for (List<BatchId> batches :
                chunks(batches(all, one -> one.pushes().isEmpty() && !one.key().isReminder()))) {
            store.pushesOf(batches).stream()
                    .filter(push -> all.containsKey(push.key()))
                    .filter(push -> books(all, push.key()).pushes().stream()
                            .noneMatch(seen -> seen.id().equals(push.id())))
                    .forEach(push -> books(all, push.key()).pushes().add(push));
        }
    }

    private static Set<BatchId> batches(Map<PushKey, PushBooks> all, Predicate<PushBooks> which) {
        return all.values().stream().filter(which).map(one -> one.key().batch()).collect(Collectors.toSet());
    }

    private Map<String, Long> addLists(Collection<PushBooks> all) {
        Map<String, Long> listed = new HashMap<>();
        Map<String, SortedMap<String, Long>> passedOver = new HashMap<>();
        for (List<String> chunk : chunks(tasks(all))) {
            listed.putAll(store.listed(chunk));
            passedOver.putAll(heldBack.of(chunk));
        }
        for (PushBooks one : all) {
            one.tasks().forEach(task -> one.list(listed.getOrDefault(task.id(), 0L)));
            one.tasks().forEach(task -> one.passOver(passedOver.getOrDefault(task.id(), new TreeMap<>())));
        }
        return listed;
    }

    /** Of two reminders to one buyer, one may end without a message: the last quote was answered in between. */
    private void addMessages(Collection<PushBooks> all, Map<String, Long> listed) {
        Map<String, List<Messages>> found = new HashMap<>();
        chunks(tasks(all)).forEach(chunk -> found.putAll(messages.of(chunk)));
        for (PushBooks one : all) {
            one.tasks().forEach(task -> one.messages().addAll(found.getOrDefault(task.id(), List.of())));
            one.tasks().stream()
                    .filter(task -> task.finished() && !found.containsKey(task.id()))
                    .forEach(task -> one.tellNothing(listed.getOrDefault(task.id(), 0L)));
        }
    }

    /** Those who have other records than they must are looked at once more: theirs may have come days later. */
    private void addRecords(Collection<PushBooks> all, DayRange range) {
        Map<String, List<Records>> found = store.recordsIn(range);
        all.forEach(one -> take(one, found));
        List<PushBooks> odd = all.stream()
                .filter(one -> !one.pushes().isEmpty() && one.told() != one.expectedRecords())
                .toList();
        Map<String, List<Records>> again = new HashMap<>();
        chunks(odd.stream()
                        .flatMap(one -> one.pushes().stream())
                        .map(StoredPush::id)
                        .toList())
                .forEach(chunk -> again.putAll(store.recordsOf(chunk)));
        odd.forEach(one -> take(one, again));
    }

    /** A reminder belongs to no push, so its records are found by its messages. */
    private void addClicksOfReminders(Collection<PushBooks> all) {
        List<PushBooks> reminders =
                all.stream().filter(one -> one.key().isReminder()).toList();
        Map<String, Long> clicked = new HashMap<>();
        chunks(tasks(reminders)).forEach(chunk -> clicked.putAll(messages.clicked(chunk)));
        for (PushBooks one : reminders) {
            long clicks = one.tasks().stream()
                    .mapToLong(task -> clicked.getOrDefault(task.id(), 0L))
                    .sum();
            one.records().add(new Records(Fate.SENT, one.messageCount(), clicks));
        }
    }

    private static void take(PushBooks one, Map<String, List<Records>> found) {
        one.records().clear();
        one.pushes().forEach(push -> one.records().addAll(found.getOrDefault(push.id(), List.of())));
    }

    private static List<String> tasks(Collection<PushBooks> all) {
        return all.stream()
                .flatMap(one -> one.tasks().stream())
                .map(StoredTask::id)
                .toList();
    }

    private <T> List<List<T>> chunks(Collection<T> all) {
        return Chunks.of(all, chunkSize);
    }
}
