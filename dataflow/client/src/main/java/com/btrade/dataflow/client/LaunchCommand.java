package com.btrade.dataflow.client;

import com.btrade.dataflow.client.server.DataFlowServer;
import com.btrade.dataflow.client.server.DataFlowServer.Launched;
import com.btrade.dataflow.client.server.Execution;
import com.btrade.dataflow.client.server.ServerAddress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.cloud.dataflow.rest.resource.TaskDefinitionResource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Launches a task and, if asked to, follows it to its end. */
@Command(
        name = "launch",
        description = "Launches a task; with --wait follows it and ends with its exit code. 启动任务",
        footer = "Exit status: 0 launched or completed, 1 the task failed, 2 wrong arguments or not launched.",
        mixinStandardHelpOptions = true)
final class LaunchCommand implements Callable<Integer> {
    @ParentCommand
    private Client client = new Client(Map.of());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "TASK", description = "its name; ./btrade status lists them 任务名")
    private String task = "";

    @Parameters(
            index = "1..*",
            paramLabel = "NAME=VALUE",
            description = "the job's parameters, such as businessDate=2026-11-23 dryRun=true 作业参数")
    private List<String> arguments = List.of();

    @Option(
            names = "--property",
            paramLabel = "NAME=VALUE",
            description =
                    "a property of the app, or of Data Flow if it begins with app., deployer. or version." + " 应用或部署属性")
    private Map<String, String> properties = Map.of();

    @Option(names = "--wait", description = "follow it to its end 等待结束")
    private boolean wait;

    @Option(
            names = "--timeout",
            paramLabel = "MINUTES",
            description = "how long --wait waits (default ${DEFAULT-VALUE}) 最长等待分钟数")
    private int timeout = 360;

    @Override
    public Integer call() throws InterruptedException {
        for (String argument : arguments) {
            if (!argument.matches("[^=\\s]+=\\S*")) {
                throw new IllegalArgumentException(
                        "Invalid argument 参数无效: " + argument + ", expected name=value without spaces");
            }
        }
        DataFlowServer server = DataFlowServer.connect(ServerAddress.from(client.environment()));
        String app = app(server);
        Launched launched = server.launch(task, qualified(app), arguments);
        PrintWriter out = spec.commandLine().getOut();
        out.println(task + ": 执行 execution " + launched.id());
        out.println("  " + server.address().page(launched.id()));
        out.flush();
        return wait ? followed(server, launched, out) : 0;
    }

    private int followed(DataFlowServer server, Launched launched, PrintWriter out) throws InterruptedException {
        Execution ended = new Following(server, Duration.ofMinutes(timeout)).untilEnd(launched);
        String log = server.log(ended).strip();
        String last = log.substring(log.lastIndexOf('\n') + 1);
        out.println(Told.ending(ended));
        if (!last.contains(Told.firstLine(ended.exitMessage()))) {
            out.println("  " + Told.firstLine(ended.exitMessage()));
        }
        out.println(last);
        out.flush();
        return ended.exitCode();
    }

    private String app(DataFlowServer server) {
        List<TaskDefinitionResource> known = server.tasks();
        return known.stream()
                .filter(one -> one.getName().equals(task))
                .findFirst()
                .map(one -> one.getDslText().strip().split("\\s", 2)[0])
                .orElseThrow(() -> new IllegalArgumentException("Cannot launch 没有这个任务: " + task + ", there are "
                        + known.stream().map(TaskDefinitionResource::getName).collect(Collectors.joining(", "))
                        + (known.isEmpty() ? "none; ./btrade register brings them" : "")));
    }

    private Map<String, String> qualified(String app) {
        Map<String, String> qualified = new LinkedHashMap<>();
        properties.forEach((name, value) ->
                qualified.put(name.matches("(app|deployer|version)\\..*") ? name : "app." + app + "." + name, value));
        return qualified;
    }
}
