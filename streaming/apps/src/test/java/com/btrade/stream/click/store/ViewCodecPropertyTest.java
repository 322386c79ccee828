package com.btrade.stream.click.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.ObjectId;

class ViewCodecPropertyTest {
    @Property
    void writesWhatTheDriverWrites(@ForAll("fields") Map<String, Object> fields) {
        Document document = new Document("_id", new ObjectId());
        document.putAll(fields);
        assertThat(bytes(new ViewCodec(), document)).isEqualTo(bytes(new DocumentCodec(), document));
    }

    /** Mostly those of views, and sometimes others. */
    @Provide
    Arbitrary<Map<String, Object>> fields() {
        Arbitrary<Object> values = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.strings().ofMaxLength(20).map(Object.class::cast)),
                Tuple.of(8, Arbitraries.integers().map(Object.class::cast)),
                Tuple.of(8, Arbitraries.longs().map(Object.class::cast)),
                Tuple.of(
                        1,
                        Arbitraries.of(1.5, true, List.of("a", 1), new Document("b", 2L))
                                .map(Object.class::cast)));
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12), values)
                .ofMaxSize(10);
    }

    private static byte[] bytes(DocumentCodec codec, Document document) {
        BasicOutputBuffer buffer = new BasicOutputBuffer();
        codec.encode(
                new BsonBinaryWriter(buffer), document, EncoderContext.builder().build());
        return buffer.toByteArray();
    }
}
