package com.btrade.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SupplierTruthTest {
    private static final String ONE = "13800000001";
    private static final String OTHER = "13900000002";
    private static final WrittenHerb ANGELICA = new WrittenHerb("甘肃当归", Naming.GLUED, "当归");
    private static final WrittenHerb ASTRAGALUS = new WrittenHerb("北芪", Naming.ALIAS, "黄芪");
    private static final WrittenHerb MISSPELT = new WrittenHerb("伏苓", Naming.MISSPELT, "伏苓");

    @Test
    void mergesByMobileInTheOrderOfTheSite() {
        SupplierTruth truth = truth(
                listing("王 ", List.of(ONE, OTHER), ASTRAGALUS),
                listing("李", List.of(ONE), MISSPELT, ANGELICA, ASTRAGALUS));
        assertThat(truth.suppliers()).extracting(ExpectedSupplier::mobile).containsExactly(ONE, OTHER);
        assertThat(truth.suppliers().get(0).name()).isEqualTo("王");
        assertThat(truth.suppliers().get(0).herbs()).containsExactly("黄芪", "当归");
        assertThat(truth.suppliers().get(1).herbs()).containsExactly("黄芪");
    }

    @Test
    void saysInOneLineWhatIsRefused() {
        SupplierTruth truth = truth(
                listing("王", List.of(), ANGELICA), listing("李", List.of(ONE), MISSPELT), listing("张", List.of(ONE)));
        assertThat(truth.suppliers()).isEmpty();
        assertThat(truth.summary("药博"))
                .isEqualTo("药博 stand-in 替身: 3 listings 条目 = 0 accepted 有效 + 1 without mobile 无手机"
                        + " + 2 without herb 无药材; 0 suppliers 供应商");
    }

    private static SupplierTruth truth(Listing... listings) {
        return SupplierTruth.of(List.of(listings), Listing::name);
    }

    private static Listing listing(String name, List<String> mobiles, WrittenHerb... herbs) {
        return new Listing(1, name, "", "", "", "", new Contact("", mobiles), List.of(herbs));
    }
}
