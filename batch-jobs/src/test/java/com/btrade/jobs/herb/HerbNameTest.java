package com.btrade.jobs.herb;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HerbNameTest {
    @ParameterizedTest
    @CsvSource({
        "黄芪, 黄芪",
        "'  黄芪　', 黄芪",
        "黄 芪, 黄芪",
        "黄芪（甘肃产）, 黄芪",
        "黄芪(统), 黄芪",
        "（急购）黄芪, 黄芪",
        "黄芪［选货］, 黄芪",
        "黄芪【无硫】, 黄芪",
        "黄芪(北(选)), 黄芪",
        "黄芪（甘肃, 黄芪",
        "【黄芪】, 黄芪",
        "當歸, 当归",
        "乾薑（統貨）, 干姜",
        "白朮, 白术",
        "紫丹蔘, 紫丹参",
        "苎麻根, 苎麻根",
        "薴蔴根, 苎麻根",
        "ＤＨＡ, dha",
        "'', ''",
        "（）, ''",
    })
    void foldsWhatIsWrittenInManyWaysToOneName(String written, String folded) {
        assertThat(HerbName.fold(written)).isEqualTo(folded);
    }

    @Test
    void foldsMarksThatStandTogetherOnlyWhenABlankIsGone() {
        String once = HerbName.fold("\u0306\u0001\u064b");
        assertThat(HerbName.fold(once)).isEqualTo(once);
    }

    @Property
    void foldsWhatIsFoldedToItself(@ForAll String text) {
        String once = HerbName.fold(text);
        assertThat(HerbName.fold(once)).isEqualTo(once);
    }
}
