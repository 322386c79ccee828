package com.btrade.sandbox.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.market.OddTexts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @Property
    void anyTextComesBackAsItWas(@ForAll String text) throws Exception {
        JsonNode read = mapper.readTree(Json.of(Map.of(text, text)));
        assertThat(read.fieldNames().next()).isEqualTo(text);
        assertThat(read.elements().next().asText()).isEqualTo(text);
    }

    @Test
    void oddTextsSurviveUtf8() throws Exception {
        for (int index = 0; index < 14; index++) {
            byte[] sent = Json.of(List.of(OddTexts.at(index))).getBytes(StandardCharsets.UTF_8);
            assertThat(mapper.readTree(sent).get(0).asText()).isEqualTo(OddTexts.at(index));
        }
    }

    @Test
    void writesControlSignsAndHalfCharactersAsEscapes() {
        String halves = "a" + (char) 1 + (char) 0xD800 + (char) 0xDC00 + (char) 0xDC00 + (char) 0xD83D;
        assertThat(Json.of(halves)).isEqualTo("\"a\\u0001" + Character.toString(0x10000) + "\\udc00\\ud83d\"");
    }

    @Test
    void writesNumbersAndNothing() {
        assertThat(Json.of(Arrays.asList(1, null, "1"))).isEqualTo("[1,null,\"1\"]");
    }
}
