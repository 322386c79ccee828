package com.btrade.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.model.VarietyId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraderKeysTest {
    private final TraderKeys keys = new TraderKeys(
            new HerbCatalogue(List.of(new HerbCatalogue.Entry(new VarietyId(7), "黄芪", "北芪,箭芪", "", ""))));

    @Test
    void takesANameAndAnAliasForOneHerbHoweverTheyAreWritten() {
        assertThat(keys.of("13800000001", "北芪（统货）")).isEqualTo(keys.of(" 13800000001 ", "　黄 芪"));
    }

    @Test
    void tellsMobilesAndHerbsApart() {
        assertThat(keys.of("13800000001", "黄芪")).isNotEqualTo(keys.of("13800000002", "黄芪"));
        assertThat(keys.of("13800000001", "黄芪")).isNotEqualTo(keys.of("13800000001", "当归"));
    }

    @Test
    void comparesTheFoldedTextOfWhatTheCatalogueDoesNotKnow() {
        assertThat(keys.of("13800000001", "白花草（鲜）")).isEqualTo(keys.of("13800000001", "白 花草"));
        assertThat(keys.of("13800000001", null)).isEqualTo(keys.of("13800000001", ""));
    }

    @Test
    void printsNoMobile() {
        assertThat(keys.of("13800000001", "黄芪").toString()).doesNotContain("13800000001");
    }
}
