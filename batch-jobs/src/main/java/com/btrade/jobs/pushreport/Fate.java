package com.btrade.jobs.pushreport;

import com.btrade.model.MessageState;
import com.btrade.model.SendStatus;
import com.btrade.model.WhyNotTold;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of one recipient of a push: each has exactly one. */
enum Fate {
    DELIVERED("delivered", "送达"),
    SENT("sent, no receipt", "已发未回执"),
    UNDELIVERED("undelivered", "未送达"),
    REFUSED("refused", "被拒"),
    UNKNOWN("unknown", "结果未知"),
    WAITING("waiting", "等待中"),
    HELD_BACK("held back", "发送前拦下"),
    /** The batch was gone before it was told of, or the earlier system died before it sent. */
    NEVER_SENT("never sent", "未发出");

    private static final Set<String> HELD_BACK_FOR =
            Arrays.stream(WhyNotTold.values()).map(WhyNotTold::name).collect(Collectors.toUnmodifiableSet());

    private final String english;
    private final String chinese;

    Fate(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    /** For both readers. */
    String text() {
        return chinese + " " + english;
    }

    /** Whether a provider took the message. */
    boolean isSent() {
        return this == SENT || this == DELIVERED || this == UNDELIVERED;
    }

    /** The fate of a message in a state; one that a rule refused before it left was held back. */
    static Fate of(MessageState state, String code) {
        return state == MessageState.REJECTED && HELD_BACK_FOR.contains(code) ? HELD_BACK : of(state);
    }

    /** Whether it has a reason to give: a provider's code, or a rule's. */
    boolean hasReason() {
        return this == UNDELIVERED || this == REFUSED || this == HELD_BACK;
    }

    private static Fate of(MessageState state) {
        return switch (state) {
            case PENDING, CLAIMED, SUBMITTING -> WAITING;
            case ACCEPTED -> SENT;
            case DELIVERED -> DELIVERED;
            case UNDELIVERED -> UNDELIVERED;
            case REJECTED -> REFUSED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** What the earlier system knew, whose messages are not followed one by one. */
    static Fate ofStatus(int sendstatus) {
        if (sendstatus == SendStatus.DELIVERED.id()) {
            return DELIVERED;
        }
        return sendstatus == SendStatus.FAILED.id() ? UNDELIVERED : SENT;
    }
}
