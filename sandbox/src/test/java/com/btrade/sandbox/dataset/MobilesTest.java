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
        String number = new Mobiles(seed, "somebody").at(index);
        assertThat(new Mobile(number).number()).isEqualTo(number);
    }

    @Test
    void noTwoAreTheSame() {
        Mobiles buyers = new Mobiles(42, "buyer");
        Mobiles suppliers = new Mobiles(42, "supplier");
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < 50_000; index++) {
            seen.add(buyers.at(index));
            seen.add(suppliers.at(index));
        }
        assertThat(seen).hasSize(100_000);
    }
}
