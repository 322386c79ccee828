package com.btrade.jobs.run;

import com.btrade.model.BatchId;
import com.btrade.model.BusinessDate;
import com.btrade.model.Part;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What an operator asked of a run.
 *
 * @param dryRun decide everything, change nothing
 * @param batchIds the batches to push, empty for the job's own choice
 * @param key a random text that a restart of the run keeps, so that it knows its own work again
 */
public record RunParameters(BusinessDate businessDate, boolean dryRun, List<BatchId> batchIds, String key) {
    public static final String BUSINESS_DATE = "businessDate";
    public static final String DRY_RUN = "dryRun";
    public static final String BATCH_IDS = "batchIds";

    /** The number of a crawl's run whose kept pages are read again. */
    public static final String REPARSE = "reparse";

    /** The number of the crawl's run that is settled. */
    public static final String RUN = "run";

    /** What is made of it: {@value #RELEASE} or {@value #DROP}. */
    public static final String VERDICT = "verdict";

    public static final String RELEASE = "release";
    public static final String DROP = "drop";

    /** The key of a run of {@code clean-suppliers} that is to be undone. */
    public static final String UNDO = "undo";

    /** Which part of the rows a run is of, such as {@code 2/3}; a run without it is of all. */
    public static final String PART = "part";

    /** Tells apart runs with the same parameters. */
    public static final String RUN_ID = "run.id";

    /** Names the chain that a job is run by; a run of the job alone has none. */
    public static final String CHAIN = "chain";

    /** Holds {@link #key()}. */
    public static final String RUN_KEY = "run.key";

    public RunParameters {
        batchIds = List.copyOf(batchIds);
    }

    /**
     * The parameters a job was started with.
     *
     * @throws IllegalArgumentException if one is missing or wrong
     */
    public static RunParameters of(JobParameters parameters) {
        return new RunParameters(
                BusinessDate.parse(required(parameters, BUSINESS_DATE)),
                parseFlag(DRY_RUN, required(parameters, DRY_RUN)),
                parseBatchIds(parameters.getString(BATCH_IDS, "")),
                required(parameters, RUN_KEY));
    }

    /** The part of the rows that a job was started for. */
    public static Part part(JobParameters parameters) {
        String part = parameters.getString(PART);
        return part == null ? Part.WHOLE : Part.parse(part);
    }

    /** The same, with a key that other runs have too, so that they know each other's work. */
    public RunParameters under(String sharedKey) {
        return new RunParameters(businessDate, dryRun, batchIds, sharedKey);
    }

    /**
     * Reads {@code true} or {@code false}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static boolean parseFlag(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Invalid " + name + ": " + text + ", expected true or false");
        };
    }

    /**
     * Reads a csv of batch ids, each once, in their order; an empty text holds none.
     *
     * @throws IllegalArgumentException if a part is not an id
     */
    public static List<BatchId> parseBatchIds(String csv) {
        if (csv.isBlank()) {
            return List.of();
        }
        return Arrays.stream(csv.split(",", -1))
                .map(RunParameters::parseBatchId)
                .distinct()
                .toList();
    }

    /** The moment rules are judged at: now, or the last second of a business date that is not today. */
    public Instant moment(Clock clock) {
        Instant now = clock.instant();
        return BusinessDate.at(now).equals(businessDate) ? now : Instant.ofEpochSecond(businessDate.end() - 1);
    }

    private static BatchId parseBatchId(String text) {
        try {
            return new BatchId(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Invalid batchIds: " + text + ", expected ids such as 1,2,3", e);
        }
    }

    private static String required(JobParameters parameters, String name) {
        String value = parameters.getString(name);
        if (value == null) {
            throw new IllegalArgumentException("Invalid job parameters: " + name + " is missing");
        }
        return value;
    }
}
