package com.btrade.sandbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Mobile;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MobilesTest {
    @Property
    void everyNumberIsAMobile(@ForAll long seed, @ForAll @IntRange(min = 0) int index) {
        String number = new Mobiles(seed).at(index);
        assertThat(new Mobile(number).number()).isEqualTo(number);
    }

    @Test
    void noTwoAreTheSame() {
        Mobiles mobiles = new Mobiles(42);
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < 100_000; index++) {
            seen.add(mobiles.at(index));
        }
        assertThat(seen).hasSize(100_000);
    }
}
