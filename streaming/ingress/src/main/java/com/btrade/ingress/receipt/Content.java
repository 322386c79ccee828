package com.btrade.ingress.receipt;

import com.btrade.model.Receipt;
import java.util.List;

/** What a genuine callback says. */
sealed interface Content {
    /** Receipts, at least one. */
    record Receipts(List<Receipt> all) implements Content {
        public Receipts {
            all = List.copyOf(all);
        }
    }

    /** Something that a receipt should say and does not: kept with its reason. */
    record Unknown(String reason) implements Content {}

    /** Something else than how a message ended. */
    record Nothing() implements Content {}
}
