package com.btrade.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Mobile;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingsTest {
    private static final int COUNT = 1_500;

    @ParameterizedTest
    @EnumSource
    void theSameSeedMakesTheSameListings(Length length) {
        List<Listing> made = Listings.make(7, "site", COUNT, length);
        assertThat(Listings.make(7, "site", COUNT, length)).isEqualTo(made);
        assertThat(Listings.make(8, "site", COUNT, length)).isNotEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource
    void aKnownShareIsRefusedForOneReasonEach(Length length) {
        List<Listing> made = Listings.make(7, "site", COUNT, length);
        SupplierTruth truth = SupplierTruth.of(made, Listing::name);
        assertThat(truth.withoutMobile()).isEqualTo(75);
        assertThat(truth.withoutHerb()).isEqualTo(60);
        assertThat(truth.accepted()).isEqualTo(COUNT - 75 - 60);
        assertThat(made)
                .allMatch(listing ->
                        listing.hasHerb() || !listing.contact().mobiles().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void herbsAreWrittenInEveryWay(Length length) {
        assertThat(herbs(length).stream().map(WrittenHerb::naming).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Naming.class));
    }

    @Test
    void noHerbOfAListHoldsABlank() {
        assertThat(herbs(Length.LIST)).noneMatch(herb -> herb.text().matches("(?s).*[\\s\\u3000].*"));
    }

    @Test
    void someListsAreLongerThanTheColumn() {
        assertThat(Listings.make(7, "site", COUNT, Length.LIST))
                .anyMatch(listing -> listing.herbs().size() == 60)
                .anyMatch(listing -> listing.herbs().isEmpty());
    }

    @Test
    void contactsAreWrittenInEveryWay() {
        List<String> written = Listings.make(7, "site", COUNT, Length.ONE_HERB).stream()
                .map(listing -> listing.contact().written())
                .toList();
        assertThat(written)
                .contains("", "无", "QQ联系")
                .anyMatch(text -> text.matches("400[-0-9]+"))
                .anyMatch(text -> text.matches("1[0-9]{10}转8[0-9]{2}"))
                .anyMatch(text -> text.matches("0[0-9]{2,3}-[0-9]{7,8} 1[0-9]{10}"))
                .anyMatch(text -> text.matches("1[0-9]{10}[/、，,；]1[0-9]{10}"))
                .anyMatch(text -> text.matches("[０-９]{11}"))
                .anyMatch(text -> text.matches("1[0-9]{2} [0-9]{4} [0-9]{4}"))
                .anyMatch(text -> text.matches("1[0-9]{10}（微信同号）"));
    }

    @Test
    void whatIsExpectedOfAContactIsAMobile() {
        assertThat(Listings.make(7, "site", COUNT, Length.LIST))
                .flatExtracting(listing -> listing.contact().mobiles())
                .allMatch(mobile -> Mobile.parse((String) mobile).isPresent());
    }

    @Test
    void someSuppliersStandOnSeveralSites() {
        SupplierTruth one = SupplierTruth.of(Listings.make(7, "one", COUNT, Length.LIST), Listing::name);
        SupplierTruth other = SupplierTruth.of(Listings.make(7, "other", COUNT, Length.ONE_HERB), Listing::name);
        Set<String> shared = mobiles(one);
        shared.retainAll(mobiles(other));
        assertThat(shared).hasSizeGreaterThan(60);
        SupplierTruth both = SupplierTruth.ofAll(List.of(one, other));
        assertThat(both.suppliers())
                .hasSize(one.suppliers().size() + other.suppliers().size() - shared.size());
    }

    @Test
    void someSuppliersStandTwiceOnOneSite() {
        List<Listing> made = Listings.make(7, "site", COUNT, Length.LIST);
        long written = made.stream()
                .filter(Listing::hasHerb)
                .mapToLong(listing -> listing.contact().mobiles().size())
                .sum();
        assertThat(written - SupplierTruth.of(made, Listing::name).suppliers().size())
                .isBetween(40L, 200L);
    }

    private static List<WrittenHerb> herbs(Length length) {
        return Listings.make(7, "site", COUNT, length).stream()
                .flatMap(listing -> listing.herbs().stream())
                .toList();
    }

    private static Set<String> mobiles(SupplierTruth truth) {
        return truth.suppliers().stream().map(ExpectedSupplier::mobile).collect(Collectors.toCollection(HashSet::new));
    }
}
