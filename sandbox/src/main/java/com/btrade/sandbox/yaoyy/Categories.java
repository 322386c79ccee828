package com.btrade.sandbox.yaoyy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The category tree of 药优优: groups, herbs under them as its editors wrote them, and some that are no herb. */
final class Categories {
    private static final int FIRST = 20_000;
    private static final List<String> GROUPS =
            List.of("根茎类", "果实种子类", "全草类", "花叶类", "树脂类", "菌藻类", "皮类", "藤木类", "加工类", "动物类", "矿物类", "香料类", "其他类");

    private static final List<String> UNKNOWN = List.of("高山雪莲藤", "五指山兰", "紫背青根", "水八角莲王", "黄氏", "当贵");

    /** A row of {@code category}. */
    record Category(int id, int parent, String name) {}

    private final List<Category> all = new ArrayList<>();
    private final int firstHerb;

    Categories(long seed) {
        Random random = new Random(seed);
        GROUPS.forEach(group -> add(0, group));
        firstHerb = FIRST + all.size();
        for (String[] row : ReferenceRows.of("/reference/variety.tsv")) {
            add(FIRST + Integer.parseInt(row[1]) - 1, written(row, random));
        }
        UNKNOWN.forEach(name -> add(FIRST, name));
        addDirt();
    }

    List<Category> all() {
        return List.copyOf(all);
    }

    /** A csv of some herbs; rarely with blanks, a group, an id of nobody or no id in it. */
    String next(Random random) {
        String csv = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(any -> Integer.toString(herb(random)))
                .collect(Collectors.joining(","));
        return switch (random.nextInt(25)) {
            case 0 -> csv.replace(",", " , ") + ",";
            case 1 -> csv + ",999999,x";
            case 2 -> Integer.toString(FIRST);
            case 3 -> "";
            default -> csv;
        };
    }

    private int herb(Random random) {
        return firstHerb + random.nextInt(all.size() - GROUPS.size());
    }

    private static String written(String[] row, Random random) {
        String[] aliases = row[3].split(",", -1);
        return switch (random.nextInt(12)) {
            case 0 -> aliases[0].isEmpty() ? row[2] : aliases[0];
            case 1 -> row[2] + "（统）";
            case 2 -> row[2] + "统货";
            case 3 -> " " + row[2] + " ";
            default -> row[2];
        };
    }

    /** Two that are each other's parent, and one without a name. */
    private void addDirt() {
        int first = add(0, "环状草");
        int second = add(first, "环状藤");
        all.set(all.size() - 2, new Category(first, second, "环状草"));
        add(FIRST, "");
    }

    private int add(int parent, String name) {
        int id = FIRST + all.size();
        all.add(new Category(id, parent, name));
        return id;
    }
}
