package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import java.util.ArrayList;
import java.util.List;

/** Compares what was done with what the books say. */
final class Audit {
    private final List<String> faults = new ArrayList<>();

    /** Compares the books of one channel with each other and with what people did. */
    Audit channel(Books books, Diary diary) {
        String kind = Crowd.kind(books.channel());
        equal(kind + " recipients of tasks", books.recipients(), "push records", books.records());
        equal(
                kind + " messages in the outbox and held back",
                books.sent() + books.heldBack(),
                "push records",
                books.records());
        equal(kind + " reminders in the outbox", books.remindersSent(), "notes of reminders", books.reminders());
        equal(kind + " repeated recipients", books.repeated(), "allowed", 0);
        equal(kind + " unfinished tasks", books.unfinished(), "allowed", 0);
        within(kind + " clicks counted", books.clicks(), diary, "click-" + kind);
        within(kind + " quotes counted", books.quotes(), diary, "quote-" + kind);
        return this;
    }

    /** Compares the report of the pushes with the books. */
    Audit report(Books books, ReportTable report) {
        String kind = Crowd.kind(books.channel());
        String channel = books.channel().name();
        equal(kind + " recipients in the report", report.sum(channel, "chosen"), "of tasks", books.recipients());
        equal(kind + " sent in the report", report.sum(channel, "sent"), "in the outbox", books.sent());
        equal(
                kind + " reminders sent in the report",
                report.ofReminders(channel, "sent"),
                "in the outbox",
                books.remindersSent());
        equal(kind + " quotes in the report", report.sum(channel, "quoted"), "in the pushes", books.quotes());
        return this;
    }

    /** Compares the receipts that were given with the ends that are known. */
    Audit receipts(Channel channel, long known, Diary diary) {
        String kind = Crowd.kind(channel);
        within(kind + " ends known", known, diary, "receipt-" + kind);
        return this;
    }

    /** Adds a comparison of two numbers that must be the same. */
    Audit equal(String what, long found, String other, long expected) {
        if (found != expected) {
            faults.add(what + " " + found + " ≠ " + other + " " + expected);
        }
        return this;
    }

    /** Sentences, empty if all adds up. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void within(String what, long found, Diary diary, String kind) {
        long made = diary.made(kind);
        if (found < made || found > made + diary.open(kind)) {
            faults.add(what + " " + found + " ≠ made " + made);
        }
    }
}
