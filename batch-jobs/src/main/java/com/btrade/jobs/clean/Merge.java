package com.btrade.jobs.clean;

import com.btrade.jobs.supplier.VarietyGrowth;
import com.btrade.model.VarietyCsv;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rule R14 for the rows of one mobile: what the oldest becomes when the others are merged into it.
 *
 * @param changed the columns to write and their texts
 * @param leftOut herbs that found no room
 */
record Merge(Map<String, String> changed, int leftOut) {
    private static final List<String> FILLED = List.of(
            "name",
            "company",
            "phone",
            "qq",
            "address",
            "businessplace",
            "addvariety",
            "scale",
            "sales",
            "relationship",
            "manager",
            "source",
            "remark",
            "sponsor",
            "record",
            "yaoyy_status");
    private static final List<String> SCORES = List.of("pushscore", "maxpush");
    private static final String VARIETIES = "variety";
    private static final String PUSH_STATUS = "pushstatus";

    Merge {
        changed = Map.copyOf(changed);
    }

    /**
     * Merges rows, the oldest first: varieties are united, scores are the highest, what the oldest lacks is taken from the
     * next that has it. Somebody who is never to be told in one of the rows is never told, and somebody who has become a
     * user in one of them has.
     */
    static Merge of(List<Image> rows) {
        Image oldest = rows.get(0);
        Map<String, String> changed = new LinkedHashMap<>();
        FILLED.forEach(column -> fill(column, rows, changed));
        SCORES.forEach(column -> put(column, highest(column, rows), oldest, changed));
        put(PUSH_STATUS, pushStatus(rows), oldest, changed);
        return new Merge(changed, unite(rows, changed));
    }

    private static void fill(String column, List<Image> rows, Map<String, String> changed) {
        if (rows.get(0).text(column).isBlank()) {
            rows.stream()
                    .map(row -> row.text(column))
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .ifPresent(text -> changed.put(column, text));
        }
    }

    private static void put(String column, int number, Image oldest, Map<String, String> changed) {
        if (number != oldest.number(column)) {
            changed.put(column, Integer.toString(number));
        }
    }

    private static int highest(String column, List<Image> rows) {
        return rows.stream().mapToInt(row -> row.number(column)).max().orElse(0);
    }

    private static int pushStatus(List<Image> rows) {
        boolean never = rows.stream().anyMatch(row -> row.number(PUSH_STATUS) == 0);
        return never ? 0 : highest(PUSH_STATUS, rows);
    }

    /** Says how many herbs found no room. */
    private static int unite(List<Image> rows, Map<String, String> changed) {
        String before = rows.get(0).text(VARIETIES);
        String united = before;
        int leftOut = 0;
        for (Image row : rows.subList(1, rows.size())) {
            VarietyGrowth growth = VarietyGrowth.of(united, VarietyCsv.parse(row.text(VARIETIES)));
            united = growth.csv();
            leftOut += growth.leftOut();
        }
        if (!united.equals(before)) {
            changed.put(VARIETIES, united);
        }
        return leftOut;
    }
}
