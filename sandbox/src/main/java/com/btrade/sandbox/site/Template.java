package com.btrade.sandbox.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of HTML with gaps: {@code {{name}}} takes a text, {@code {{{name}}}} takes HTML. */
public final class Template {
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\{?)(\\w+)\\}?\\}\\}");

    private final String html;

    private Template(String html) {
        this.html = html;
    }

    /** One of the jar's. */
    public static Template read(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("Cannot find " + resource + " in the jar");
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The piece without gaps.
     *
     * @throws IllegalArgumentException if nothing is given for one of them
     */
    public String fill(Map<String, String> values) {
        Matcher gap = GAP.matcher(html);
        StringBuilder filled = new StringBuilder(html.length() + 256);
        while (gap.find()) {
            gap.appendReplacement(filled, "");
            filled.append(gap.group(1).isEmpty() ? escaped(value(values, gap)) : value(values, gap));
        }
        return gap.appendTail(filled).toString();
    }

    private static String value(Map<String, String> values, Matcher gap) {
        String value = values.get(gap.group(2));
        if (value == null) {
            throw new IllegalArgumentException("Invalid values: nothing for " + gap.group());
        }
        return value;
    }

    /** A text as HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
