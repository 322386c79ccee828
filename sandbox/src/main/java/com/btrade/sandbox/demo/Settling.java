package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import com.btrade.sandbox.platform.Platform;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Waits until the streams have done what is there to do; gives up when nothing moves any more. */
final class Settling {
    private static final Duration STILL = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final BookKeeper keeper;
    private final Platform platform;

    Settling(BookKeeper keeper, Platform platform) {
        this.keeper = keeper;
        this.platform = platform;
    }

    /** Something that grows until it is complete. */
    private interface Progress {
        boolean complete() throws SQLException;

        long done() throws SQLException;
    }

    void untilSent() throws SQLException, IOException, InterruptedException {
        await(new Progress() {
            @Override
            public boolean complete() {
                return keeper.unfinishedTasks() == 0;
            }

            @Override
            public long done() throws SQLException {
                return keeper.rows("outbox") - keeper.unfinishedTasks();
            }
        });
    }

    void untilReceived(Diary diary) throws SQLException, IOException, InterruptedException {
        await(new Progress() {
            @Override
            public boolean complete() throws SQLException {
                return done() >= diary.made("receipt-sms") + diary.made("receipt-wechat");
            }

            @Override
            public long done() throws SQLException {
                return keeper.received(Channel.SMS) + keeper.received(Channel.WECHAT);
            }
        });
    }

    void untilCounted(Diary diary) throws SQLException, IOException, InterruptedException {
        await(new Progress() {
            @Override
            public boolean complete() throws SQLException {
                return counted(diary);
            }

            @Override
            public long done() throws SQLException {
                return keeper.rows("click_event");
            }
        });
    }

    /** The ledger is asked first: adding up the records reads all of them. */
    private boolean counted(Diary diary) throws SQLException {
        if (keeper.rows("click_event") < diary.made("click-sms") + diary.made("click-wechat")) {
            return false;
        }
        for (Channel channel : Channel.values()) {
            String kind = Crowd.kind(channel);
            if (keeper.clicks(channel) < diary.made("click-" + kind)
                    || keeper.quotes(channel) < diary.made("quote-" + kind)) {
                return false;
            }
        }
        return true;
    }

    /** A demo whose books never settle is reported by the audit, not by a stack trace. */
    private void await(Progress progress) throws SQLException, IOException, InterruptedException {
        long last = progress.done();
        long moved = System.nanoTime();
        while (!progress.complete() && System.nanoTime() - moved < STILL.toNanos()) {
            platform.requireServices();
            Thread.sleep(PAUSE.toMillis());
            long now = progress.done();
            if (now != last) {
                last = now;
                moved = System.nanoTime();
            }
        }
    }
}
