package com.btrade.jobs.followup;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.WhyNotTold;
import java.util.List;

/** What rule R2 says about one batch and channel: tasks, or why there is none. */
public sealed interface ReminderPlan {
    /** The batch. */
    BatchId batch();

    /** The channel. */
    Channel channel();

    /** The reminders that have no task, for the buyer may not be told at their address. */
    List<HeldBack> heldBack();

    /** A reminder without a task. */
    record HeldBack(Reminder reminder, WhyNotTold reason) {}

    /** One task for each of the buyer's accounts. */
    record Tasks(BatchId batch, Channel channel, List<Reminder> reminders, List<HeldBack> heldBack)
            implements ReminderPlan {
        public Tasks {
            reminders = List.copyOf(reminders);
            heldBack = List.copyOf(heldBack);
        }
    }

    /** No task. */
    record Nothing(BatchId batch, Channel channel, WhyNot reason, List<HeldBack> heldBack) implements ReminderPlan {
        Nothing(BatchId batch, Channel channel, WhyNot reason) {
            this(batch, channel, reason, List.of());
        }

        public Nothing {
            heldBack = List.copyOf(heldBack);
        }
    }

    /** Why a buyer is not reminded on a channel. */
    enum WhyNot {
        CLOSED("the batch or its purchase is closed", "批次或采购单已关闭"),
        PLANNED_BY_THIS_RUN("this run has made the reminder already", "本次运行已生成提醒"),
        MAX_NOTIFY_TIMES("the buyer has been reminded often enough", "已达最多提醒次数"),
        STILL_WAITING("the last reminder has not left yet", "上一次提醒尚未发出"),
        REMINDED_LATELY("the last reminder is too young", "距上次提醒时间太短"),
        NO_ADDRESS("the buyer has no address on this channel", "买家在该渠道没有可用的地址"),
        NOT_TO_BE_TOLD("the buyer may not be told on this channel", "买家不可在该渠道接收");

        private final String english;
        private final String chinese;

        WhyNot(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /** The reason, for people. */
        public String text() {
            return english + " " + chinese;
        }
    }
}
