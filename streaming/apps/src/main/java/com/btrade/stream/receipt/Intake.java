package com.btrade.stream.receipt;

import com.btrade.model.EventId;
import com.btrade.model.OptOut;
import com.btrade.model.Receipt;
import com.btrade.stream.send.Recipient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Enters receipts, each once, and with them what they say whatever message they belong to. */
final class Intake {
    private final ReceiptLedger ledger;
    private final Patience patience;

    Intake(ReceiptLedger ledger, Patience patience) {
        this.ledger = ledger;
        this.patience = patience;
    }

    Received enter(List<Arrival> arrivals) {
        return ledger.transact(entries -> enter(arrivals, entries));
    }

    private Received enter(List<Arrival> arrivals, ReceiptLedger.Entries entries) {
        List<Arrival> fresh = fresh(arrivals, entries);
        List<Entry> judged = judge(fresh, entries);
        entries.enter(judged);
        List<Receipt> news = judged.stream()
                .filter(entry -> entry.state() != ReceiptState.DOUBLE)
                .map(entry -> entry.arrival().receipt())
                .toList();
        entries.stopPushing(dead(news));
        List<OptOut> wishes = new ArrayList<>();
        news.forEach(receipt -> OptOutReply.wish(receipt).ifPresent(wishes::add));
        entries.optOut(wishes, patience.now());
        return new Received(fresh.size(), 0, judged.size() - news.size(), wishes.size());
    }

    private static List<Arrival> fresh(List<Arrival> arrivals, ReceiptLedger.Entries entries) {
        Set<EventId> seen = new HashSet<>(
                entries.known(arrivals.stream().map(Arrival::event).toList()));
        return arrivals.stream().filter(arrival -> seen.add(arrival.event())).toList();
    }

    private static List<Entry> judge(List<Arrival> fresh, ReceiptLedger.Entries entries) {
        Set<String> facts = new HashSet<>(entries.knownFacts(
                fresh.stream().map(arrival -> arrival.receipt().fact()).toList()));
        List<Entry> judged = new ArrayList<>();
        for (Arrival arrival : fresh) {
            Receipt receipt = arrival.receipt();
            ReceiptState state = receipt.kind().endsMessage() ? ReceiptState.WAITING : ReceiptState.KEPT;
            judged.add(new Entry(arrival, facts.add(receipt.fact()) ? state : ReceiptState.DOUBLE));
        }
        return judged;
    }

    private static Set<Recipient> dead(List<Receipt> news) {
        Set<Recipient> dead = new LinkedHashSet<>();
        for (Receipt receipt : news) {
            if (receipt.saysThatNumberIsDead()) {
                dead.add(new Recipient(receipt.recipient()));
            }
        }
        return dead;
    }
}
