package com.btrade.model;

/**
 * The MySQL named lock that a process holds for as long as it runs a job; it goes away with the process, however that ends.
 * Whoever finds it free knows that nobody runs the job.
 */
public final class JobLockName {
    /**
     * SQL for the name, on a connection to the job repository; its one parameter is the job's name. Lock names belong to the
     * whole server and have at most 64 characters: the database is part of the hash.
     */
    public static final String SQL = "CONCAT('btrade.', SHA1(CONCAT(DATABASE(), '.', ?)))";

    private JobLockName() {}
}
