package com.btrade.ingress.receipt;

import com.btrade.ingress.refusal.UnreadableException;
import com.btrade.model.Receipt;
import com.btrade.model.ReceiptKind;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * WeChat's event {@code TEMPLATESENDJOBFINISH}: one element with texts in it; other events also have elements with more
 * elements in them, which are passed over. A document type is refused, so that there are no entities of the document's own,
 * and none is ever loaded from elsewhere.
 */
final class WechatEvent {
    private static final String FINISHED = "TEMPLATESENDJOBFINISH";
    private static final String SUCCESS = "success";
    private static final String FAILED = "failed";
    private static final int MOST_FIELDS = 40;
    private static final XMLInputFactory FACTORY = factory();

    private final Map<String, String> fields;

    private WechatEvent(Map<String, String> fields) {
        this.fields = fields;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static WechatEvent read(byte[] body) throws UnreadableException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
            try {
                return new WechatEvent(fields(xml));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new UnreadableException("Invalid event: not well-formed XML");
        }
    }

    private static Map<String, String> fields(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
        Children children = new Children();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableException("Invalid event: it has a document type or an entity");
                case XMLStreamConstants.START_ELEMENT -> children.begin();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> children.add(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> children.end(xml.getLocalName());
                default -> {
                    // Blanks and comments between fields, and the end.
                }
            }
        }
        return children.fields;
    }

    /** The texts of the elements right under the first one, except those that have elements in them. */
    private static final class Children {
        private static final int CHILD = 2;

        private final Map<String, String> fields = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private boolean nested;
        private int depth;

        void begin() {
            depth++;
            nested = depth > CHILD;
            text.setLength(0);
        }

        void add(String more) {
            if (depth == CHILD) {
                text.append(more);
            }
        }

        void end(String name) throws UnreadableException {
            if (depth == CHILD && !nested) {
                put(name);
            }
            depth--;
        }

        private void put(String name) throws UnreadableException {
            if (fields.size() >= MOST_FIELDS || fields.put(name, text.toString().strip()) != null) {
                throw new UnreadableException("Invalid event: a field stands in it twice, or there are too many");
            }
        }
    }

    /** What it says; {@code signedAt} and {@code now} in epoch milliseconds. */
    Content content(Hook hook, long signedAt, long now) {
        if (!FINISHED.equals(text("Event"))) {
            return new Content.Nothing();
        }
        String status = text("Status");
        boolean arrived = status.equals(SUCCESS);
        if (!arrived && !status.startsWith(FAILED)) {
            return new Content.Unknown("Invalid Status: expected success or failed");
        }
        String code = arrived ? "" : status.substring(0, Math.min(status.length(), Receipt.MAX_CODE));
        try {
            return new Content.Receipts(List.of(new Receipt(
                    hook.channel(),
                    hook.text(),
                    arrived ? ReceiptKind.DELIVERED : ReceiptKind.FAILED,
                    text("MsgID"),
                    text("FromUserName"),
                    code,
                    "",
                    signedAt,
                    now)));
        } catch (IllegalArgumentException e) {
            return new Content.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private String text(String field) {
        return fields.getOrDefault(field, "");
    }

    Map<String, String> fields() {
        return Map.copyOf(fields);
    }
}
