package com.btrade.sandbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PeopleTest {
    @Property
    void namesFitTheirColumns(@ForAll int index) {
        Town town = Town.next(Seeds.of(1, "town", index));
        assertThat(People.person(Seeds.of(1, "person", index)).length()).isBetween(2, 3);
        assertThat(People.firm(town, Seeds.of(1, "firm", index)).length()).isBetween(6, 20);
        assertThat(town.address(Seeds.of(1, "address", index))).hasSizeLessThan(100);
        assertThat(town.landLine(Seeds.of(1, "line", index))).matches("0[0-9]{2,3}-[2-8][0-9]{6,7}");
    }

    @Test
    void peopleSignInSeveralWays() {
        Set<String> signatures = new HashSet<>();
        for (int index = 0; index < 1_000; index++) {
            signatures.add(People.signature(Town.next(Seeds.of(1, "town", index)), Seeds.of(1, "sign", index)));
        }
        assertThat(signatures)
                .hasSizeGreaterThan(700)
                .anyMatch(name -> name.length() <= 3)
                .anyMatch(name -> name.startsWith("亳州") && name.endsWith("女士"))
                .anyMatch(name -> name.endsWith("药业有限公司"));
    }
}
