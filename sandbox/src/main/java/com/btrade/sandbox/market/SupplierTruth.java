package com.btrade.sandbox.market;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is true of listings by how they were made, under rule R11; no rule of the platform was asked.
 *
 * <p>A herb is to be found if it is written by its name or an alias, with a bracketed remark, blanks or full-width signs, in
 * traditional characters, or with one of its origins or forms glued to it (甘肃当归, 当归片). A misspelt one is not: it may
 * be suggested. A listing with two mobiles stands for both. A listing without a mobile has a herb, and the other way
 * round, so that each is refused for one reason whatever is looked at first.
 *
 * @param suppliers what an empty table has to hold, one of each mobile, in the order they are met
 * @param listings all
 * @param withoutMobile listings to refuse, nothing in them being a mobile
 * @param withoutHerb listings to refuse, no herb in them being known
 */
public record SupplierTruth(List<ExpectedSupplier> suppliers, int listings, int withoutMobile, int withoutHerb) {

    /**
     * Counts them and merges them by mobile.
     *
     * @param shownName what the site shows as the supplier's name
     */
    public static SupplierTruth of(List<Listing> listings, Function<Listing, String> shownName) {
        Map<String, ExpectedSupplier> suppliers = new LinkedHashMap<>();
        listings.stream()
                .filter(Listing::hasHerb)
                .forEach(listing -> listing.contact()
                        .mobiles()
                        .forEach(mobile -> merge(suppliers, expected(mobile, listing, shownName))));
        return new SupplierTruth(
                List.copyOf(suppliers.values()),
                listings.size(),
                count(listings, listing -> listing.contact().mobiles().isEmpty()),
                count(listings, listing -> !listing.hasHerb()));
    }

    /** What has to stand in one table after several sites were crawled in this order. */
    public static SupplierTruth ofAll(Collection<SupplierTruth> truths) {
        Map<String, ExpectedSupplier> suppliers = new LinkedHashMap<>();
        truths.forEach(truth -> truth.suppliers().forEach(supplier -> merge(suppliers, supplier)));
        return new SupplierTruth(
                List.copyOf(suppliers.values()),
                truths.stream().mapToInt(SupplierTruth::listings).sum(),
                truths.stream().mapToInt(SupplierTruth::withoutMobile).sum(),
                truths.stream().mapToInt(SupplierTruth::withoutHerb).sum());
    }

    /** Listings that nothing is wrong with. */
    public int accepted() {
        return listings - withoutMobile - withoutHerb;
    }

    /** One line for people. */
    public String summary(String site) {
        return String.format(
                Locale.ROOT,
                "%s stand-in 替身: %,d listings 条目 = %,d accepted 有效 + %,d without mobile 无手机 + %,d without herb"
                        + " 无药材; %,d suppliers 供应商",
                site,
                listings,
                accepted(),
                withoutMobile,
                withoutHerb,
                suppliers.size());
    }

    private static ExpectedSupplier expected(String mobile, Listing listing, Function<Listing, String> shownName) {
        LinkedHashSet<String> herbs = new LinkedHashSet<>();
        listing.herbs().stream().filter(WrittenHerb::isResolvable).forEach(herb -> herbs.add(herb.meant()));
        return new ExpectedSupplier(mobile, shownName.apply(listing).strip().replaceAll("\\s+", " "), herbs);
    }

    private static void merge(Map<String, ExpectedSupplier> suppliers, ExpectedSupplier next) {
        suppliers.merge(next.mobile(), next, (one, more) -> {
            LinkedHashSet<String> herbs = new LinkedHashSet<>(one.herbs());
            herbs.addAll(more.herbs());
            return new ExpectedSupplier(one.mobile(), one.name(), herbs);
        });
    }

    private static int count(List<Listing> listings, Predicate<Listing> which) {
        return (int) listings.stream().filter(which).count();
    }
}
