package com.btrade.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TruthTest {
    @Test
    void saysInOneLineWhatThereIs() {
        assertThat(new Truth(3_222, 2_200, 1_000, 132, 44, 22, 61, 202, 404, 2_024, 1_963).summary("药通网"))
                .isEqualTo("药通网 stand-in 替身: 3,222 purchases 求购 = 2,024 new 新 + 132 duplicates 重复"
                        + " + 44 bad mobiles 坏号码 + 22 future 未来 + 1,000 old 过期;"
                        + " 61 unknown herbs 未知药材, 1,963 convertible 可转换");
    }

    @Test
    void theLineAddsUp() {
        Truth truth = Truth.of(Purchases.make(7, 300, 100));
        assertThat(truth.stored() + truth.duplicates() + truth.badMobiles() + truth.future() + truth.older())
                .isEqualTo(truth.rows());
        assertThat(truth.convertible() + truth.unknownHerbs()).isEqualTo(truth.stored());
        assertThat(truth.unknownHerbs()).isPositive();
        assertThat(truth.aliases()).isPositive();
        assertThat(truth.emptyCells()).isPositive();
    }
}
