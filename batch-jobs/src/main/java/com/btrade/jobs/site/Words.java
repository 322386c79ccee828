package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a page, if it is in the charset that it says it is in. */
final class Words {
    private static final char GARBLED = '\uFFFD';
    private static final int ONE_IN = 100;
    private static final int MOST = 3;
    private static final int ASCII = 0x7F;
    /** So many bytes above ASCII are no well-formed UTF-8 by chance. */
    private static final int ENOUGH = 60;

    private Words() {}

    static String of(Page page) throws LayoutException {
        String text = page.text();
        if (isGarbled(text) || isReadWrong(text, page.body())) {
            throw new LayoutException(page.uri(), "it is not in the charset that it says it is in");
        }
        return text;
    }

    /** A single item of nonsense is that item's matter. */
    private static boolean isGarbled(String text) {
        long garbled = text.chars().filter(one -> one == GARBLED).count();
        long foreign = text.chars().filter(one -> one > ASCII).count();
        return garbled * ONE_IN > text.length() && garbled * MOST > foreign;
    }

    /** Nearly all bytes are something in GB18030, and all are in Latin-1: nothing looks garbled where UTF-8 is read as those. */
    private static boolean isReadWrong(String text, byte... body) {
        int high = 0;
        for (byte one : body) {
            high += one < 0 ? 1 : 0;
        }
        return high >= ENOUGH && isOtherInUtf8(text, body);
    }

    private static boolean isOtherInUtf8(String text, byte... body) {
        try {
            String whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return !whole.endsWith(text);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
