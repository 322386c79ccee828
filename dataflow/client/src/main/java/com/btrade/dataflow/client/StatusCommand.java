package com.btrade.dataflow.client;

import com.btrade.dataflow.client.server.DataFlowServer;
import com.btrade.dataflow.client.server.Execution;
import com.btrade.dataflow.client.server.ServerAddress;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.cloud.dataflow.rest.resource.ScheduleInfoResource;
import org.springframework.cloud.dataflow.rest.resource.TaskDefinitionResource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says how the server is, what each task did last and what fires next. */
@Command(
        name = "status",
        description =
                "The server, what runs, the last execution of each task, the next firing of each schedule." + " 查看状态",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private Client client = new Client(Map.of());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        DataFlowServer server = DataFlowServer.connect(ServerAddress.from(client.environment()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Data Flow   " + server.address().dashboard());
        out.println("运行中 Running  " + server.runningCount());
        out.println();
        out.println("任务 Tasks");
        server.tasks().stream()
                .sorted(Comparator.comparing(TaskDefinitionResource::getName))
                .forEach(task -> print(out, task));
        if (server.schedules()) {
            out.println();
            out.println("定时 Schedules");
            server.scheduleList().stream()
                    .sorted(Comparator.comparing(ScheduleInfoResource::getScheduleName))
                    .forEach(schedule -> out.println("  " + Firing.told(schedule)));
        }
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, TaskDefinitionResource task) {
        if (task.getLastTaskExecution() == null) {
            out.printf("  %-26s -%n", task.getName());
            return;
        }
        Execution last = Execution.of(task.getLastTaskExecution());
        out.printf(
                "  %-26s %5d  %s  %s%n",
                task.getName(), last.id(), Told.time(last.started()), Told.state(last.state()));
        if (!last.exitMessage().isEmpty()) {
            out.println("      " + Told.firstLine(last.exitMessage()));
        }
    }
}
