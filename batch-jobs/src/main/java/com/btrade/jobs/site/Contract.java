package com.btrade.jobs.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a list page, with the details behind it, has to yield. A page that breaks it has another form than the one this
 * crawler reads, and its values may stand in the wrong fields.
 *
 * @param items what the items are on the page, such as a selector
 * @param evenFirst whether the first page must have an item even if no page follows it
 * @param fields what holds for single fields
 */
public record Contract(String items, boolean evenFirst, List<Expectation> fields) {
    /** Below it, a share of the items says nothing. */
    private static final int ENOUGH = 5;

    /**
     * What holds for a field.
     *
     * @param label its name on the site
     * @param share of the items of a page on which it is filled with what looks right, 0 to 1
     * @param shape what looks right
     */
    public record Expectation(Field field, String label, double share, Pattern shape) {
        public Expectation {
            if (share < 0 || share > 1) {
                throw new IllegalArgumentException("Invalid share: " + share + ", expected 0 to 1");
            }
        }

        boolean isMetBy(Item item) {
            return !item.get(field).isEmpty() && shape.matcher(item.get(field)).matches();
        }
    }

    private static final Pattern ANYTHING = Pattern.compile(".+", Pattern.DOTALL);

    public Contract {
        fields = List.copyOf(fields);
    }

    /** Items of which there is at least one wherever a page follows. */
    public static Contract of(String items) {
        return new Contract(items, false, List.of());
    }

    /** The same for a site that always has something to show. */
    public Contract neverEmpty() {
        return new Contract(items, true, fields);
    }

    /** The same where some item of each page has a field, be it empty. */
    public Contract has(Field field, String label) {
        return filled(field, label, 0);
    }

    /** The same where a share of the items has a field filled. */
    public Contract filled(Field field, String label, double share) {
        return shaped(field, label, share, ANYTHING);
    }

    /** The same where a share of the items has a field filled with what looks right. */
    public Contract shaped(Field field, String label, double share, Pattern shape) {
        List<Expectation> more = new ArrayList<>(fields);
        more.add(new Expectation(field, label, share, shape));
        return new Contract(items, evenFirst, more);
    }

    /**
     * Looks at the items of a list page.
     *
     * @param number how many list pages lie before it
     * @param isLast whether no page follows it
     * @throws LayoutException with all that is missing
     */
    public void check(URI page, List<Item> found, int number, boolean isLast) throws LayoutException {
        List<String> missing = new ArrayList<>();
        int wanted = !isLast || (evenFirst && number == 0) ? 1 : 0;
        if (found.size() < wanted) {
            missing.add("it has " + found.size() + " of \"" + items + "\", expected " + wanted + " or more");
        }
        if (!found.isEmpty()) {
            fields.forEach(expectation -> look(expectation, found, missing));
        }
        if (!missing.isEmpty()) {
            throw new LayoutException(page, String.join("; ", missing));
        }
    }

    private void look(Expectation expectation, List<Item> found, List<String> missing) {
        if (found.stream().noneMatch(item -> item.has(expectation.field()))) {
            missing.add("no item of \"" + items + "\" has the field \"" + expectation.label() + "\"");
            return;
        }
        long good = found.stream().filter(expectation::isMetBy).count();
        if (found.size() >= ENOUGH && good < expectation.share() * found.size()) {
            missing.add(String.format(
                    Locale.ROOT,
                    "\"%s\" is filled with what looks like it on %d of %d items, expected %.0f%% or more",
                    expectation.label(),
                    good,
                    found.size(),
                    100 * expectation.share()));
        }
    }
}
