package com.btrade.stream.inlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.MalformedMessageException;
import com.btrade.model.PageView;
import com.btrade.model.Receipt;
import com.btrade.model.SendTaskMessage;
import com.btrade.sandbox.Mutation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Mutants of genuine messages: each is refused with a reason, or read as something that is written and read as the same. */
class FuzzedMessagesTest {
    private static final String SEED = "20261127";
    private static final List<byte[]> GENUINE = List.of(
            bytes(
                    "{\"uuid\": \"5f1e-a\", \"url\": \"/quotesuccess?x=药\", \"monitor_type\": \"1\", \"method\": \"POST\","
                            + " \"quoteid\": \"77\", \"userid\": 5, \"messagetype\": 1, \"createtime\": 1700000000,"
                            + " \"visitor_agent\": \"phone\", \"visitor_source\": \"0123456789abcdef01234567\"}"),
            bytes("{\"messagetype\": 3, \"channel\": 1, \"provider\": \"sendcloud\", \"kind\": \"FAILED\","
                    + " \"messageid\": \"m$13800000001\", \"recipient\": \"13800000001\", \"code\": \"510\","
                    + " \"text\": \"退订\", \"saidat\": 1700000000000, \"receivedat\": \"1700000000001\"}"),
            bytes("{\"taskid\": \"0123456789abcdef01234567\", \"messagetype\": 2}"));

    private interface Reading<T> {
        T of(Map<String, ?> fields) throws MalformedMessageException;
    }

    @Provide
    Arbitrary<byte[]> mutants() {
        return Arbitraries.randomValue(random -> Mutation.of(GENUINE, random));
    }

    @Property(seed = SEED, shrinking = ShrinkingMode.OFF)
    void readsAViewOrRefusesIt(@ForAll("mutants") byte[] mutant) throws Exception {
        requireReadOrRefused(mutant, PageView::of, PageView::toJson);
    }

    @Property(seed = SEED, shrinking = ShrinkingMode.OFF)
    void readsAReceiptOrRefusesIt(@ForAll("mutants") byte[] mutant) throws Exception {
        requireReadOrRefused(mutant, Receipt::of, Receipt::toJson);
    }

    @Property(seed = SEED, shrinking = ShrinkingMode.OFF)
    void readsATaskOrRefusesIt(@ForAll("mutants") byte[] mutant) throws Exception {
        requireReadOrRefused(mutant, SendTaskMessage::of, SendTaskMessage::toJson);
    }

    private static <T> void requireReadOrRefused(
            byte[] mutant, Reading<T> reading, Function<T, Map<String, Object>> written)
            throws MalformedMessageException {
        T read;
        try {
            read = reading.of(MessageJson.read(new KafkaMessage("topic", 0, 0, 0, null, mutant)));
        } catch (MalformedMessageException e) {
            assertThat(e).hasMessageStartingWith("Invalid ");
            return;
        }
        assertThat(reading.of(written.apply(read))).isEqualTo(read);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
