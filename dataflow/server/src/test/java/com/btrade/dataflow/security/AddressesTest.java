package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final Addresses addresses = Addresses.parse("https://Dataflow.example.com/, http://ops:9393");

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LocalHost:9393", "127.0.0.1:1", "[::1]:9393", "dataflow.example.com", "ops:9393"})
    void knowsLoopbackAndWhatWasPublished(String host) {
        assertThat(addresses.knowsHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example:9393",
                "localhost.evil.example",
                "ops",
                "10.0.0.1:9393",
                ""
            })
    void knowsNoOtherHost(String host) {
        assertThat(addresses.knowsHost(host)).isFalse();
    }

    @Test
    void takesItsOwnPagesForItsOwn() {
        assertThat(addresses.isOwn("http://127.0.0.1:9393", "127.0.0.1:9393")).isTrue();
        assertThat(addresses.isOwn("http://127.0.0.1:9393/dashboard/index.html", "127.0.0.1:9393"))
                .isTrue();
        assertThat(addresses.isOwn("https://dataflow.example.com", "10.1.2.3:9393"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "", "http://evil.example", "http://127.0.0.1:8080", "http://127.0.0.1:9393@evil.example"
            })
    void takesNoOtherPageForItsOwn(String origin) {
        assertThat(addresses.isOwn(origin, "127.0.0.1:9393")).isFalse();
    }

    @Test
    void refusesAnAddressWithoutScheme() {
        assertThatThrownBy(() -> Addresses.parse("dataflow.example.com"))
                .hasMessageContaining("Invalid BTRADE_DATAFLOW_PUBLIC_URL");
    }
}
