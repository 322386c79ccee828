package com.btrade.jobs.migrate;

import com.btrade.model.VarietyCsv;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A csv of category ids of 药优优, read as {@link VarietyCsv} is: what is no id is passed over, and so is a cut one. */
final class CategoryCsv {
    private static final Pattern ID = Pattern.compile("[0-9]{1,9}");

    private CategoryCsv() {}

    /**
     * The ids in their order, each once.
     *
     * @param width of the column in characters: the last id of a text as long as that is not believed
     */
    static Set<Integer> parse(String csv, int width) {
        String[] parts = csv.split(",", -1);
        int believed = csv.codePointCount(0, csv.length()) == width ? parts.length - 1 : parts.length;
        Set<Integer> ids = new LinkedHashSet<>();
        for (int i = 0; i < believed; i++) {
            if (ID.matcher(parts[i].strip()).matches()) {
                ids.add(Integer.parseInt(parts[i].strip()));
            }
        }
        return ids;
    }
}
