package com.btrade.stream.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads variables and gathers what is wrong with them, so that the operator is told everything at once. */
public final class Environment {
    private static final int MOST = 1_000_000_000;
    private static final Pattern TRAILING_SLASHES = Pattern.compile("/+$");
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://[0-9A-Za-z.-]+(:[0-9]{1,5})?(/[0-9A-Za-z._/-]*)?");

    private final Map<String, String> variables;
    private final List<String> problems = new ArrayList<>();

    public Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** A text that has to be there. */
    public String required(String name, String meaning) {
        String value = variables.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            problems.add(name + " is not set (" + meaning + ")");
        }
        return value;
    }

    /** A text that has to be there because of something else that was chosen. */
    public String chosen(String name, String meaning) {
        return required(name, meaning);
    }

    /** An http or https address, without a slash at its end. */
    public URI webAddress(String name, String fallback) {
        String text = TRAILING_SLASHES.matcher(optional(name, fallback)).replaceFirst("");
        require(
                WEB_ADDRESS.matcher(text).matches(),
                "Invalid " + name + ": " + text + ", expected http(s)://host/path");
        return URI.create(WEB_ADDRESS.matcher(text).matches() ? text : fallback);
    }

    /** True or false; false if it is not there. */
    public boolean flag(String name) {
        String text = optional(name, "false");
        require(text.matches("true|false"), "Invalid " + name + ": " + text + ", expected true or false");
        return text.equals("true");
    }

    /** A text, or another one if it is not there. */
    public String optional(String name, String fallback) {
        String value = variables.getOrDefault(name, "").strip();
        return value.isEmpty() ? fallback : value;
    }

    /** A number from {@code least} on. */
    public long number(String name, long fallback, long least) {
        String text = optional(name, Long.toString(fallback));
        if (!text.matches("[0-9]{1,15}") || Long.parseLong(text) < least) {
            problems.add("Invalid " + name + ": " + text + ", expected a number from " + least);
            return fallback;
        }
        return Long.parseLong(text);
    }

    /** A count from {@code least} to {@value #MOST}. */
    public int count(String name, int fallback, int least) {
        long number = number(name, fallback, least);
        require(
                number <= MOST,
                "Invalid " + name + ": " + number + ", expected a number from " + least + " to " + MOST);
        return (int) Math.min(number, MOST);
    }

    /** Notes a problem unless all is right. */
    public void require(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }

    /**
     * Ends the reading.
     *
     * @throws IllegalArgumentException if anything was missing or wrong; names all of it
     */
    public void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Cannot start: " + String.join("; ", problems));
        }
    }
}
