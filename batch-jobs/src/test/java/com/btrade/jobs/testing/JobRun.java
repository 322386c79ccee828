package com.btrade.jobs.testing;

import com.btrade.jobs.JobsApplication;
import com.btrade.jobs.launch.Launch;
import com.btrade.model.JobName;
import com.btrade.sandbox.Space;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A job run to its end, in this JVM or in one of its own: its exit code and all that it logged. */
public record JobRun(int exitCode, String output) {
    /** Starts the job in this JVM, with the properties and parameters of the command line. */
    public static JobRun inThisJvm(Space space, JobName job, String... arguments) {
        return inThisJvm(space, job, new Class<?>[0], arguments);
    }

    /** The same with further configurations, such as a clock. */
    public static JobRun inThisJvm(Space space, JobName job, Class<?>[] more, String... arguments) {
        List<String> all = new ArrayList<>();
        space.environment().forEach((name, value) -> all.add("--" + name + "=" + value));
        all.add("--BTRADE_CRAWL_ALLOW_PRIVATE_ADDRESSES=true");
        all.add("--spring.batch.job.name=" + job.text());
        all.addAll(Arrays.asList(arguments));
        return capturing(all.toArray(String[]::new), more);
    }

    /** Runs with exactly these arguments. */
    public static JobRun with(String... arguments) {
        return capturing(arguments);
    }

    private static JobRun capturing(String[] arguments, Class<?>... more) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Launch.run(JobsApplication.class, arguments, more);
            return new JobRun(exitCode, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            before.print(bytes.toString(StandardCharsets.UTF_8));
        }
    }

    /** The last line of the log. */
    public String lastLine() {
        String[] lines = output.strip().split("\n", -1);
        return lines[lines.length - 1];
    }

    /** The count of that name of a step in the last line; -1 if there is none. */
    public long count(String step, String name) {
        Matcher matcher = Pattern.compile(
                        "[ /]" + Pattern.quote(step) + " (?:[^;]*[ ])?" + Pattern.quote(name) + "=(\\d+)")
                .matcher(lastLine());
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    /** The first count of that name in the last line; -1 if there is none. */
    public long count(String name) {
        Matcher matcher =
                Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "=(\\d+)").matcher(lastLine());
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }
}
