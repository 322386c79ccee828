package com.btrade.sandbox.demo;

import com.btrade.model.BusinessDate;
import com.btrade.model.JobName;
import com.btrade.sandbox.platform.Platform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The push report of the demo's days.
 *
 * @param page the file that an operator opens
 */
record Report(URI page, ReportTable table) {
    private static final Pattern FILES = Pattern.compile("(file:\\S+\\.html) (file:\\S+\\.csv)");

    /** Has the job write it. */
    static Report of(Platform platform, List<BusinessDate> days) throws IOException, InterruptedException {
        String said = platform.launch(JobName.PUSH_REPORT, "from=" + days.get(0), "to=" + days.get(days.size() - 1));
        Matcher files = FILES.matcher(said);
        if (!files.find()) {
            throw new IllegalStateException("Cannot find the push report: the job named no files: " + said);
        }
        return new Report(URI.create(files.group(1)), ReportTable.read(Path.of(URI.create(files.group(2)))));
    }

    /** Opens it where there is a desktop; elsewhere its address has to do. */
    void open() {
        try {
            List<String> command = opening(System.getProperty("os.name", ""), System.getenv());
            if (!command.isEmpty()) {
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
        } catch (IOException e) {
            // No browser here: the address has been printed.
        }
    }

    /** The command that shows it on this system's desktop; empty if there is none. */
    List<String> opening(String system, Map<String, String> environment) {
        if (system.startsWith("Mac")) {
            return List.of("open", page.toString());
        }
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop ? List.of("xdg-open", page.toString()) : List.of();
    }
}
