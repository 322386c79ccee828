package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NaturalKeyTest {
    @Test
    void givesTheSameIdForTheSameParts() {
        assertThat(NaturalKey.hex("a", 1)).isEqualTo(NaturalKey.hex("a", 1)).matches("[0-9a-f]{24}");
    }

    @Test
    void tellsPartsApartThatReadTheSameJoined() {
        assertThat(NaturalKey.hex("ab", "c")).isNotEqualTo(NaturalKey.hex("a", "bc"));
    }

    @Test
    void tellsChannelsAndOrdersApart() {
        BatchId batch = new BatchId(7);
        TaskId first = NaturalKey.task(batch, Channel.SMS, TaskType.PURCHASE_PUSH, 1);
        assertThat(first).isNotEqualTo(NaturalKey.task(batch, Channel.WECHAT, TaskType.PURCHASE_PUSH, 1));
        assertThat(first).isNotEqualTo(NaturalKey.task(batch, Channel.SMS, TaskType.PURCHASE_PUSH, 2));
    }

    @Test
    void tellsTheAccountsOfABuyerApart() {
        BatchId batch = new BatchId(7);
        assertThat(NaturalKey.reminder(batch, BuyerAccount.OPENID, 1))
                .isNotEqualTo(NaturalKey.reminder(batch, BuyerAccount.OPENID2, 1))
                .isNotEqualTo(NaturalKey.reminder(batch, BuyerAccount.OPENID, 2));
    }
}
