package com.btrade.jobs.reconcile;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Asks for a chunk of messages and stores what is known now; sends nothing again, and counts what stays unknown. */
class SettlingWriter implements ItemWriter<OpenMessage> {
    private static final Logger log = LoggerFactory.getLogger(SettlingWriter.class);
    private static final Comparator<BusinessDate> BY_DAY = Comparator.comparing(BusinessDate::day);

    private final StatusClient client;
    private final MessageTable table;
    private final RecordStore records;
    private final ChunkTransactions transactions;
    private final Tally tally;
    private final Clock clock;
    private final boolean asks;
    private final boolean dryRun;
    private boolean told;

    SettlingWriter(
            StatusClient client,
            MessageTable table,
            RecordStore records,
            ChunkTransactions transactions,
            Tally tally,
            Clock clock,
            boolean asks,
            boolean dryRun) {
        this.client = client;
        this.table = table;
        this.records = records;
        this.transactions = transactions;
        this.tally = tally;
        this.clock = clock;
        this.asks = asks;
        this.dryRun = dryRun;
    }

    @Override
    public void write(Chunk<? extends OpenMessage> chunk) {
        List<OpenMessage> messages = List.copyOf(chunk.getItems());
        List<Settlement> found = asks ? find(messages) : nobodyAsked();
        List<Settlement> settled = dryRun ? tell(found) : store(found);
        count(messages, settled);
    }

    /** Counts what is open all the same; an operator is told once why none of it is settled. */
    private List<Settlement> nobodyAsked() {
        if (!told) {
            told = true;
            log.warn("SendCloud is not asked 未查询短信服务商: set BTRADE_SENDCLOUD_USER and BTRADE_SENDCLOUD_KEY;"
                    + " the open messages are only counted 请设置这两个环境变量，本次只统计");
        }
        return List.of();
    }

    private List<Settlement> find(List<OpenMessage> messages) {
        List<OpenMessage> sms = messages.stream()
                .filter(message -> message.channel() == Channel.SMS)
                .toList();
        List<OpenMessage> named =
                sms.stream().filter(message -> !message.messageId().isEmpty()).toList();
        List<Settlement> found = new ArrayList<>(named.isEmpty() ? List.of() : byId(named));
        sms.stream()
                .filter(message -> message.messageId().isEmpty())
                .collect(Collectors.groupingBy(OpenMessage::day, () -> new TreeMap<>(BY_DAY), Collectors.toList()))
                .forEach((day, ofDay) -> found.addAll(byPhone(ofDay, day.day())));
        return found;
    }

    private List<Settlement> byId(List<OpenMessage> messages) {
        LocalDate from = messages.stream()
                .map(message -> message.day().day())
                .min(LocalDate::compareTo)
                .orElseThrow();
        List<String> ids = messages.stream().map(OpenMessage::messageId).toList();
        return Matching.byId(messages, client.byIds(ids, from, today()));
    }

    private List<Settlement> byPhone(List<OpenMessage> messages, LocalDate day) {
        List<String> phones =
                messages.stream().map(OpenMessage::recipient).distinct().toList();
        LocalDate next = day.plusDays(1);
        List<SmsStatus> statuses = client.byPhones(phones, day, next.isAfter(today()) ? today() : next);
        Set<String> taken =
                table.taken(statuses.stream().map(SmsStatus::messageId).toList());
        return Matching.byPhone(messages, statuses, taken);
    }

    private LocalDate today() {
        return BusinessDate.at(clock.instant()).day();
    }

    private List<Settlement> tell(List<Settlement> found) {
        found.forEach(one -> log.info("Dry run 试运行: {} would be 将为 {}", one.message(), one.state()));
        return found;
    }

    /** The documents first: a crash in between leaves the rows open, and the next run does both again. */
    private List<Settlement> store(List<Settlement> found) {
        records.settle(found);
        Instant now = clock.instant();
        return transactions.inOne(() -> {
            List<Settlement> settled =
                    found.stream().filter(one -> table.settle(one, now)).toList();
            settled.stream()
                    .filter(Settlement::isOfDeadNumber)
                    .forEach(one -> table.stopPushing(one.message().recipient()));
            return settled;
        });
    }

    private void count(List<OpenMessage> messages, List<Settlement> settled) {
        tally.add(Count.WRITTEN, settled.size());
        settled.forEach(one -> tally.add("written." + one.state(), 1));
        tally.add(Count.SKIPPED, messages.size() - settled.size());
        Set<Long> ids = settled.stream().map(one -> one.message().id()).collect(Collectors.toSet());
        for (OpenMessage message : messages) {
            if (!ids.contains(message.id())) {
                tally.add(message.state() == MessageState.UNKNOWN ? "skipped.UNKNOWN" : "skipped.NO_RECEIPT", 1);
            }
        }
    }
}
