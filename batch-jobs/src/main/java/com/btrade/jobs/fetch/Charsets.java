package com.btrade.jobs.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the charset of a body: what its header says, else what its page says, else what its bytes are.
 *
 * <p>GBK and GB2312 are read as GB18030, which holds both: pages that name the small ones use characters of the large one.
 */
final class Charsets {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> CHINESE = Set.of("gbk", "gb2312", "gb_2312-80", "x-gbk", "cp936", "gb18030");
    private static final Pattern LABEL =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4_096;

    private Charsets() {}

    static Charset of(String contentType, byte[] body) {
        return declared(contentType).or(() -> inPage(body)).orElseGet(() -> guessed(body));
    }

    /** The charset of a header or a meta element, if there is one of that name. */
    private static Optional<Charset> declared(String contentType) {
        Matcher matcher = LABEL.matcher(contentType);
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> inPage(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        if (!head.stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(head);
        for (Element meta : page.select("meta[http-equiv=content-type], meta[charset]")) {
            Optional<Charset> found =
                    meta.hasAttr("charset") ? named(meta.attr("charset")) : declared(meta.attr("content"));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Charset guessed(byte[] body) {
        if (startsWith(body, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(body, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return isUtf8(body) ? StandardCharsets.UTF_8 : GB18030;
    }

    private static Optional<Charset> named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(CHINESE.contains(name) ? GB18030 : Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] body, int first, int second) {
        return body.length >= 2 && (body[0] & 0xFF) == first && (body[1] & 0xFF) == second;
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
