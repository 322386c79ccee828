package com.btrade.sandbox.dataset;

import com.btrade.model.VarietyCsv;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes the csv of herbs that stands with a supplier or user, as the website stores it. */
final class HerbLists {
    /** Herbs on the list of somebody whose list was cut. */
    private static final int LONG_LIST = 40;

    private static final int USUAL_MOST = 20;
    private static final int TRIES = 100;
    /** What the others deal in on average, so that with the cut lists (about 27 ids each) the average is right. */
    private static final double OTHERS_EACH =
            (Proportions.VARIETIES_EACH - Proportions.CUT_LISTS * 27) / (1 - Proportions.CUT_LISTS);

    private final Catalogue catalogue;

    HerbLists(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String next(Random random) {
        if (random.nextDouble() < Proportions.CUT_LISTS) {
            return cut(random);
        }
        String csv = csv(count(random), random);
        if (random.nextDouble() < Proportions.UNTIDY_LISTS) {
            return random.nextBoolean() ? csv + "," : csv.replace(",", " , ");
        }
        return csv;
    }

    /** A list cut by the column's width in the middle of an id; a short one, if the catalogue has no herbs for more. */
    private String cut(Random random) {
        for (int tries = 0; tries < TRIES; tries++) {
            String csv = csv(LONG_LIST, random);
            if (isCutWithinAnId(csv)) {
                return csv.substring(0, VarietyCsv.COLUMN_WIDTH);
            }
        }
        return csv(count(random), random);
    }

    private static boolean isCutWithinAnId(String csv) {
        int width = VarietyCsv.COLUMN_WIDTH;
        return csv.length() > width && csv.charAt(width - 1) != ',' && csv.charAt(width) != ',';
    }

    /** 1 or more: geometric. */
    private static int count(Random random) {
        double stop = 1 / OTHERS_EACH;
        int count = 1;
        while (count < USUAL_MOST && random.nextDouble() >= stop) {
            count++;
        }
        return count;
    }

    private String csv(int count, Random random) {
        return catalogue.choose(count, random).stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
