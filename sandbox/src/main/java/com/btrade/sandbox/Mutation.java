package com.btrade.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What fuzz tests make of genuine messages, forms and pages: bytes flipped, cut, doubled, swapped, and what programs have
 * stumbled over put between or in the place of values. The same random numbers make the same bytes.
 */
public final class Mutation {
    private static final int MOST_STEPS = 4;
    private static final int MOST_BYTES = 200_000;

    /** ISO 8859-1, so that each character is a byte and bytes can be said that are no UTF-8. */
    private static final List<String> SNAGS = List.of(
            "\0",
            "\u00ED\u00A0\u0080",
            "\u00C0\u0080",
            "\u00FF\u00FE",
            "\u00F0\u009F\u0098\u0080",
            "\u00E2\u0080\u00AE",
            "\\ud800",
            "\\u0000",
            "-1",
            "-0",
            "1e999999999",
            "1E2147483647",
            "1e-2147483647",
            "0.1",
            "9223372036854775808",
            "999999999999999999",
            "00000000000000000001",
            "null",
            "true",
            "NaN",
            "\"",
            "'",
            "\\",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            "&",
            "=",
            "%",
            "%00",
            "%zz",
            "+",
            "\r\n\r\n",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&#0;",
            "&#x110000;",
            "&lt;script&gt;",
            "<script>",
            "</table>",
            "<textarea>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "' OR '1'='1",
            "; DROP TABLE quote;--",
            "{\"$gt\": \"\"}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "javascript:alert(1)",
            "http://[::1",
            "../../../etc/passwd");

    private static final List<String> REPEATED = List.of(
            "A", "9", "[", "{\"a\":", "<div>", "<a>", "\u00E8\u008D\u00AF", " ", "&", "\\\\", "(", "\u00CC\u0081");

    private Mutation() {}

    /** A mutant of one of several genuine ones; now and then nothing genuine is left of it. */
    public static byte[] of(List<byte[]> genuine, Random random) {
        byte[] bytes = one(genuine, random);
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps; i++) {
            bytes = step(bytes, genuine, random);
        }
        return bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
    }

    private static byte[] step(byte[] bytes, List<byte[]> genuine, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(1 + Math.min(64, bytes.length)));
        return switch (random.nextInt(10)) {
            case 0 -> flipped(bytes, random);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, to, repeated(Arrays.copyOfRange(bytes, from, to), random), to);
            case 3 -> joined(bytes, from, snag(random), from);
            case 4 -> joined(bytes, from, snag(random), to);
            case 5 -> valueReplaced(bytes, snag(random), random);
            case 6 -> valueReplaced(bytes, repeated(latin(one(REPEATED, random)), random), random);
            case 7 -> joined(bytes, from, repeated(latin(one(REPEATED, random)), random), from);
            case 8 -> Arrays.copyOf(bytes, from);
            default -> spliced(bytes, from, one(genuine, random), random);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] spliced(byte[] bytes, int from, byte[] other, Random random) {
        int at = random.nextInt(other.length + 1);
        return joined(Arrays.copyOf(bytes, from), from, Arrays.copyOfRange(other, at, other.length), from);
    }

    /** Puts something in the place of a run of digits or letters, such as a number or a word. */
    private static byte[] valueReplaced(byte[] bytes, byte[] by, Random random) {
        if (bytes.length == 0) {
            return by;
        }
        int from = random.nextInt(bytes.length);
        while (from < bytes.length && !isOfValue(bytes[from])) {
            from++;
        }
        int to = from;
        while (to < bytes.length && isOfValue(bytes[to])) {
            to++;
        }
        return joined(bytes, from, by, to);
    }

    private static boolean isOfValue(byte one) {
        return one < 0 || Character.isLetterOrDigit(one);
    }

    private static byte[] repeated(byte[] part, Random random) {
        int times = 1 << random.nextInt(15);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times && out.size() < MOST_BYTES; i++) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] bytes, int head, byte[] between, int tail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, head);
        out.writeBytes(between);
        out.write(bytes, Math.min(tail, bytes.length), bytes.length - Math.min(tail, bytes.length));
        return out.toByteArray();
    }

    private static byte[] snag(Random random) {
        return latin(one(SNAGS, random));
    }

    private static <T> T one(List<T> several, Random random) {
        return several.get(random.nextInt(several.size()));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
