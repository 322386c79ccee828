package com.btrade.jobs.analysis;

import com.btrade.jobs.followup.PushOutcome;
import com.btrade.jobs.followup.PushVerdict;
import com.btrade.jobs.recipient.Batch;
import com.btrade.jobs.recipient.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A push, what it brought and what follows from it.
 *
 * @param batch null if it is gone
 */
record Judgement(DayPush push, @Nullable Batch batch, PushOutcome outcome, PushVerdict verdict) {
    /** The batch and channel to push again. */
    Optional<Target> again() {
        return Optional.ofNullable(verdict.isAgain() ? batch : null).map(found -> new Target(found, push.channel()));
    }
}
