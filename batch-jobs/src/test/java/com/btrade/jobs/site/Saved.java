package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Pages of sites, saved as files; a request is answered by the file that a test names for its path. */
final class Saved {
    private final Map<String, String> files;

    Saved(Map<String, String> files) {
        this.files = Map.copyOf(files);
    }

    /** A saved page at an address, changed as a site might change it. */
    static Page page(String file, URI address, UnaryOperator<String> change) {
        byte[] body = bytes(file);
        String text = new String(body, StandardCharsets.ISO_8859_1);
        byte[] changed = change.apply(text).getBytes(StandardCharsets.ISO_8859_1);
        return Page.kept(address, 200, Map.of(), changed);
    }

    static Listing listing(String file, URI address) {
        return new Listing(0, page(file, address, UnaryOperator.identity()));
    }

    /** The items of a list page and of all pages behind it. */
    List<Item> items(Found list) throws LayoutException {
        List<Item> items = new ArrayList<>(list.items());
        Deque<Visit> open = new ArrayDeque<>(list.details());
        while (!open.isEmpty()) {
            Visit visit = open.remove();
            String path = visit.request().uri().getPath();
            String file = Objects.requireNonNull(files.get(path), path);
            Found found = visit.reading().read(page(file, visit.request().uri(), UnaryOperator.identity()));
            items.addAll(found.items());
            found.details().forEach(open::addFirst);
        }
        return items;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(Saved.class.getResourceAsStream("/sites/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
