package com.btrade.dataflow.client;

import com.btrade.dataflow.client.server.DataFlowServer;
import com.btrade.dataflow.client.server.DataFlowServer.Launched;
import com.btrade.dataflow.client.server.ServerAddress;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what a task wrote. */
@Command(
        name = "log",
        description = "Prints the log of an execution, as far as the platform has it. 查看执行日志",
        mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {
    @ParentCommand
    private Client client = new Client(Map.of());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "EXECUTION", description = "the id that launch and status print 执行编号")
    private long execution;

    @Option(
            names = "--schema",
            paramLabel = "boot2|boot3",
            description = "which tables hold it (default ${DEFAULT-VALUE}: those of our jobs)")
    private String schema = "boot3";

    @Override
    public Integer call() {
        DataFlowServer server = DataFlowServer.connect(ServerAddress.from(client.environment()));
        String log = server.log(server.execution(new Launched(execution, schema)));
        spec.commandLine().getOut().println(log.stripTrailing());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
