package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final Receipt FAILED = receipt(ReceiptKind.FAILED, "id$13800000001", "510", 1);

    private static Receipt receipt(ReceiptKind kind, String id, String code, long saidAt) {
        return new Receipt(Channel.SMS, "sendcloud", kind, id, "13800000001", code, "", saidAt, 2);
    }

    @Test
    void comesBackFromTheJsonThatItWrites() throws Exception {
        assertThat(Receipt.of(FAILED.toJson())).isEqualTo(FAILED);
    }

    @Test
    void isTheSameFactWhenItIsSaidAgain() {
        assertThat(receipt(ReceiptKind.FAILED, "id$13800000001", "500", 9).fact())
                .isEqualTo(FAILED.fact());
        assertThat(receipt(ReceiptKind.DELIVERED, "id$13800000001", "200", 9).fact())
                .isNotEqualTo(FAILED.fact());
        assertThat(receipt(ReceiptKind.FAILED, "", "500", 1).fact())
                .as("two without a message id are told apart by everything else")
                .isNotEqualTo(receipt(ReceiptKind.FAILED, "", "500", 9).fact());
    }

    @Test
    void knowsTheCodesOfADeadNumber() {
        assertThat(Stream.of("", "410", "430", "500", "510", "520", "530", "570", "580", "590", "5100")
                        .filter(code ->
                                receipt(ReceiptKind.FAILED, "x", code, 1).saysThatNumberIsDead()))
                .containsExactly("500", "510", "590");
        assertThat(receipt(ReceiptKind.DELIVERED, "x", "500", 1).saysThatNumberIsDead())
                .isFalse();
    }

    @Test
    void saysWhichFieldIsWrongAndPrintsNoNumberWhole() {
        Map<String, Object> json = new HashMap<>(FAILED.toJson());
        json.put("kind", "LOST");
        assertThatThrownBy(() -> Receipt.of(json)).hasMessageStartingWith("Invalid kind");
        json.putAll(FAILED.toJson());
        json.remove("recipient");
        assertThatThrownBy(() -> Receipt.of(json)).hasMessage("Invalid message: recipient is missing");
        assertThat(FAILED.toString()).doesNotContain("13800000001");
    }
}
