package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The purchases of 中药材天地网: rows of a table, newest first; mobiles stand there for those who are logged in. */
public final class ZyctdPurchases implements Site {
    private static final String NOW = "span.now.numBtn";
    private static final String ROWS = "tr:not(.check_content)";
    private static final String QUALITY = "td[colspan=2]";
    private static final int LEAST_CELLS = 8;
    private static final Pattern MASKED = Pattern.compile("[0-9]{2,4}[*＊]{3,}[0-9]{0,4}");

    /** The fields of a row, by its cells in their order. */
    private static final List<Field> CELLS =
            List.of(Field.VARIETY, Field.SPEC, Field.QUANTITY, Field.NAME, Field.MOBILE, Field.ORIGIN, Field.DATE);

    private final URI base;
    private final LogIn logIn;

    public ZyctdPurchases(URI base, URI logInBase, String user, String password) {
        this.base = base;
        this.logIn = new ZyctdLogIn(logInBase, user, password);
    }

    @Override
    public URI first() {
        return base.resolve("/gqqg/");
    }

    @Override
    public Optional<LogIn> logIn() {
        return Optional.of(logIn);
    }

    @Override
    public Found list(Listing listing) throws LayoutException {
        Html page = Html.of(listing.page());
        page.require(NOW);
        List<Element> rows = page.all(ROWS);
        requireNoStrays(listing.uri(), rows);
        List<Item> items = rows.stream()
                .filter(ZyctdPurchases::isPurchase)
                .map(ZyctdPurchases::item)
                .toList();
        return Found.items(items, next(page));
    }

    /** Beside purchases no other row looks like what stands below one. */
    private static void requireNoStrays(URI page, List<Element> rows) throws LayoutException {
        Set<Node> tables = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.stream().filter(ZyctdPurchases::isPurchase).map(Element::parent).forEach(tables::add);
        boolean strays = rows.stream()
                .filter(row -> !isPurchase(row) && tables.contains(row.parent()))
                .anyMatch(row -> row.selectFirst(QUALITY) != null);
        if (strays) {
            throw new LayoutException(page, "a row with \"" + QUALITY + "\" has no class check_content");
        }
    }

    private static boolean isPurchase(Element row) {
        return cells(row).size() >= LEAST_CELLS;
    }

    @Override
    public Contract contract() {
        return Contract.of("tr of more than seven td")
                .neverEmpty()
                .filled(Field.VARIETY, "td 1", 0.8)
                .has(Field.SPEC, "td 2")
                .has(Field.QUANTITY, "td 3")
                .has(Field.NAME, "td 4")
                .shaped(Field.MOBILE, "td 5", 0.5, Shapes.NUMBER)
                .has(Field.ORIGIN, "td 6")
                .shaped(Field.DATE, "td 7", 0.8, Shapes.DATE);
    }

    /**
     * Whether a page shows stars in mobiles where those who are logged in see digits: in most of them, for now and then a
     * writer masks their own.
     */
    static boolean hasMaskedMobiles(Page page) {
        try {
            List<String> mobiles = Html.of(page).all(ROWS).stream()
                    .map(ZyctdPurchases::cells)
                    .filter(cells -> cells.size() >= LEAST_CELLS)
                    .map(cells -> cells.get(CELLS.indexOf(Field.MOBILE)).text())
                    .filter(mobile -> !mobile.isBlank())
                    .toList();
            long masked = mobiles.stream()
                    .filter(mobile -> MASKED.matcher(mobile.strip()).matches())
                    .count();
            return masked > 0 && masked * 2 >= mobiles.size();
        } catch (LayoutException e) {
            // Whoever reads the page says what is wrong with it.
            return false;
        }
    }

    private static Item item(Element row) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        List<Element> cells = cells(row);
        for (int i = 0; i < CELLS.size(); i++) {
            values.put(CELLS.get(i), cells.get(i).text());
        }
        Element below = row.nextElementSibling();
        values.put(Field.QUALITY, below != null && below.hasClass("check_content") ? Html.text(below, QUALITY) : "");
        return Item.of(values);
    }

    /** The link to the next page; where it is missing or leads nowhere, the numbers of later pages must be missing too. */
    private Optional<URI> next(Html page) throws LayoutException {
        for (Element link : page.all("a.page")) {
            Optional<URI> target = link.text().contains("下一页") ? Html.link(link) : Optional.empty();
            if (target.isPresent()) {
                return target;
            }
        }
        int now = number(page.require(NOW).text());
        if (page.all("a.numBtn").stream().anyMatch(link -> number(link.text()) > now)) {
            throw new LayoutException(page.uri(), "later pages follow, but no \"a.page\" says 下一页 and where it is");
        }
        return Optional.empty();
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell -> cell.normalName().equals("td"))
                .toList();
    }

    private static int number(String text) {
        String digits = text.strip();
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
