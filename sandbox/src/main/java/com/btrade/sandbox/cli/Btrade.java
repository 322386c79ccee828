package com.btrade.sandbox.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one program behind the script {@code ./btrade}. */
@Command(
        name = "btrade",
        description = "Btrade: from a scraped purchase to a clicked push. 药材购推送平台",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {DemoCommand.class, MigrateCommand.class, LinksCommand.class, OutboxCommand.class})
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

    /** What an operator can mend is a sentence of ours; anything else keeps its stack trace. */
    private static int explain(Exception e, CommandLine program, CommandLine.ParseResult parsed) {
        if (isSentence(e)) {
            program.getErr().println("btrade: " + e.getMessage());
        } else {
            e.printStackTrace(program.getErr());
        }
        return 1;
    }

    private static boolean isSentence(Exception e) {
        return (e instanceof IllegalStateException || e instanceof IllegalArgumentException) && e.getMessage() != null;
    }
}
