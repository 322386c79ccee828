package com.btrade.sandbox.yaoyy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The areas of 药优优: provinces, cities and counties under numbers of its own, and some that lead nowhere. */
final class Areas {
    private static final int FIRST = 5_000;
    private static final List<String> COUNTIES = List.of("城关区", "新城区", "东山县");

    /** A row of {@code area}. */
    record Area(int id, String name, int parent) {}

    private final List<Area> all = new ArrayList<>();
    private final List<Integer> counties = new ArrayList<>();

    Areas() {
        Map<String, Integer> ids = new HashMap<>();
        for (String[] row : ReferenceRows.of("/reference/area.tsv")) {
            int parent = ids.getOrDefault(row[2], 0);
            ids.put(row[0], add(row[1], parent));
            if (row[3].equals("2")) {
                COUNTIES.forEach(county -> counties.add(add(county, ids.getOrDefault(row[0], 0))));
            }
        }
        addDirt();
    }

    List<Area> all() {
        return List.copyOf(all);
    }

    /** Where somebody lives: a county, rarely one that leads nowhere. */
    int next(Random random) {
        return counties.get(random.nextInt(counties.size()));
    }

    /** Two that are each other's parent, one that is its own, and one whose parent is missing. */
    private void addDirt() {
        int first = add("环县", 0);
        int second = add("环市", first);
        all.set(all.size() - 2, new Area(first, "环县", second));
        int own = FIRST + all.size();
        all.add(new Area(own, "自县", own));
        counties.addAll(List.of(first, own, add("孤县", 999_999)));
    }

    private int add(String name, int parent) {
        int id = FIRST + all.size();
        all.add(new Area(id, name, parent));
        return id;
    }
}
