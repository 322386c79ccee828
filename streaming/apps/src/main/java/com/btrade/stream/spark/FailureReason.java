package com.btrade.stream.spark;

import com.btrade.stream.store.StoreException;

/** Finds in a failure, which Spark wraps several times over, what an operator can act on. */
public final class FailureReason {
    /** In Spark's text when the topic does not hold any more what the checkpoint says comes next. */
    private static final String TOPIC_CHANGED = "failOnDataLoss";

    private static final String ADVICE =
            "Cannot go on: Kafka does not hold any more what the checkpoint says comes next;"
                    + " the topic was made anew, or its messages were kept too short a time. To read what is there, delete the"
                    + " checkpoint of this app under BTRADE_CHECKPOINTS: nothing is sent or counted twice"
                    + " (删除检查点后重启即可，不会重复发送或计数)";

    private FailureReason() {}

    /** The store's own words if a store failed; else a sentence of ours, or the words of the innermost failure. */
    public static String of(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof StoreException) {
                return String.valueOf(one.getMessage());
            }
            if (String.valueOf(one.getMessage()).contains(TOPIC_CHANGED)) {
                return ADVICE;
            }
            innermost = one;
        }
        String said = String.valueOf(failure.getMessage());
        boolean ours = failure instanceof IllegalStateException && said.startsWith("Cannot ");
        return ours ? said : innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }
}
