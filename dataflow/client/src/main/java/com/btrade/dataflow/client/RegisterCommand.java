package com.btrade.dataflow.client;

import com.btrade.dataflow.client.definitions.Definitions;
import com.btrade.dataflow.client.registrar.Registrar;
import com.btrade.dataflow.client.server.DataFlowServer;
import com.btrade.dataflow.client.server.ServerAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes apps, tasks and schedules be as the files say. */
@Command(
        name = "register",
        description = "Makes the server hold the apps, tasks and schedules of the files; again and again the same."
                + " 按文件登记应用、任务和定时",
        footer = {
            "+ created 新建, ~ changed 修改, - removed 删除, ? no longer in the files 文件中已没有, ! left alone 未改动",
            "Exit status: 0 as the files say, 1 something was left alone, 2 nothing was done."
        },
        mixinStandardHelpOptions = true)
final class RegisterCommand implements Callable<Integer> {
    private static final Path JAR = Path.of("batch-jobs/target/btrade-batch-jobs.jar");

    @ParentCommand
    private Client client = new Client(Map.of());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--dry-run", description = "only say what would be changed 只显示，不改动")
    private boolean dryRun;

    @Option(names = "--prune", description = "remove what is ours and no longer in the files 删除文件中已没有的")
    private boolean prune;

    @Option(
            names = "--definitions",
            paramLabel = "DIR",
            description = "where the files are (default ${DEFAULT-VALUE}) 定义文件目录",
            defaultValue = "${sys:btrade.home:-.}/dataflow/definitions")
    private Path definitions = Path.of("");

    @Option(
            names = "--jar",
            paramLabel = "URI",
            description = "what $${jar} stands for: file:, http: or docker: (default: the jar the build made) 作业程序地址")
    private @Nullable String jar;

    @Override
    public Integer call() {
        Definitions wanted = Definitions.read(definitions, jar == null ? builtJar() : jar);
        DataFlowServer server = DataFlowServer.connect(ServerAddress.from(client.environment()));
        Registrar registrar = new Registrar(server, spec.commandLine().getOut());
        return registrar.register(wanted, new Registrar.Mode(dryRun, prune)) ? 0 : 1;
    }

    private String builtJar() {
        Path built = definitions
                .toAbsolutePath()
                .normalize()
                .resolveSibling("..")
                .resolve(JAR)
                .normalize();
        if (!Files.exists(built)) {
            throw new IllegalStateException("Cannot find " + built
                    + ": build it with ./mvnw -DskipTests package, or name the jobs' program with --jar (找不到作业程序)");
        }
        return built.toUri().toString();
    }
}
