package com.btrade.jobs.recipient;

import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import com.btrade.model.WhyNotTold;
import java.util.List;
import java.util.Map;

/** What rule R1 says about one batch and channel: a task, or why there is none. */
public sealed interface Plan {
    /** The push that it is, or would have been. */
    Push push();

    /** Who was chosen, and who was passed over. */
    Choice choice();

    /** The batch. */
    default Batch batch() {
        return push().batch();
    }

    /** The channel. */
    default Channel channel() {
        return push().channel();
    }

    /** How many people were passed over for each reason. */
    default Map<WhyNotTold, Integer> heldBack() {
        return choice().counts();
    }

    /** A task to store and publish. */
    record Task(Push push, Choice choice) implements Plan {
        /** The nth push of the batch on the channel. */
        public int order() {
            return push.order();
        }

        /** The addresses to tell. */
        public List<String> recipients() {
            return choice.recipients();
        }

        /** The id that this task has whenever and by whomever it is generated. */
        public TaskId id() {
            return push.id();
        }

        @Override
        public String toString() {
            return "Task[batch=" + batch().id() + ", channel=" + channel() + ", order=" + order() + ", " + choice + "]";
        }
    }

    /**
     * No task.
     *
     * @param push that it would have been
     * @param choice who was passed over, if anybody was looked at
     */
    record Nothing(Push push, WhyNot reason, Choice choice) implements Plan {
        Nothing(Push push, WhyNot reason) {
            this(push, reason, Choice.NONE);
        }
    }

    /** Why a batch gets no task on a channel. */
    enum WhyNot {
        CLOSED("the batch or its purchase is closed", "批次或采购单已关闭"),
        TERM_OVER("the purchase has passed its term", "采购单已过期"),
        ALREADY_PUSHED("it has been pushed before", "已经推送过"),
        PLANNED_BY_THIS_RUN("this run has made the task already", "本次运行已生成任务"),
        MAX_PUSH_TIMES("it has been pushed often enough", "已达最多推送次数"),
        NO_RECIPIENTS("there is nobody left to tell", "没有可推送的收件人");

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
