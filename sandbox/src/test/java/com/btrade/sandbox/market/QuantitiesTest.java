package com.btrade.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
    @Test
    void everyWayOfWritingAQuantityOccurs() {
        Random random = new Random(1);
        Set<String> written = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            written.add(Quantities.next(random));
        }
        assertThat(written)
                .contains("1000公斤", "1吨", "2000", "500kg", "５００公斤", "三百公斤", "一吨半", "1-2吨", "500~800公斤")
                .contains("1,000公斤", "1.5万公斤", "200斤", "两百斤", "50克", "面议", "大量", "长期求购", "若干", "若干吨", "10吨以上");
    }
}
