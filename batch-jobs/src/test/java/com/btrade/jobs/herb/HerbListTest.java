package com.btrade.jobs.herb;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.VarietyId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HerbListTest {
    private static final HerbCatalogue CATALOGUE = new HerbCatalogue(List.of(
            new HerbCatalogue.Entry(new VarietyId(1), "黄芪", "北芪", "", ""),
            new HerbCatalogue.Entry(new VarietyId(2), "当归", "", "", ""),
            new HerbCatalogue.Entry(new VarietyId(3), "白术", "", "", "")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "黄芪、当归，白术 | 黄芪#当归#白术",
                "黄芪;当归/白术 | 黄芪#当归#白术",
                "黄芪 当归　白术 | 黄芪#当归#白术",
                "白 术、黄 芪 | 白 术#黄 芪",
                "黄芪（统货，选货）、当归(片、段) 白术 | 黄芪（统货，选货）#当归(片、段)#白术",
                "黄芪（统货、当归 | 黄芪（统货#当归",
                "黄芪（统货、当归（片、段）、白术 | 黄芪（统货、当归（片、段）#白术",
                "黄芪（统货（选、级）、好）、当归 | 黄芪（统货（选、级）、好）#当归",
                "黄芪）、当归 | 黄芪）#当归",
                "没有药 黄芪 | 没有药#黄芪",
                " 、 ，, | ''",
            })
    void partsNamesByMarksAndWhereItHelpsByBlanks(String text, String expected) {
        assertThat(String.join("#", HerbList.names(text, CATALOGUE))).isEqualTo(expected);
    }

    @Test
    void readsNoMoreNamesThanAnybodyDealsIn() {
        assertThat(HerbList.names("黄芪、".repeat(10_000), CATALOGUE)).hasSize(300);
    }
}
