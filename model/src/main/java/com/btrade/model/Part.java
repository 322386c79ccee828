package com.btrade.model;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * One of several runs of a job that share its rows, side by side in processes of their own. All rows of a person are of one
 * part, whatever arrives meanwhile, so that parts neither meet nor have to agree.
 *
 * @param number from 1
 * @param of how many there are, 1 to {@value #MOST}
 */
public record Part(int number, int of) {
    /** So many parts there can be. */
    public static final int MOST = 8;

    /** All rows: what a run does that is no part. */
    public static final Part WHOLE = new Part(1, 1);

    private static final Set<JobName> JOBS =
            EnumSet.of(JobName.MIGRATE_SUPPLIERS, JobName.MIGRATE_USERS, JobName.CLEAN_SUPPLIERS);
    private static final Pattern TEXT = Pattern.compile("([1-9])/([2-9])");

    public Part {
        if (of < 1 || of > MOST || number < 1 || number > of) {
            throw wrong(number + "/" + of);
        }
    }

    /**
     * Reads a text such as {@code 2/3}.
     *
     * @throws IllegalArgumentException if it names no part of several
     */
    public static Part parse(String text) {
        Matcher part = TEXT.matcher(text.strip());
        if (!part.matches()) {
            throw wrong(text);
        }
        return new Part(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
    }

    /** Whether a job can run in parts. */
    public static boolean isFor(JobName job) {
        return JOBS.contains(job);
    }

    /** Every part there can be of a job, however many it is cut into; the whole is none. */
    static List<Part> allOf(JobName job) {
        return isFor(job)
                ? IntStream.rangeClosed(2, MOST).boxed().flatMap(Part::of).toList()
                : List.of();
    }

    private static Stream<Part> of(int parts) {
        return IntStream.rangeClosed(1, parts).mapToObj(number -> new Part(number, parts));
    }

    /** Whether it is all there is. */
    public boolean isWhole() {
        return of == 1;
    }

    /** Whether rows of somebody are of this part. */
    public boolean holds(String person) {
        CRC32 hash = new CRC32();
        hash.update(person.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % of == number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "Invalid part 应为第几份/共几份: " + text + ", expected which of how many, such as 2/3, of 2 to " + MOST);
    }
}
