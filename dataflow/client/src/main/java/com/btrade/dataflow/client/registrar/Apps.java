package com.btrade.dataflow.client.registrar;

import com.btrade.dataflow.client.definitions.App;
import com.btrade.dataflow.client.server.DataFlowServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.cloud.dataflow.rest.resource.AppRegistrationResource;

/** Compares registered apps with the files. An app has no description: its version is the mark that it is ours. */
final class Apps {
    /** The version under which the registrar registers. */
    static final String MARK = "definitions";

    private final DataFlowServer server;

    Apps(DataFlowServer server) {
        this.server = server;
    }

    List<Change> compare(List<App> wanted, boolean prune) {
        List<AppRegistrationResource> present = server.apps();
        List<Change> changes = new ArrayList<>();
        for (App app : wanted) {
            compare(app, present).ifPresent(changes::add);
        }
        for (AppRegistrationResource app : present) {
            if (isOurs(app) && wanted.stream().noneMatch(one -> one.name().equals(app.getName()))) {
                changes.add(
                        Change.surplus("app " + app.getName(), prune, () -> server.unregister(app.getName(), MARK)));
            }
        }
        return changes;
    }

    private Optional<Change> compare(App app, List<AppRegistrationResource> present) {
        String what = "app " + app.name();
        List<AppRegistrationResource> namesakes =
                present.stream().filter(one -> one.getName().equals(app.name())).toList();
        Optional<AppRegistrationResource> ours =
                namesakes.stream().filter(Apps::isOurs).findFirst();
        if (namesakes.isEmpty()) {
            return Optional.of(Change.create(what, app.uri(), () -> register(app)));
        }
        if (ours.isEmpty()) {
            return Optional.of(Change.leftAlone(
                    what,
                    "他人已登记，未改动 registered by somebody else as "
                            + namesakes.get(0).getUri()));
        }
        return isAsWanted(ours.get(), app)
                ? Optional.empty()
                : Optional.of(Change.change(what, ours.get().getUri() + " → " + app.uri(), () -> {
                    // Data Flow lets another URI take the place of a default one only if both end in a version.
                    server.unregister(app.name(), MARK);
                    register(app);
                }));
    }

    private void register(App app) {
        server.register(app.name(), MARK, app.uri(), app.bootVersion());
    }

    private static boolean isAsWanted(AppRegistrationResource present, App app) {
        return app.uri().equals(present.getUri())
                && Integer.toString(app.bootVersion())
                        .equals(present.getBootVersion().getBootVersion());
    }

    private static boolean isOurs(AppRegistrationResource app) {
        return MARK.equals(app.getVersion());
    }
}
