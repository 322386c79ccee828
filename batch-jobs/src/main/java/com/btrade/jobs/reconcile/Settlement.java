package com.btrade.jobs.reconcile;

import com.btrade.model.MessageState;
import com.btrade.model.SendStatus;
import java.util.Optional;
import java.util.Set;

/** What a status makes of a message. */
record Settlement(OpenMessage message, MessageState state, SmsStatus status) {
    /** Off, out of service, does not exist: rule R4 tells that number nothing any more. */
    private static final Set<Integer> DEAD_NUMBER = Set.of(500, 510, 590);

    /** Empty if the status says no more than is known. */
    static Optional<Settlement> of(OpenMessage message, SmsStatus status) {
        MessageState state = status.isDelivered()
                ? MessageState.DELIVERED
                : status.isFailure() ? MessageState.UNDELIVERED : MessageState.ACCEPTED;
        return state == message.state() ? Optional.empty() : Optional.of(new Settlement(message, state, status));
    }

    Optional<SendStatus> sendStatus() {
        return switch (state) {
            case DELIVERED -> Optional.of(SendStatus.DELIVERED);
            case UNDELIVERED -> Optional.of(SendStatus.FAILED);
            default -> Optional.empty();
        };
    }

    boolean isOfDeadNumber() {
        return DEAD_NUMBER.contains(status.code());
    }
}
