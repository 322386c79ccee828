package com.btrade.dataflow.client;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program that asks a Data Flow server to do something. */
@Command(
        name = "btrade",
        description = "Registers, launches and follows tasks on a Data Flow server. Data Flow 客户端",
        mixinStandardHelpOptions = true,
        subcommands = {RegisterCommand.class, LaunchCommand.class, StatusCommand.class, LogCommand.class})
public final class Client implements Runnable {
    /** The server is away or refuses, or the command is wrong: nothing was done. */
    static final int REFUSED = 2;

    private final Map<String, String> environment;

    Client(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        // The words are Chinese too, whatever the locale of the machine.
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(program(System.getenv()).execute(arguments));
    }

    static CommandLine program(Map<String, String> environment) {
        return new CommandLine(new Client(environment)).setExecutionExceptionHandler(Client::explain);
    }

    /** No command: says what there is. */
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    Map<String, String> environment() {
        return environment;
    }

    /** What an operator can mend is a sentence; anything else keeps its stack trace. */
    private static int explain(Exception e, CommandLine program, CommandLine.ParseResult parsed) {
        boolean ours = e.getClass().getName().startsWith("com.btrade.")
                || e instanceof IllegalStateException
                || e instanceof IllegalArgumentException
                || e instanceof UncheckedIOException;
        if (ours && e.getMessage() != null) {
            program.getErr().println("btrade: " + e.getMessage());
        } else {
            e.printStackTrace(program.getErr());
        }
        return REFUSED;
    }
}
