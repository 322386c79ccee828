package com.btrade.sandbox.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one program behind the script {@code ./btrade}. */
@Command(
        name = "btrade",
        description = "Btrade: from a scraped purchase to a clicked push. 药材购推送平台",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        footer = {
            "Of Data Flow 由 Data Flow 执行:",
            "  register  Makes the server hold the tasks and schedules of",
            "            dataflow/definitions. 登记任务和定时",
            "  launch    Launches a task. 启动任务",
            "  report    Writes what became of the pushes of yesterday, or of days=7,",
            "            and says where. 推送报告",
            "  status    Says what runs, what ran last and what fires next. 查看状态",
            "  log       Prints the log of an execution. 查看执行日志"
        },
        subcommands = {
            ArchiveCommand.class,
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            MigrateCommand.class,
            LinksCommand.class,
            OutboxCommand.class,
            RecountCommand.class
        })
public final class Btrade implements Runnable {
    public static void main(String[] arguments) {
        CommandLine program = new CommandLine(new Btrade()).setExecutionExceptionHandler(Btrade::explain);
        System.exit(program.execute(arguments));
    }

    /** No command: says what there is. */
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    private static int explain(Exception e, CommandLine program, CommandLine.ParseResult parsed) {
        Reason.of(e)
                .ifPresentOrElse(
                        reason -> program.getErr().println("btrade: " + reason),
                        () -> e.printStackTrace(program.getErr()));
        return 1;
    }
}
