package com.btrade.advisories;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes advisories.csv as the yearly files that the NVD publishes, which dependency-check reads. One file and the JDK alone:
 * the build runs it from its source, before anything is compiled.
 */
final class NvdFeed {
    private static final int FIRST_YEAR = 2002;
    private static final String FILE = "nvdcve-%s.json.gz";
    private static final Pattern COMPILED = Pattern.compile("Compiled on ([0-9]{4}-[0-9]{2}-[0-9]{2})");

    /** What a severity's band of scores starts with: the list names no scores. */
    enum Severity {
        LOW("0.1"),
        MEDIUM("4.0"),
        HIGH("7.0"),
        CRITICAL("9.0");

        final String score;

        Severity(String score) {
            this.score = score;
        }
    }

    /** Versions in Maven's notation, such as [2.0,2.15.0) or (,1.31). */
    record Range(String from, String to, boolean toIncluded) {
        private static final Pattern NOTATION = Pattern.compile("(?:\\[([\\w.-]+)|\\(),([\\w.-]+)([)\\]])");

        static Range of(String text) {
            Matcher range = NOTATION.matcher(text);
            if (!range.matches()) {
                throw new IllegalArgumentException("No range of versions: " + text);
            }
            return new Range(range.group(1) == null ? "" : range.group(1), range.group(2), "]".equals(range.group(3)));
        }
    }

    /** One row: which versions of which product (as the NVD names it, and as Maven does) are affected by what. */
    record Advisory(String id, Severity severity, String product, String artifact, List<Range> ranges, String what) {
        private static final Pattern ID = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,}");

        static Advisory of(String line) {
            String[] cells = line.split(";", -1);
            if (cells.length != 6 || !ID.matcher(cells[0]).matches() || cells[5].isBlank()) {
                throw new IllegalArgumentException("No id;severity;product;artifact;versions;what: " + line);
            }
            List<Range> ranges = Stream.of(cells[4].split(" ")).map(Range::of).toList();
            return new Advisory(cells[0], Severity.valueOf(cells[1]), cells[2], cells[3], ranges, cells[5].strip());
        }

        String year() {
            return id.substring(4, 8);
        }
    }

    private NvdFeed() {}

    /** Takes the list, the folder to write to, and the database to forget because it was made of an older list. */
    public static void main(String[] arguments) throws IOException {
        forget(Path.of(arguments[2]));
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static List<Advisory> read(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Advisory::of)
                .toList();
    }

    static String compiledOn(Path list) throws IOException {
        Matcher compiled = COMPILED.matcher(Files.readString(list));
        if (!compiled.find()) {
            throw new IllegalArgumentException(list + " does not say when it was compiled");
        }
        return compiled.group(1);
    }

    static void write(Path list, Path folder) throws IOException {
        String day = compiledOn(list);
        Map<String, List<Advisory>> years = new LinkedHashMap<>();
        for (int year = FIRST_YEAR; year <= Year.now(ZoneOffset.UTC).getValue() + 1; year++) {
            years.put(String.valueOf(year), new ArrayList<>());
        }
        read(list)
                .forEach(advisory -> years.computeIfAbsent(advisory.year(), unknown -> new ArrayList<>())
                        .add(advisory));
        years.put("modified", List.of());
        Files.createDirectories(folder);
        StringBuilder dates = new StringBuilder("prefix=nvdcve-\n");
        for (Map.Entry<String, List<Advisory>> year : years.entrySet()) {
            zip(folder.resolve(FILE.formatted(year.getKey())), document(year.getValue(), day));
            dates.append("lastModifiedDate.")
                    .append(year.getKey())
                    .append('=')
                    .append(day)
                    .append("T00:00:00Z\n");
        }
        // Last: the build takes the folder for complete when this is there.
        Files.writeString(folder.resolve("cache.properties"), dates);
    }

    private static void forget(Path database) throws IOException {
        if (Files.exists(database)) {
            try (Stream<Path> all = Files.walk(database)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void zip(Path file, String json) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String document(List<Advisory> advisories, String day) {
        return """
                {"resultsPerPage":%1$d,"startIndex":0,"totalResults":%1$d,"format":"NVD_CVE","version":"2.0",\
                "timestamp":"%2$sT00:00:00.000","vulnerabilities":[%3$s]}""".formatted(
                        advisories.size(),
                        day,
                        advisories.stream().map(one -> item(one, day)).collect(Collectors.joining(",")));
    }

    private static String item(Advisory advisory, String day) {
        return """
                {"cve":{"id":%s,"published":"%s-01-01T00:00:00.000","lastModified":"%sT00:00:00.000",\
                "vulnStatus":"Analyzed","descriptions":[{"lang":"en","value":%s}],"metrics":{%s},\
                "configurations":[{"nodes":[{"operator":"OR","negate":false,"cpeMatch":[%s]}]}],"references":[]}}""".formatted(
                quoted(advisory.id()),
                advisory.year(),
                day,
                quoted(advisory.what()),
                metrics(advisory.severity()),
                advisory.ranges().stream().map(range -> match(advisory, range)).collect(Collectors.joining(",")));
    }

    /** Only the score and its word count; the rest has to be there for the score to be read. */
    private static String metrics(Severity severity) {
        return """
                "cvssMetricV31":[{"source":"advisories.csv","type":"Primary","cvssData":{"version":"3.1",\
                "vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N","attackVector":"NETWORK",\
                "attackComplexity":"LOW","privilegesRequired":"NONE","userInteraction":"NONE","scope":"UNCHANGED",\
                "confidentialityImpact":"LOW","integrityImpact":"NONE","availabilityImpact":"NONE",\
                "baseScore":%s,"baseSeverity":"%s"}}]""".formatted(severity.score, severity);
    }

    private static String match(Advisory advisory, Range range) {
        String from = range.from().isEmpty() ? "" : ",\"versionStartIncluding\":" + quoted(range.from());
        String to = range.toIncluded() ? "versionEndIncluding" : "versionEndExcluding";
        return "{\"vulnerable\":true,\"criteria\":%s%s,\"%s\":%s}"
                .formatted(
                        quoted("cpe:2.3:a:" + advisory.product() + ":*:*:*:*:*:*:*:*"), from, to, quoted(range.to()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
