package com.btrade.jobs.clean;

import com.btrade.jobs.clean.SetAsideTable.SetAside;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.model.Mobile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Moves what is no mobile out of the mobiles, and gives each further mobile of a row a row of its own. */
class SplitWriter implements ItemWriter<Integer> {
    private static final Logger log = LoggerFactory.getLogger(SplitWriter.class);
    private static final int TOLD = 100;

    /** What became of a chunk. */
    private record Result(int written, int added, List<SetAside> setAside, int same, int takenUp) {}

    private final RunTables tables;
    private final Tally tally;
    private int told;

    SplitWriter(RunTables tables, Tally tally) {
        this.tables = tables;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends Integer> ids) {
        Result result = tables.dryRun() ? clean(ids.getItems()) : tables.locked(() -> clean(ids.getItems()));
        tally.add(Count.WRITTEN, result.written());
        tally.add("added", result.added());
        tally.add(Count.SET_ASIDE, result.setAside().size());
        result.setAside().forEach(one -> tally.add("setAside." + one.reason(), 1));
        tally.add(
                Count.SKIPPED, ids.size() - result.written() - result.setAside().size());
        tally.add("same", result.same());
        tally.add("takenUp", result.takenUp());
    }

    /**
     * Cleans the rows that there are; what is tidy then, or gone, is set aside no longer. A row whose phones moved and that
     * has no mobile then is both changed and set aside: it counts as changed.
     */
    private Result clean(Collection<? extends Integer> ids) {
        int added = 0;
        int written = 0;
        Set<Integer> tidy = new HashSet<>(ids);
        List<SetAside> waiting = new ArrayList<>();
        List<SetAside> moved = new ArrayList<>();
        List<Image> found = tables.rows().lock(List.copyOf(ids));
        for (Image row : found) {
            Split split = Split.of(row.text("mobile"), row.text("phone"));
            boolean changes = split.changes(row.text("mobile"), row.text("phone"));
            if (changes) {
                written++;
                added += split.more().size();
                tell(row, split);
                store(row, split);
            }
            if (split.reason() != null) {
                tidy.remove(row.id());
                (changes ? moved : waiting).add(new SetAside(row.id(), split.reason(), split.mobile()));
            }
        }
        List<SetAside> news = tables.setAside().news(waiting);
        int takenUp = 0;
        if (!tables.dryRun()) {
            tables.setAside().upsert(news, tables.run(), tables.now());
            tables.setAside().upsert(moved, tables.run(), tables.now());
            takenUp = tables.setAside().remove(tidy);
        }
        return new Result(written, added, news, waiting.size() - news.size(), takenUp);
    }

    private void store(Image row, Split split) {
        if (tables.dryRun()) {
            return;
        }
        String unit = "split " + row.id();
        List<Change> changes = new ArrayList<>();
        tables.rows().update(row.id(), Map.of("mobile", split.mobile(), "phone", split.phone()));
        changes.add(new Change(unit, row.id(), row, now(row.id())));
        for (Mobile mobile : split.more()) {
            int id = tables.rows().insertLike(row, Map.of("mobile", mobile.number(), "phone", split.phone()));
            changes.add(new Change(unit, id, null, now(id)));
        }
        tables.keep(changes);
    }

    private Image now(int id) {
        return tables.rows().lock(List.of(id)).get(0);
    }

    private void tell(Image row, Split split) {
        if (tables.dryRun() && told++ < TOLD) {
            log.info(
                    "Dry run 试运行: supplier {} would get {} and {} more rows 将改为该手机号并增加行数",
                    row.id(),
                    split.mobile().isEmpty() ? "no mobile 无手机号" : new Mobile(split.mobile()),
                    split.more().size());
        }
    }
}
