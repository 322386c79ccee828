package com.btrade.jobs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.btrade.jobs.fetch.Page;
import com.btrade.sandbox.Mutation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Mutants of every site's saved pages, lists and details: each is read or refused as a page of another form, and what is read
 * of it has bounds. Nothing else comes out of a page, and none takes for ever.
 */
class FuzzedSitesTest {
    private static final String SEED = "20261127";
    private static final URI BASE = URI.create("http://site.example/");
    /** No page takes so long, be the machine as busy as it may. */
    private static final Duration FOR_EVER = Duration.ofMinutes(2);

    private static final int MOST_FOLLOWED = 20;
    private static final List<Site> SITES = List.of(
            new Yt1998Purchases(BASE, 2),
            new Yt1998Suppliers(BASE, 0, 2),
            new ZyctdPurchases(BASE, BASE, "user", "password"),
            new ZyccstOffers(BASE),
            new ZyccstMerchants(BASE),
            new Yobo360(BASE),
            new Zyczyc(BASE),
            new Kmzyw(BASE, BASE));
    private static final List<byte[]> PAGES = Stream.of(
                    "yt1998/page-1.json",
                    "sites/yt1998/suppliers.json",
                    "zyctd/page-1.html",
                    "zyctd/page-2.html",
                    "zyctd/page-1-for-strangers.html",
                    "sites/zyccst/offers.html",
                    "sites/zyccst/offer.html",
                    "sites/zyccst/merchants.html",
                    "sites/yobo360/list.html",
                    "sites/yobo360/shop.html",
                    "sites/zyczyc/list.html",
                    "sites/kmzyw/list.html",
                    "sites/kmzyw/shop.html",
                    "sites/kmzyw/herbs.json")
            .map(FuzzedSitesTest::bytes)
            .toList();

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    /** Pages of another site come too, and details are answered by mutants of any page. */
    @Property(seed = SEED, shrinking = ShrinkingMode.OFF)
    void readsOrRefusesEveryPage(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        int site = random.nextInt(SITES.size());
        assertTimeoutPreemptively(FOR_EVER, () -> read(SITES.get(site), random));
    }

    @Example
    void staysWithinBoundsOnPagesMadeToHurt() {
        List<String> pages = List.of(
                "<div class='shangjiaCon'>".repeat(2_500) + "<h3>" + "药".repeat(50_000) + "</h3>",
                "<div class='shangjiaCon'><h3>a</h3>" + "<span class=g9>所在地：</span>b".repeat(6_250),
                "<span class='now numBtn'>1</span><table>" + "<tr><td colspan=2>x</td></tr>".repeat(7_500) + "</table>",
                "<div class=f6-list><ul>" + "<li>联系人　　所在地".repeat(7_500),
                "<font color=#0066cc>a</font>" + "<br>".repeat(50_000),
                "<td class=huisexuxian>".repeat(7_500),
                "[".repeat(125_000),
                "{\"data\": [" + "{},".repeat(62_500) + "{}]}",
                "{\"data\": [{\"mob\": " + "9".repeat(187_500) + "}]}",
                "<a href='".repeat(12_500),
                "&".repeat(250_000),
                "<!--".repeat(50_000));
        for (Site site : SITES) {
            for (String page : pages) {
                assertTimeoutPreemptively(
                        FOR_EVER, () -> list(site, page.getBytes(StandardCharsets.UTF_8)), page.substring(0, 20));
            }
        }
    }

    private static void read(Site site, Random random) {
        Deque<Visit> open = new ArrayDeque<>(list(site, mutant(random)));
        for (int i = 0; i < MOST_FOLLOWED && !open.isEmpty(); i++) {
            Visit visit = open.remove();
            try {
                Found found = visit.reading().read(page(visit.request().uri(), mutant(random)));
                found.items().forEach(FuzzedSitesTest::requireBounds);
                open.addAll(found.details());
            } catch (LayoutException e) {
                requireReason(e);
            }
        }
    }

    private static List<Visit> list(Site site, byte[] body) {
        try {
            Listing listing = new Listing(0, page(site.first(), body));
            Found found = site.list(listing);
            found.items().forEach(FuzzedSitesTest::requireBounds);
            site.logIn()
                    .ifPresent(door ->
                            assertThat(door.isForStrangers(listing.page())).isIn(true, false));
            site.contract().check(site.first(), found.items(), 0, found.next().isEmpty());
            return found.details();
        } catch (LayoutException e) {
            requireReason(e);
            return List.of();
        }
    }

    private static void requireBounds(Item item) {
        assertThat(item.values().values()).allMatch(value -> value.length() <= 20_000);
    }

    private static void requireReason(LayoutException refusal) {
        assertThat(refusal).hasMessageStartingWith("Cannot read page http://");
        assertThat(refusal.getMessage().length()).isLessThan(5_000);
    }

    private static byte[] mutant(Random random) {
        return Mutation.of(PAGES, random);
    }

    private static Page page(URI uri, byte[] body) {
        return Page.kept(uri, 200, Map.of(), body);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = FuzzedSitesTest.class.getResourceAsStream("/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
