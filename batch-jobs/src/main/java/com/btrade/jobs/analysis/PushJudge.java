package com.btrade.jobs.analysis;

import com.btrade.jobs.followup.BatchState;
import com.btrade.jobs.followup.PushAgainPolicy;
import com.btrade.jobs.followup.PushOutcome;
import com.btrade.jobs.recipient.Batch;
import com.btrade.jobs.task.BatchTable;
import com.btrade.model.BatchId;
import com.btrade.model.QuoteId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges a chunk of pushes by rule R6, with one query for each thing to know of them. */
final class PushJudge {
    private final BatchTable batches;
    private final QuoteTable quotes;
    private final PushAgainPolicy policy;

    PushJudge(BatchTable batches, QuoteTable quotes, PushAgainPolicy policy) {
        this.batches = batches;
        this.quotes = quotes;
        this.policy = policy;
    }

    List<Judgement> judge(List<? extends DayPush> pushes) {
        List<BatchId> ids = pushes.stream().map(DayPush::batch).distinct().toList();
        Map<BatchId, Batch> known = batches.byId(ids);
        Set<BatchId> accepted = quotes.accepted(ids);
        Set<QuoteId> rejected = quotes.rejected(
                pushes.stream().flatMap(push -> push.quotes().stream()).collect(Collectors.toSet()));
        return pushes.stream()
                .map(push -> judge(push, known.get(push.batch()), accepted, rejected))
                .toList();
    }

    private Judgement judge(DayPush push, @Nullable Batch batch, Set<BatchId> accepted, Set<QuoteId> rejected) {
        int rejectedOfIt =
                (int) push.quotes().stream().filter(rejected::contains).count();
        PushOutcome outcome = new PushOutcome(
                push.order(), push.records(), push.clicked(), push.quotes().size(), rejectedOfIt);
        BatchState state = state(batch, accepted.contains(push.batch()));
        return new Judgement(push, batch, outcome, policy.judge(outcome, state));
    }

    private static BatchState state(@Nullable Batch batch, boolean accepted) {
        if (batch == null) {
            return BatchState.GONE;
        }
        if (!batch.open()) {
            return BatchState.CLOSED;
        }
        return accepted ? BatchState.ACCEPTED : BatchState.WAITING;
    }
}
