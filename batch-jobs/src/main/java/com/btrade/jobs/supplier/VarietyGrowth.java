package com.btrade.jobs.supplier;

import com.btrade.model.VarietyCsv;
import com.btrade.model.VarietyId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A csv column of herbs after some were added to it: a set in its order, in no more characters than are believed when the
 * column is read, and never with a part of an id.
 *
 * <p>A column to which nothing is added keeps its very text. One that grows loses what is no id, and the last id of a text
 * as long as the column, which nobody believes.
 *
 * @param added how many herbs are new in it
 * @param leftOut how many found no room
 */
public record VarietyGrowth(String csv, int added, int leftOut) {
    private static final int MOST = VarietyCsv.COLUMN_WIDTH - 1;

    /** The column's text with as many of the herbs as fit, the first of them first. */
    public static VarietyGrowth of(String csv, Collection<VarietyId> more) {
        Set<VarietyId> missing = new LinkedHashSet<>(more);
        Set<VarietyId> present = VarietyCsv.parse(csv);
        missing.removeAll(present);
        StringBuilder grown = new StringBuilder();
        present.forEach(id -> append(grown, id));
        int added = 0;
        for (VarietyId id : missing) {
            if (append(grown, id)) {
                added++;
            }
        }
        return new VarietyGrowth(added == 0 ? csv : grown.toString(), added, missing.size() - added);
    }

    private static boolean append(StringBuilder csv, VarietyId id) {
        String part = (csv.isEmpty() ? "" : ",") + id;
        if (csv.length() + part.length() > MOST) {
            return false;
        }
        csv.append(part);
        return true;
    }
}
