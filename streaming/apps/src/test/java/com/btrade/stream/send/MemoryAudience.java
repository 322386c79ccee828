package com.btrade.stream.send;

import com.btrade.model.BusinessDate;
import com.btrade.model.ConsentPolicy;
import com.btrade.model.MessageState;
import com.btrade.model.Standing;
import com.btrade.model.TaskId;
import com.btrade.model.VarietyId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people want, in memory; what they were told is counted off the messages, as the tables' meaning says. */
final class MemoryAudience implements Audience {
    static final VarietyId HERB = new VarietyId(7);
    private static final Set<MessageState> LEFT =
            Set.of(MessageState.SUBMITTING, MessageState.ACCEPTED, MessageState.DELIVERED, MessageState.UNKNOWN);

    private final Map<String, Standing> known = new HashMap<>();
    private final MemoryMessages messages;
    private final List<String> openQuotes;
    boolean open = true;
    int questions;

    /** {@code openQuotes}: the prices of those that wait for an answer. */
    MemoryAudience(MemoryMessages messages, List<String> openQuotes) {
        this.messages = messages;
        this.openQuotes = openQuotes;
    }

    void add(Standing person) {
        person.addresses().forEach(address -> known.put(address, person));
    }

    void optOut(Recipient recipient) {
        add(new Standing(Set.of(recipient.address()), false, true, Set.of(), 0, 0));
    }

    void block(Recipient recipient) {
        add(new Standing(Set.of(recipient.address()), true, false, Set.of(), 0, 0));
    }

    void decline(Recipient recipient, VarietyId herb) {
        add(new Standing(Set.of(recipient.address()), false, false, Set.of(herb), 0, 0));
    }

    @Override
    public Map<Recipient, Reached> of(Collection<Recipient> recipients, boolean counted, Lease lease) {
        questions++;
        Map<Recipient, Reached> reached = new HashMap<>();
        for (Recipient recipient : recipients) {
            Standing person = known.getOrDefault(recipient.address(), Standing.of(recipient.address()));
            reached.put(recipient, counted ? counted(person, lease) : new Reached(person, 0));
        }
        return reached;
    }

    private Reached counted(Standing person, Lease lease) {
        List<MemoryMessages.Row> theirs = messages.rows(row ->
                person.addresses().contains(row.planned.recipient().address()) && !row.owner.equals(lease.owner()));
        BusinessDate today = BusinessDate.at(lease.now());
        int day = left(theirs, today);
        int week = left(theirs, new BusinessDate(today.day().minusDays(ConsentPolicy.WEEK - 1)));
        int claimed = (int) theirs.stream()
                .filter(row -> row.state == MessageState.CLAIMED && row.leaseUntil.isAfter(lease.now()))
                .count();
        return new Reached(person.told(day, week), claimed);
    }

    private static int left(List<MemoryMessages.Row> rows, BusinessDate since) {
        Instant start = Instant.ofEpochSecond(since.start());
        return (int) rows.stream()
                .filter(row -> LEFT.contains(row.state) && !row.firstAttempt.isBefore(start))
                .count();
    }

    @Override
    public Matter matter(TaskId task) {
        return new Matter(Optional.of(HERB), open);
    }

    @Override
    public Unanswered unanswered(TaskId task) {
        return Unanswered.of(openQuotes);
    }
}
