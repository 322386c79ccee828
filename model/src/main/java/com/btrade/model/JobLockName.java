package com.btrade.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The MySQL named lock that a process holds for as long as it runs a job or a part of one; it goes away with the process,
 * however that ends. Whoever finds it free knows that nobody runs that.
 */
public final class JobLockName {
    /**
     * SQL for the name, on a connection to the job repository; its one parameter is what {@link #of} says. Lock names belong
     * to the whole server and have at most 64 characters: the database is part of the hash.
     */
    public static final String SQL = "CONCAT('btrade.', SHA1(CONCAT(DATABASE(), '.', ?)))";

    private JobLockName() {}

    /** What a run of a job or of a part of it holds; a starting part holds that of the whole job too, for a moment. */
    public static String of(JobName job, Part part) {
        return part.isWhole() ? job.text() : job.text() + " " + part;
    }

    /** What any run of a job may hold, however many parts it has. */
    public static List<String> allOf(JobName job) {
        return Stream.concat(Stream.of(job.text()), partsOf(job).stream()).toList();
    }

    /** What parts of a job may hold. */
    public static List<String> partsOf(JobName job) {
        return Part.allOf(job).stream().map(part -> of(job, part)).toList();
    }
}
