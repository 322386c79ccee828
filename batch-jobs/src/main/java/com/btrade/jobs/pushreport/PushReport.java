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
import java.util.stream.Stream;

/** The lines of a range of days, by day, batch, channel and order, and the sums of the pushes among them. */
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

    private Stream<PushLine> pushes() {
        return lines.stream().filter(line -> !line.key().isReminder());
    }

    /** What became of the reminders. */
    Figures reminders() {
        return lines.stream()
                .filter(line -> line.key().isReminder())
                .map(PushLine::figures)
                .reduce(Figures.NONE, Figures::sum);
    }

    /** Of pushes and reminders. */
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
        return pushes().collect(
                        Collectors.toMap(key, PushLine::figures, Figures::sum, () -> new TreeMap<K, Figures>()));
    }
}
