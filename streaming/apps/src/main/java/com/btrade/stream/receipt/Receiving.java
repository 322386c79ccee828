package com.btrade.stream.receipt;

import com.btrade.model.EventId;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes receipts (rule R4), each once however often it comes, and comes back to those whose message was not known. */
public final class Receiving {
    private static final Logger log = LoggerFactory.getLogger(Receiving.class);
    private static final int LIMIT = 500;
    private static final int MOST_ROUNDS = 100;

    private final ReceiptLedger ledger;
    private final ReceiptRecords records;
    private final Patience patience;
    private final Intake intake;
    private final JoiningById byId;
    private final JoiningByNewest byNewest;

    public Receiving(ReceiptLedger ledger, ReceiptRecords records, Patience patience) {
        this.ledger = ledger;
        this.records = records;
        this.patience = patience;
        this.intake = new Intake(ledger, patience);
        this.byId = new JoiningById(ledger, patience);
        this.byNewest = new JoiningByNewest(ledger, byId, records, patience);
    }

    /** Takes some receipts; also what is left of them if they were taken before and something died. */
    public Received receive(List<Arrival> arrivals) {
        List<EventId> events = arrivals.stream().map(Arrival::event).toList();
        Received entered = intake.enter(arrivals);
        JoiningById.Joined joined = byId.join(events);
        int settled = joined.settled()
                + byNewest.join(joined.rest().stream().map(Held::event).toList());
        show(events);
        return new Received(entered.fresh(), settled, entered.doubles() + joined.doubles(), entered.optOuts());
    }

    /** Joins what has waited, and shows what is settled and was never shown. */
    public void tidy() {
        int joined = 0;
        List<EventId> joinable = ledger.joinable(LIMIT);
        for (int round = 0; !joinable.isEmpty() && round < MOST_ROUNDS; round++) {
            joined += byId.join(joinable).settled();
            show(joinable);
            joinable = ledger.joinable(LIMIT);
        }
        List<EventId> due = ledger.due(patience.now(), LIMIT);
        for (int round = 0; !due.isEmpty() && round < MOST_ROUNDS; round++) {
            joined += byNewest.join(due);
            show(due);
            due = ledger.due(patience.now(), LIMIT);
        }
        show(ledger.unshown(LIMIT));
        if (joined > 0) {
            log.info("{} receipts that had waited found their messages 补配回执", joined);
        }
    }

    private void show(Collection<EventId> events) {
        List<ReceiptLedger.Settled> settled = ledger.settled(events);
        if (!settled.isEmpty()) {
            Map<RecordId, SendStatus> statuses = new HashMap<>();
            settled.forEach(one -> statuses.put(one.record(), one.status()));
            records.settle(statuses);
            // Not all of the events: others may be settled since, and the website does not know of them.
            ledger.shown(settled.stream().map(ReceiptLedger.Settled::event).toList());
        }
    }
}
