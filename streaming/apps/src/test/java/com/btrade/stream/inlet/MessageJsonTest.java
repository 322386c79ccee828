package com.btrade.stream.inlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.MalformedMessageException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageJsonTest {
    @Test
    void readsAnObject() throws Exception {
        assertThat(MessageJson.read(message("{\"uuid\": \"药\", \"quoteid\": 3}".getBytes(StandardCharsets.UTF_8))))
                .hasSize(2)
                .extractingByKey("uuid")
                .isEqualTo("药");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[1]", "\"text\"", "null", "{\"a\": 1} trailing", "{\"a\":"})
    void refusesWhatIsNoObject(String value) {
        assertThatThrownBy(() -> MessageJson.read(message(value.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageStartingWith("Invalid message: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "[1]", "\"text\"", "3", "null", "{\"a\": 1} {}"})
    void saysWhatItExpects(String value) {
        assertThatThrownBy(() -> MessageJson.read(message(value.getBytes(StandardCharsets.UTF_8))))
                .hasMessage("Invalid message: expected one JSON object and nothing else");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> MessageJson.read(message(new byte[64 * 1024 + 1])))
                .hasMessageContaining("expected at most 65536");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> MessageJson.read(message(null))).hasMessageContaining("it is empty");
    }

    @Property
    void refusesOrReadsWhateverBytesCome(@ForAll byte[] bytes) {
        try {
            assertThat(MessageJson.read(message(bytes))).isNotNull();
        } catch (MalformedMessageException e) {
            assertThat(e).hasMessageStartingWith("Invalid message: ");
        }
    }

    private static KafkaMessage message(byte[] value) {
        return new KafkaMessage("topic", 0, 0, 0, null, value);
    }
}
