package com.btrade.jobs.clean;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.model.Masked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Merges the rows of each mobile into the oldest. */
class MergeWriter implements ItemWriter<String> {
    private static final Logger log = LoggerFactory.getLogger(MergeWriter.class);
    private static final int TOLD = 100;

    /** What became of a chunk. */
    private record Result(int merged, int removed, int leftOut) {}

    private final RunTables tables;
    private final Tally tally;
    private int told;

    MergeWriter(RunTables tables, Tally tally) {
        this.tables = tables;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends String> mobiles) {
        Result result = tables.dryRun() ? merge(mobiles) : tables.locked(() -> merge(mobiles));
        tally.add(Count.WRITTEN, result.merged());
        tally.add(Count.SKIPPED, mobiles.size() - result.merged());
        tally.add("removed", result.removed());
        tally.add("varietiesLeftOut", result.leftOut());
    }

    private Result merge(Chunk<? extends String> mobiles) {
        Map<String, List<Image>> byMobile = new LinkedHashMap<>();
        tables.rows()
                .lockWithMobiles(List.copyOf(mobiles.getItems()))
                .forEach(row -> byMobile.computeIfAbsent(row.text("mobile"), any -> new ArrayList<>())
                        .add(row));
        int merged = 0;
        int removed = 0;
        int leftOut = 0;
        for (List<Image> rows : byMobile.values()) {
            if (rows.size() > 1) {
                Merge merge = Merge.of(rows);
                merged++;
                removed += rows.size() - 1;
                leftOut += merge.leftOut();
                tell(rows);
                store(rows, merge);
            }
        }
        return new Result(merged, removed, leftOut);
    }

    private void store(List<Image> rows, Merge merge) {
        if (tables.dryRun()) {
            return;
        }
        Image oldest = rows.get(0);
        List<Image> others = rows.subList(1, rows.size());
        List<Integer> ids = others.stream().map(Image::id).toList();
        tables.rows().update(oldest.id(), new LinkedHashMap<String, @Nullable String>(merge.changed()));
        tables.rows().delete(ids);
        tables.setAside().remove(ids);
        String unit = "merge " + oldest.text("mobile");
        List<Change> changes = new ArrayList<>();
        Image after = tables.rows().lock(List.of(oldest.id())).get(0);
        changes.add(new Change(unit, oldest.id(), oldest, after));
        others.forEach(row -> changes.add(new Change(unit, row.id(), row, null)));
        tables.keep(changes);
    }

    private void tell(List<Image> rows) {
        if (tables.dryRun() && told++ < TOLD) {
            log.info(
                    "Dry run 试运行: suppliers {} of {} would be merged into 将合并为 {}",
                    rows.stream().map(Image::id).toList(),
                    Masked.of(rows.get(0).text("mobile")),
                    rows.get(0).id());
        }
    }
}
