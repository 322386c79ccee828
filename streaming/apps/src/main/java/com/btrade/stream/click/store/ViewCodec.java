package com.btrade.stream.click.store;

import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.types.ObjectId;

/**
 * Writes documents of texts and numbers without looking up a codec for each value, and all other documents as the driver
 * does. An id has to come first, if there is one.
 */
final class ViewCodec extends DocumentCodec {
    @Override
    public void encode(BsonWriter writer, Document document, EncoderContext context) {
        if (!document.values().stream().allMatch(ViewCodec::isPlain)) {
            super.encode(writer, document, context);
            return;
        }
        writer.writeStartDocument();
        document.forEach((name, value) -> {
            writer.writeName(name);
            write(writer, value);
        });
        writer.writeEndDocument();
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof ObjectId;
    }

    private static void write(BsonWriter writer, Object value) {
        if (value instanceof String text) {
            writer.writeString(text);
        } else if (value instanceof Integer number) {
            writer.writeInt32(number);
        } else if (value instanceof Long number) {
            writer.writeInt64(number);
        } else {
            writer.writeObjectId((ObjectId) value);
        }
    }
}
