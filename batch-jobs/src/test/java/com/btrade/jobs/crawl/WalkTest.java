package com.btrade.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import com.btrade.jobs.site.Contract;
import com.btrade.jobs.site.Field;
import com.btrade.jobs.site.Found;
import com.btrade.jobs.site.Item;
import com.btrade.jobs.site.LayoutException;
import com.btrade.jobs.site.Listing;
import com.btrade.jobs.site.Site;
import com.btrade.jobs.site.Visit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A site whose list pages name shops; a shop's page says where its herbs are, and that takes a POST. */
class WalkTest {
    private static final URI BASE = URI.create("http://shops.example/");

    private final Map<String, String> web = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    @Test
    void goesThroughTheDetailsOfAListBeforeTheNext() throws Exception {
        publish();

        assertThat(herbs(walk(Place.start(BASE), 100))).containsExactly("A 黄芪", "B 当归", "C 白术");
        assertThat(asked)
                .containsExactly(
                        "GET /",
                        "GET /shop/A",
                        "POST /herbs?id=1",
                        "GET /shop/B",
                        "POST /herbs?id=2",
                        "GET /?page=2",
                        "GET /shop/C",
                        "POST /herbs?id=3");
    }

    @Test
    void goesOnAtTheDetailWhereItStood() throws Exception {
        publish();
        Walk first = walk(Place.start(BASE), 100);
        first.next();
        Place afterA = first.place();
        asked.clear();

        assertThat(herbs(walk(afterA, 100))).containsExactly("B 当归", "C 白术");
        assertThat(asked).startsWith("GET /", "GET /shop/B");
    }

    @Test
    void goesOnWithTheNextListWhereOneIsDone() throws Exception {
        publish();
        Walk first = walk(Place.start(BASE), 100);
        first.next();
        first.next();
        Place afterB = first.place();

        assertThat(afterB).isEqualTo(new Place(1, BASE.resolve("/?page=2"), "", 0));
    }

    @Test
    void readsAListFromItsBeginningWhereTheDetailIsGone() throws Exception {
        publish();
        Place gone = new Place(0, BASE, "http://shops.example/shop/Z", 0);

        assertThat(herbs(walk(gone, 100))).hasSize(3);
    }

    @Test
    void passesOverDetailsThatAreNotThere() throws Exception {
        publish();
        web.remove("/shop/B");
        Walk walk = walk(Place.start(BASE), 100);

        assertThat(herbs(walk)).containsExactly("A 黄芪", "C 白术");
        assertThat(walk.missing()).isEqualTo(1);
    }

    @Test
    void endsWhereItsBudgetOfPagesDoesInTheMiddleOfDetailsToo() throws Exception {
        publish();

        assertThat(herbs(walk(Place.start(BASE), 4))).containsExactly("A 黄芪");
        assertThat(asked).hasSize(4);
    }

