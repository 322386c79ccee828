package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class VisitorKeyTest {
    private static final String SECRET = "0123456789abcdef";

    private final VisitorKey key = new VisitorKey(SECRET);

    @Test
    void knowsOneAddressAndAgentAgain() {
        Visitor visitor = key.visitor("10.0.0.1", "phone");
        assertThat(new VisitorKey(SECRET).visitor("10.0.0.1", "phone")).isEqualTo(visitor);
        assertThat(key.visitor("10.0.0.2", "phone")).isNotEqualTo(visitor);
        assertThat(key.visitor("10.0.0.1", "phones").source()).isNotEqualTo(visitor.source());
        assertThat(key.visitor("10.0.0.1p", "hone").source()).isNotEqualTo(visitor.source());
    }

    @Test
    void cannotBeTriedOutWithoutTheSecret() throws Exception {
        String source = key.visitor("10.0.0.1", "phone").source();
        assertThat(source).isNotEqualTo(NaturalKey.hex("visitor", "10.0.0.1", "phone"));
        assertThat(new VisitorKey("fedcba9876543210")
                        .visitor("10.0.0.1", "phone")
                        .source())
                .isNotEqualTo(source);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] parts = "7:visitor8:10.0.0.15:phone".getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(mac.doFinal(parts))).startsWith(source);
    }

    @Test
    void isNoShortTextAndPrintsNoSecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisitorKey(" short           "))
                .withMessage("Invalid BTRADE_VISITOR_KEY: expected a random text of 16 characters or more");
        assertThat(key).hasToString("visitor key");
    }
}
