package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Reads the HTML of a page. */
final class Html {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** What stands in links and in no address; a percent sign that encodes nothing is one too. */
    private static final Pattern NO_ADDRESS = Pattern.compile("[ \"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

    private final URI uri;
    private final Document document;

    private Html(URI uri, Document document) {
        this.uri = uri;
        this.document = document;
    }

    /** The page's HTML; a page that is in another charset than it says is no page. */
    static Html of(Page page) throws LayoutException {
        return new Html(page.uri(), Jsoup.parse(Words.of(page), page.uri().toString()));
    }

    URI uri() {
        return uri;
    }

    Elements all(String selector) {
        return document.select(selector);
    }

    Optional<Element> first(String selector) {
        return Optional.ofNullable(document.selectFirst(selector));
    }

    /** The element that such a page cannot lack. */
    Element require(String selector) throws LayoutException {
        return first(selector).orElseThrow(() -> new LayoutException(uri, "it has no \"" + selector + "\""));
    }

    /** Where links lead, each once; what is no address is passed over. */
    Set<URI> links(String selector) {
        Set<URI> links = new LinkedHashSet<>();
        all(selector).forEach(link -> link(link).ifPresent(links::add));
        return links;
    }

    /** Where a link leads, without its fragment; characters that no address may hold are encoded, as a browser does. */
    static Optional<URI> link(Element link) {
        String address = link.absUrl("href").replaceAll("#.*", "");
        try {
            URI target = URI.create(URI.create(encoded(address)).toASCIIString());
            return target.getHost() == null ? Optional.empty() : Optional.of(target);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String address) {
        return NO_ADDRESS
                .matcher(address)
                .replaceAll(found -> String.format("%%%02X", (int) found.group().charAt(0)));
    }

    /** The text of an element's first descendant of that kind, empty if there is none. */
    static String text(Element in, String selector) {
        Element found = in.selectFirst(selector);
        return found == null ? "" : found.text();
    }

    /**
     * The values that stand behind labels in a text such as {@code 联系人：张三 电 话：0558-123 所在地：亳州}. A label is found
     * however it is spaced; its value ends where the next one begins.
     */
    static Map<String, String> labelled(String text, String... labels) {
        Pattern label = labels(labels);
        Map<String, String> values = new LinkedHashMap<>();
        Matcher at = label.matcher(text);
        boolean more = at.find();
        while (more) {
            String name = at.group(1).replaceAll("[\\s\\p{Z}]", "");
            int start = at.end();
            more = at.find();
            values.putIfAbsent(
                    name,
                    text.substring(start, more ? at.start() : text.length()).strip());
        }
        return values;
    }

    /**
     * The values that stand beside label elements: what follows a label up to the next one in the same element. A label is
     * named without its colon.
     */
    static Map<String, String> beside(Elements labels) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<Node> ends = Collections.newSetFromMap(new IdentityHashMap<>());
        ends.addAll(labels);
        for (Element label : labels) {
            StringBuilder value = new StringBuilder();
            for (Node node = label.nextSibling(); node != null && !ends.contains(node); node = node.nextSibling()) {
                value.append(text(node)).append(' ');
            }
            values.putIfAbsent(
                    label.text().replaceAll("[\\s\\p{Z}:：]", ""),
                    BLANKS.matcher(value).replaceAll(" ").strip());
        }
        return values;
    }

    /** The lines of text behind an element in its parent, without the rest of its own; an empty line is a line. */
    static List<String> linesBehind(Element element) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node node = element.nextSibling(); node != null; node = node.nextSibling()) {
            if (node.nodeName().equals("br")) {
                lines.add(line.toString().strip());
                line.setLength(0);
            } else {
                line.append(text(node));
            }
        }
        lines.add(line.toString().strip());
        return lines.subList(1, lines.size());
    }

    private static String text(Node node) {
        if (node instanceof TextNode text) {
            return text.text();
        }
        return node instanceof Element element ? element.text() : "";
    }

    private static Pattern labels(String... labels) {
        StringBuilder any = new StringBuilder();
        for (String label : labels) {
            String spaced = label.chars()
                    .mapToObj(one -> Pattern.quote(Character.toString(one)))
                    .reduce((left, right) -> left + "[\\s\\p{Z}]*" + right)
                    .orElseThrow();
            any.append(any.isEmpty() ? "" : "|").append(spaced);
        }
        return Pattern.compile("(" + any + ")[\\s\\p{Z}]*[:：]");
    }
}
