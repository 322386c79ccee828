package com.btrade.jobs.pushreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rule that every recipient ends in exactly one state: the stores agree about each push, and the sums are equal. */
final class Reconciliation {
    /** A sentence for each push that breaks it. */
    List<String> contradictions(List<PushBooks> books, List<PushLine> lines) {
        List<String> contradictions = new ArrayList<>();
        for (int i = 0; i < books.size(); i++) {
            PushLine line = lines.get(i);
            books.get(i)
                    .contradiction()
                    .or(() -> unequal(line))
                    .ifPresent(what -> contradictions.add(named(line) + ": " + what));
        }
        return contradictions;
    }

    private static Optional<String> unequal(PushLine line) {
        Figures figures = line.figures();
        return figures.accounted() == figures.chosen()
                ? Optional.empty()
                : Optional.of("选中 " + figures.chosen() + " 人，有去向的 " + figures.accounted() + " 人: " + figures.chosen()
                        + " chosen, but " + figures.accounted() + " with an end");
    }

    private static String named(PushLine line) {
        return "batch 批次 " + line.key().batch() + " by " + line.key().channel()
                + (line.key().isReminder() ? ", reminder 提醒第 " : ", push 第 ")
                + line.key().order() + " 次, " + line.day();
    }
}
