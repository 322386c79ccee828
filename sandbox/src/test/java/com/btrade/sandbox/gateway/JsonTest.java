package com.btrade.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Property
    void readsWhatItWrites(@ForAll Map<String, String> object, @ForAll List<Integer> numbers) {
        assertThat(Json.object(Json.write(object))).isEqualTo(object);
        assertThat(Json.list(Json.write(numbers))).hasSameSizeAs(numbers);
    }

    @Test
    void readsWhatOthersWrite() {
        assertThat(Json.object(" {\"a\" : [1, -2, true, {}], \"b\":\"\\u4e2d\\n\\\"\"} "))
                .isEqualTo(Map.of("a", List.of(1L, -2L, true, Map.of()), "b", "中\n\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":}",
                "{\"a\" 1}",
                "{\"a\":1,}",
                "[1 2]",
                "{\"a\":tru}",
                "{} {}",
                "{\"a\":\"\\x\"}"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Json.object(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
