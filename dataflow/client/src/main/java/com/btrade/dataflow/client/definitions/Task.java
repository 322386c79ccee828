package com.btrade.dataflow.client.definitions;

/**
 * A task that operators launch.
 *
 * @param description in Chinese, then in English
 * @param dsl the app and its fixed properties
 */
public record Task(String name, String description, String dsl) implements DefinitionFile.Named {
    private static final int LONGEST = 200;

    /** Reads an entry of tasks.yml. */
    static Task of(Entry entry) {
        Task task = new Task(Names.name(entry), entry.text("chinese") + " " + entry.text("english"), entry.text("dsl"));
        if (task.description.length() > LONGEST) {
            throw entry.refused("`chinese` and `english` together must have " + LONGEST + " characters at most");
        }
        if (task.dsl.contains("&&") || task.dsl.contains("||") || task.dsl.contains("<")) {
            throw entry.refused("`dsl` must be one app: chains are jobs of job steps, not composed tasks");
        }
        return task;
    }

    /** The name of the app it runs. */
    String app() {
        return dsl.split("\\s", 2)[0];
    }
}
