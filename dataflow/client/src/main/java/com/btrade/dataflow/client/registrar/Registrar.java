package com.btrade.dataflow.client.registrar;

import com.btrade.dataflow.client.definitions.Definitions;
import com.btrade.dataflow.client.server.DataFlowServer;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.dataflow.rest.resource.ScheduleInfoResource;

/** Makes a server hold what the files say; asked twice, it has nothing left to do. */
public final class Registrar {
    private final DataFlowServer server;
    private final PrintWriter out;

    public Registrar(DataFlowServer server, PrintWriter out) {
        this.server = server;
        this.out = out;
    }

    /**
     * How to go about it.
     *
     * @param dryRun only says what it would change
     * @param prune also removes what is ours and no longer in the files
     */
    public record Mode(boolean dryRun, boolean prune) {}

    /** Returns whether the server now is, or in a dry run would be, as the files say. */
    public boolean register(Definitions definitions, Mode mode) {
        List<Change> changes = compare(definitions, mode);
        for (Change change : inOrder(changes)) {
            out.println(change.line());
            out.flush();
            if (!mode.dryRun()) {
                change.work().run();
            }
        }
        conclude(definitions, mode, changes);
        return count(changes, Change.Kind.LEFT_ALONE) == 0;
    }

    private List<Change> compare(Definitions definitions, Mode mode) {
        List<ScheduleInfoResource> schedules = server.schedules() ? server.scheduleList() : List.of();
        List<Change> changes = new ArrayList<>(new Apps(server).compare(definitions.apps(), mode.prune()));
        List<Change> tasks = new Tasks(server, schedules).compare(definitions.tasks(), mode.prune());
        changes.addAll(tasks);
        if (server.schedules()) {
            Set<String> changed = tasks.stream()
                    .filter(change -> change.kind() == Change.Kind.CHANGE)
                    .map(Change::what)
                    .collect(Collectors.toSet());
            Set<String> gone = schedules.stream()
                    .map(ScheduleInfoResource::getTaskDefinitionName)
                    .filter(task -> changed.contains(Tasks.what(task)))
                    .collect(Collectors.toSet());
            changes.addAll(new Schedules(server, schedules).compare(definitions.schedules(), gone, mode.prune()));
        }
        return changes;
    }

    /** What stands on something else is made after it and removed before it. */
    private static List<Change> inOrder(List<Change> changes) {
        List<Change> ordered = new ArrayList<>();
        List<Change> removals = new ArrayList<>();
        changes.forEach(change -> (change.kind() == Change.Kind.REMOVE ? removals : ordered).add(change));
        Collections.reverse(removals);
        ordered.addAll(removals);
        return ordered;
    }

    private void conclude(Definitions definitions, Mode mode, List<Change> changes) {
        long work = changes.size() - count(changes, Change.Kind.STRAY) - count(changes, Change.Kind.LEFT_ALONE);
        long wanted = (long) definitions.apps().size()
                + definitions.tasks().size()
                + (server.schedules() ? definitions.schedules().size() : 0);
        long same = wanted
                - count(changes, Change.Kind.CREATE)
                - count(changes, Change.Kind.CHANGE)
                - count(changes, Change.Kind.LEFT_ALONE);
        out.println("= " + same + " 项相同 the same");
        if (!server.schedules() && !definitions.schedules().isEmpty()) {
            out.println("服务未开启定时，未登记 The server has no scheduler: schedules are left out.");
        }
        if (work == 0) {
            out.println("无需改动 Nothing to change.");
        } else if (mode.dryRun()) {
            out.println("试运行，未改动 Dry run: " + work + " changes to make, none made.");
        } else {
            out.println("已登记 Registered: " + work + " changes made.");
        }
        out.flush();
    }

    private static long count(List<Change> changes, Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
