package com.btrade.sandbox.gateway.sendcloud;

import com.btrade.sandbox.gateway.Accepted;

/** One SMS on its way; status 0: not known yet. */
final class Sms {
    private static final int DELIVERED = 200;

    final Accepted accepted;
    final long requestTime;
    private int status;
    private long updateTime;

    Sms(Accepted accepted) {
        this.accepted = accepted;
        this.requestTime = accepted.at().toEpochMilli();
        this.updateTime = requestTime;
    }

    synchronized void settle(int newStatus, long now) {
        status = newStatus;
        updateTime = now;
    }

    synchronized int status() {
        return status;
    }

    synchronized long updateTime() {
        return updateTime;
    }

    boolean isDelivered() {
        return status() == DELIVERED;
    }
}
