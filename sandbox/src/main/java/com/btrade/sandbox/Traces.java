package com.btrade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What somebody on the same machine gets to see of a running program without being root: its arguments, and what its JVM
 * tells of itself when it is asked.
 */
public final class Traces {
    private static final List<String> ASKED = List.of(
            "VM.command_line", "VM.system_properties", "VM.flags", "VM.info", "Thread.print", "GC.class_histogram");

    private Traces() {}

    /** All of it as one text, so that a test can look for what must not stand there. */
    public static String of(long pid) {
        StringBuilder seen = new StringBuilder();
        try {
            seen.append(Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' '));
            for (String command : ASKED) {
                seen.append('\n').append(asked(pid, command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at process " + pid, e);
        }
        return seen.toString();
    }

    private static String asked(long pid, String command) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (jcmd.waitFor() != 0) {
                throw new IOException("jcmd " + command + " failed: " + answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking process " + pid, e);
        }
        return answer;
    }
}
