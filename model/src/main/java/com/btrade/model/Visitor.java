package com.btrade.model;

import java.util.Map;

/**
 * What is known of who looked at a page, for telling people from programs. Prints itself without the agent.
 *
 * @param agent the browser's name for itself, at most 300 characters, empty if it is not known
 * @param source 24 hex digits, the same for all requests of one address and agent, empty if it is not known; made by
 *     {@link VisitorKey}
 */
public record Visitor(String agent, String source) {
    /** Nothing is known, as of the website's own messages. */
    public static final Visitor NOT_KNOWN = new Visitor("", "");

    private static final String AGENT = "visitor_agent";
    private static final String SOURCE = "visitor_source";
    private static final int MAX_AGENT = 300;

    public Visitor {
        agent = agent.length() > MAX_AGENT ? agent.substring(0, MAX_AGENT) : agent;
        if (!source.isEmpty()) {
            NaturalKey.requireHex(source, "source");
        }
    }

    /** Reads the fields of a message; whatever is there in another form belongs to somebody else and is passed over. */
    static Visitor of(Map<String, ?> json) {
        String agent = json.get(AGENT) instanceof String text ? text : "";
        String source = json.get(SOURCE) instanceof String text && NaturalKey.isHex(text) ? text : "";
        return new Visitor(agent, source);
    }

    void addTo(Map<String, Object> json) {
        if (!agent.isEmpty()) {
            json.put(AGENT, agent);
        }
        if (!source.isEmpty()) {
            json.put(SOURCE, source);
        }
    }

    @Override
    public String toString() {
        return "visitor " + source;
    }
}