    @Test
    void doesNotGoInCircles() throws Exception {
        publish();
        web.put("/?page=2", "next=/ shops=C");
        Walk walk = walk(Place.start(BASE), 100);

        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> herbs(walk))
                .withMessage(
                        "Cannot read page http://shops.example/: it is given as the next page for the second time");
    }

    @Test
    void refusesAListThatYieldsLessThanTheContractSays() throws Exception {
        publish();
        web.put("/shop/A", "id=8");
        web.put("/shop/B", "id=9");
        Walk walk = walk(Place.start(BASE), 100);

        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> herbs(walk))
                .withMessage("Cannot read page http://shops.example/: it has 0 of \"shops\", expected 1 or more");
    }

    @Test
    void endsWhereANumberedSiteShowsItsLastPageAgain() throws Exception {
        publish();
        web.put("/?page=2", "next=/?page=3 shops=C");
        web.put("/?page=3", "next=/?page=4 shops=C");

        assertThat(herbs(numbered())).containsExactly("A 黄芪", "B 当归", "C 白术");
        assertThat(asked)
                .endsWith("GET /?page=3")
                .filteredOn("GET /shop/C"::equals)
                .hasSize(1);
    }

    @Test
    void refusesANumberedSiteThatShowsItsFirstPageUnderEveryNumber() {
        publish();
        web.put("/?page=2", "next=/?page=3 shops=A,B");

        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> herbs(numbered()))
                .withMessageContaining("/?page=2: it shows what the first page shows");
    }

    @Test
    void readsTheNextListBeforeItsTurnWhereSeveralPagesMayBeAskedForAtATime() throws Exception {
        publish();

        assertThat(herbs(parallel(100))).containsExactly("A 黄芪", "B 当归", "C 白术");
        assertThat(asked)
                .startsWith("GET /", "GET /shop/A", "GET /?page=2")
                .hasSize(8)
                .doesNotHaveDuplicates();
        assertThat(expected).containsExactly("GET /?page=2", "GET /shop/A", "GET /shop/B", "GET /shop/C");
    }

    @Test
    void failsAtAListThatCannotBeReadInItsTurnOnly() throws Exception {
        publish();
        web.put("/?page=2", "moved");
        Walk walk = parallel(100);

        assertThat(walk.next()).isNotNull();
        assertThat(walk.next()).isNotNull();
        Place afterB = walk.place();
        assertThatExceptionOfType(LayoutException.class).isThrownBy(walk::next).withMessageContaining("page=2");
        assertThat(afterB).isEqualTo(new Place(1, BASE.resolve("/?page=2"), "", 0));
    }

    private Walk parallel(int maxPages) {
        Pages pages = new Pages() {
            @Override
            public Optional<Page> get(Request request) {
                return WalkTest.this.get(request);
            }

            @Override
            public void ahead(List<Request> next) {
                next.forEach(request -> expected.add(request.method() + " " + path(request)));
            }

            @Override
            public boolean isParallel() {
                return true;
            }

            @Override
            public boolean isThere(Request request) {
                return asked.size() > 1;
            }
        };
        return new Walk(new Shops(false), pages, budget(maxPages), item -> false, Place.start(BASE));
    }

    private Walk numbered() {
        return new Walk(new Shops(true), this::get, budget(100), item -> false, Place.start(BASE));
    }

    private void publish() {
        web.put("/", "next=/?page=2 shops=A,B");
        web.put("/?page=2", "shops=C");
        web.put("/shop/A", "id=1");
        web.put("/shop/B", "id=2");
        web.put("/shop/C", "id=3");
        web.put("/herbs?id=1", "黄芪");
        web.put("/herbs?id=2", "当归");
        web.put("/herbs?id=3", "白术");
    }

    private Walk walk(Place place, int maxPages) {
        return new Walk(new Shops(false), this::get, budget(maxPages), item -> false, place);
    }

    private static Budget budget(int maxPages) {
        return new Budget(new CrawlLimits(maxPages, Duration.ofHours(1), 5), Clock.systemUTC());
    }

    private static String path(Request request) {
        return request.uri().toString().substring(BASE.toString().length() - 1);
    }

    private Optional<Page> get(Request request) {
        String path = path(request);
        asked.add(request.method() + " " + path);
        return Optional.ofNullable(web.get(path))
                .map(text -> Page.kept(request.uri(), 200, Map.of(), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> herbs(Walk walk) throws Exception {
        List<String> herbs = new ArrayList<>();
        for (Scraped one = walk.next(); one != null; one = walk.next()) {
            herbs.add(one.item().get(Field.NAME) + " " + one.item().get(Field.VARIETY));
        }
        return herbs;
    }

    private record Shops(@Override boolean isNumbered) implements Site {
        @Override
        public URI first() {
            return BASE;
        }

        @Override
        public Found list(Listing listing) throws LayoutException {
            String text = listing.page().text();
            if (!text.contains("shops=")) {
                throw new LayoutException(listing.uri(), "it has no \"shops\"");
            }
            List<Visit> shops = new ArrayList<>();
            for (String name : text.replaceAll(".*shops=", "").split(",", -1)) {
                Item known = Item.of(Map.of(Field.NAME, name));
                shops.add(new Visit(Request.get(BASE.resolve("/shop/" + name)), page -> shop(known, page)));
            }
            Optional<URI> next = Optional.of(text)
                    .filter(whole -> whole.startsWith("next="))
                    .map(whole -> BASE.resolve(whole.replaceAll("next=(\\S+).*", "$1")));
            return Found.details(shops, next);
        }

        private static Found shop(Item known, Page page) {
            URI herbs = BASE.resolve("/herbs?" + page.text());
            return Found.further(new Visit(
                    Request.post(herbs, Map.of()), herb -> Found.item(known.with(Field.VARIETY, herb.text()))));
        }

        @Override
        public Contract contract() {
            return Contract.of("shops").filled(Field.VARIETY, "herbs", 0.5);
        }
    }
}
