package com.btrade.jobs.convert;

import com.btrade.jobs.herb.Herb;
import com.btrade.jobs.herb.HerbAnswer.Unknown;
import com.btrade.jobs.quantity.Quantity;
import com.btrade.jobs.unknown.Mention;
import com.btrade.model.Mobile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rule R9 makes of one row of {@code trader_data}. */
sealed interface Conversion {
    /** The row it is made of. */
    TraderRow row();

    /** A purchase of one herb by the person with that mobile. */
    record Purchase(TraderRow row, Mobile buyer, Herb herb, Quantity quantity) implements Conversion {}

    /**
     * The row waits, and blocks nothing.
     *
     * @param herb the herb it names, if nobody knows that; null for any other reason
     */
    record SetAside(
            TraderRow row,
            SetAsideReason reason,
            String detail,
            @Nullable Unknown herb) implements Conversion {
        Optional<Mention> mention() {
            return Optional.ofNullable(herb)
                    .map(unknown -> new Mention(Long.toString(row.id()), row.variety(), unknown));
        }
    }
}
