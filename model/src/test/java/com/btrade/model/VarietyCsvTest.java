package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VarietyCsvTest {
    @Test
    void passesOverBlanksAndWhatIsNoId() {
        assertThat(VarietyCsv.parse(" 5, ,7,,x,-3,0,5,12345678901,9 "))
                .containsExactly(new VarietyId(5), new VarietyId(7), new VarietyId(9));
    }

    @Test
    void doesNotBelieveTheLastIdOfAValueThatFillsTheColumn() {
        String cut = "1234,".repeat(19) + "12345";
        assertThat(cut).hasSize(VarietyCsv.COLUMN_WIDTH);
        assertThat(VarietyCsv.parse(cut)).containsExactly(new VarietyId(1234));
    }

    @Test
    void believesEveryIdOfAValueThatEndsWithAComma() {
        String whole = "1234,".repeat(20);
        assertThat(whole).hasSize(VarietyCsv.COLUMN_WIDTH);
        assertThat(VarietyCsv.parse(whole)).containsExactly(new VarietyId(1234));
    }

    @Property
    void readsBackWhatWasWritten(@ForAll @Size(max = 10) Set<@IntRange(min = 1, max = 99_999_999) Integer> ids) {
        String csv = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        assertThat(VarietyCsv.parse(csv)).extracting(VarietyId::value).containsExactlyElementsOf(ids);
    }
}
