package com.btrade.dataflow.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** Runs commands as the script does, and keeps what they say. */
record Commands(Map<String, String> environment) {
    /**
     * What a command ended with and said.
     *
     * @param out standard output, then errors
     */
    record Said(int status, String out) {}

    Said run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine program =
                Client.program(environment).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
        int status = program.execute(arguments);
        return new Said(status, out.toString());
    }
}
