package com.btrade.dataflow.client.definitions;

/**
 * A program that tasks are made of.
 *
 * @param uri where its jar or image is
 * @param bootVersion the generation of Spring Boot by which Data Flow chooses the tables of its executions: 2 or 3
 */
public record App(String name, String uri, int bootVersion) implements DefinitionFile.Named {
    private static final String JAR = "${jar}";

    /** Reads an entry of apps.yml. */
    static App of(Entry entry, String jar) {
        App app = new App(Names.name(entry), entry.text("uri").replace(JAR, jar), entry.number("bootVersion"));
        if (!app.uri.matches("[a-z]+:\\S+")) {
            throw entry.refused("`uri` must be an address such as file:/path/to.jar or docker:image:tag, or " + JAR);
        }
        if (app.bootVersion != 2 && app.bootVersion != 3) {
            throw entry.refused("`bootVersion` must be 2 or 3 (3 stands for 3 and newer)");
        }
        return app;
    }
}
