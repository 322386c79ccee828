package com.btrade.jobs.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.VarietyCsv;
import com.btrade.model.VarietyId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class VarietyGrowthTest {
    private static final String CUT = "100,".repeat(24) + "1000";

    @Test
    void addsBehindWhatIsThereAndEachOnce() {
        assertThat(grown("7,8", 9, 8, 9, 3)).isEqualTo(new VarietyGrowth("7,8,9,3", 2, 0));
        assertThat(grown("", 9)).isEqualTo(new VarietyGrowth("9", 1, 0));
    }

    @Test
    void leavesTheTextAloneWhenNothingIsNew() {
        assertThat(grown(" 7 , 8,x,", 8)).isEqualTo(new VarietyGrowth(" 7 , 8,x,", 0, 0));
        assertThat(grown(CUT)).isEqualTo(new VarietyGrowth(CUT, 0, 0));
    }

    @Test
    void leavesOutWhatFindsNoRoomAndCutsNoId() {
        String full = String.join(
                ",", IntStream.range(100, 124).mapToObj(Integer::toString).toList()); // 95 characters
        assertThat(grown(full, 500, 501)).isEqualTo(new VarietyGrowth(full + ",500", 1, 1));
        assertThat(grown(full, 5000, 12)).isEqualTo(new VarietyGrowth(full + ",12", 1, 1));
        assertThat(grown(full, 12345)).isEqualTo(new VarietyGrowth(full, 0, 1));
    }

    @Test
    void doesNotBelieveTheLastIdOfATextThatWasCut() {
        assertThat(CUT).hasSize(VarietyCsv.COLUMN_WIDTH);
        assertThat(grown(CUT, 7)).isEqualTo(new VarietyGrowth("100,7", 1, 0));
    }

    @Property
    void holdsWhatItHeldAndWhatItSaysAndFitsTheColumn(
            @ForAll @StringLength(max = 100) @NumericChars String digits,
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 999_999) Integer> more) {
        String csv = digits.replace('0', ',');
        List<VarietyId> ids = more.stream().map(VarietyId::new).toList();

        VarietyGrowth growth = VarietyGrowth.of(csv, ids);

        Set<VarietyId> after = VarietyCsv.parse(growth.csv());
        assertThat(growth.csv().length()).isLessThanOrEqualTo(VarietyCsv.COLUMN_WIDTH);
        assertThat(after).containsAll(VarietyCsv.parse(csv));
        assertThat(after).hasSize(VarietyCsv.parse(csv).size() + growth.added());
        assertThat(missing(ids, after)).hasSize(growth.leftOut());
        assertThat(VarietyGrowth.of(growth.csv(), after).csv()).isEqualTo(growth.csv());
    }

    private static Set<VarietyId> missing(Collection<VarietyId> ids, Set<VarietyId> present) {
        Set<VarietyId> missing = new java.util.HashSet<>(ids);
        missing.removeAll(present);
        return missing;
    }

    private static VarietyGrowth grown(String csv, int... ids) {
        return VarietyGrowth.of(csv, IntStream.of(ids).mapToObj(VarietyId::new).toList());
    }
}
