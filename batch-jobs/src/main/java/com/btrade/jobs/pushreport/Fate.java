package com.btrade.jobs.pushreport;

import com.btrade.model.MessageState;
import com.btrade.model.SendStatus;

/** What became of one recipient of a push: each has exactly one. */
enum Fate {
    DELIVERED("delivered", "送达"),
    SENT("sent, no receipt", "已发未回执"),
    UNDELIVERED("undelivered", "未送达"),
    REFUSED("refused", "被拒"),
    UNKNOWN("unknown", "结果未知"),
    WAITING("waiting", "等待中"),
    HELD_BACK("held back", "暂不发送"),
    /** The batch was gone before it was told of, or the earlier system died before it sent. */
    NEVER_SENT("never sent", "未发出");

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

    /** Whether it has a reason to give: a provider's code, or a rule's. */
    boolean hasReason() {
        return this == UNDELIVERED || this == REFUSED || this == HELD_BACK;
    }

    static Fate of(MessageState state) {
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
