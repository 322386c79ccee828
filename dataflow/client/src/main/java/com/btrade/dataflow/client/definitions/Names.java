package com.btrade.dataflow.client.definitions;

/** What names may look like: Kubernetes takes the same. */
final class Names {
    private static final String PATTERN = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final int LONGEST = 52;

    private Names() {}

    static String name(Entry entry) {
        String name = entry.text("name");
        if (!name.matches(PATTERN) || name.length() > LONGEST) {
            throw entry.refused("`name` must be small letters, digits and -, " + LONGEST + " at most");
        }
        return name;
    }
}
