package com.btrade.jobs.clean;

import com.btrade.jobs.clean.ChangeTable.Unit;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Undoes a run, unit by unit, the latest first; a unit with a row that somebody has changed since is left as it is. */
class UndoWriter implements ItemWriter<Unit> {
    private static final Logger log = LoggerFactory.getLogger(UndoWriter.class);
    private static final int TOLD = 100;

    private final RunTables tables;
    private final String undone;
    private final Tally tally;
    private final Map<Integer, @Nullable Image> undoneSoFar = new HashMap<>();
    private int told;

    /**
     * Undoes.
     *
     * @param undone key of the run to undo
     */
    UndoWriter(RunTables tables, String undone, Tally tally) {
        this.tables = tables;
        this.undone = undone;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends Unit> units) {
        List<Undoing> done = tables.dryRun() ? undo(units) : tables.locked(() -> undo(units));
        for (Undoing one : done) {
            if (one.changedSince().isEmpty()) {
                tally.add(Count.WRITTEN, 1);
                tally.add("rows", one.rows().size());
            } else {
                tally.add("rejected", 1);
                tally.add("rejected.CHANGED_SINCE", 1);
                tell(one);
            }
        }
    }

    private List<Undoing> undo(Chunk<? extends Unit> units) {
        List<Undoing> done = new ArrayList<>();
        for (Unit unit : units) {
            List<Change> changes = tables.changes().ofUnit(undone, unit.name());
            Set<Integer> ids =
                    new HashSet<>(changes.stream().map(Change::supplier).toList());
            List<Image> now = now(ids);
            Undoing undoing = Undoing.of(changes, now);
            done.add(undoing);
            if (undoing.changedSince().isEmpty() && tables.dryRun()) {
                undoneSoFar.putAll(undoing.rows());
            } else if (undoing.changedSince().isEmpty()) {
                apply(undoing, now);
                tables.setAside().remove(ids);
                tables.changes().markUndone(undone, unit.name(), tables.now());
            }
        }
        return done;
    }

    /** The rows as they are, or in a dry run as the units before would have left them. */
    private List<Image> now(Set<Integer> ids) {
        Map<Integer, @Nullable Image> rows = new TreeMap<>();
        tables.rows().lock(ids).forEach(row -> rows.put(row.id(), row));
        ids.stream().filter(undoneSoFar::containsKey).forEach(id -> rows.put(id, undoneSoFar.get(id)));
        return rows.values().stream().flatMap(Stream::ofNullable).toList();
    }

    private void tell(Undoing left) {
        if (told++ < TOLD) {
            log.warn(
                    "Cannot undo 无法撤销: suppliers {} have been changed since 之后被修改, so {} stay as they are 保持现状",
                    left.changedSince(),
                    left.rows().keySet());
        }
    }

    private void apply(Undoing undoing, List<Image> now) {
        Set<Integer> present = new HashSet<>(now.stream().map(Image::id).toList());
        for (Map.Entry<Integer, @Nullable Image> row : undoing.rows().entrySet()) {
            Image image = row.getValue();
            if (image == null) {
                tables.rows().delete(List.of(row.getKey()));
            } else if (present.contains(row.getKey())) {
                tables.rows().update(row.getKey(), image.columns());
            } else {
                tables.rows().insert(image);
            }
        }
    }
}
