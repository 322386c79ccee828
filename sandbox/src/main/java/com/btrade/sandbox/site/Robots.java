package com.btrade.sandbox.site;

import java.util.List;

/** What a site's robots.txt asks of crawlers. */
public final class Robots {
    static final String PATH = "/robots.txt";

    private final List<String> open;
    private final List<String> closed;
    private final SiteOptions options;

    private Robots(List<String> open, List<String> closed, SiteOptions options) {
        this.open = open;
        this.closed = closed;
        this.options = options;
    }

    /**
     * Rules for everybody.
     *
     * @param crawled the beginnings of paths that the options allow or forbid
     * @param closed the beginnings of paths where nobody is wanted
     */
    public static Robots of(SiteOptions options, List<String> crawled, List<String> closed) {
        return new Robots(crawled, closed, options);
    }

    /** Whether nobody is wanted at this path. */
    boolean forbid(String path) {
        return closed.stream().anyMatch(path::startsWith)
                || (!options.allowed() && open.stream().anyMatch(path::startsWith));
    }

    String text() {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        open.forEach(path -> text.append(options.allowed() ? "Allow: " : "Disallow: ")
                .append(path)
                .append('\n'));
        closed.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        if (!options.crawlDelay().isZero()) {
            text.append("Crawl-delay: ")
                    .append(options.crawlDelay().toSeconds())
                    .append('\n');
        }
        return text.toString();
    }
}
