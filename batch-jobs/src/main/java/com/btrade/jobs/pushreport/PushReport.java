package com.btrade.jobs.pushreport;

import com.btrade.jobs.run.DayRange;
import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of a range of days, by day, batch, channel and order, and their sums. */
record PushReport(DayRange range, List<PushLine> lines) {
    private static final Comparator<PushLine> IN_ORDER =
            Comparator.comparing((PushLine line) -> line.day().day()).thenComparing(PushLine::key);

    /** A day and a channel. */
    record Slot(BusinessDate day, Channel channel) implements Comparable<Slot> {
        private static final Comparator<Slot> BY_DAY =
                Comparator.comparing((Slot slot) -> slot.day().day()).thenComparing(Slot::channel);

        @Override
        public int compareTo(Slot other) {
            return BY_DAY.compare(this, other);
        }
    }

    PushReport {
        lines = lines.stream().sorted(IN_ORDER).toList();
    }

    Figures total() {
        return lines.stream().map(PushLine::figures).reduce(Figures.NONE, Figures::sum);
    }

    SortedMap<Channel, Figures> byChannel() {
        return by(line -> line.key().channel());
    }

    SortedMap<Slot, Figures> bySlot() {
        return by(line -> new Slot(line.day(), line.key().channel()));
    }

    /** How the first pushes of batches did, how the second ones, and so on. */
    SortedMap<Integer, Figures> byOrder() {
        return by(line -> line.key().order());
    }

    private <K extends Comparable<? super K>> SortedMap<K, Figures> by(Function<PushLine, K> key) {
        return lines.stream()
                .collect(Collectors.toMap(key, PushLine::figures, Figures::sum, () -> new TreeMap<K, Figures>()));
    }
}
