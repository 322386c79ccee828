package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.Memory.Answer;
import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import com.btrade.jobs.run.Texts;
import com.btrade.model.NaturalKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code crawl_page}: pages as they came, gzipped, with what is needed to read them and to ask for them again. */
final class PageTable {
    private static final int ADDRESS = 1_000;
    private static final int HEADER = 255;
    private static final int AT_ONCE = 500;
    private static final String COLUMNS = "address, status, content_type, etag, last_modified, body";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    PageTable(JdbcTemplate template, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
    }

    /** The sequence number of a run's last page, 0 if it has none. */
    int last(RunNumber run) {
        return jdbc.sql("SELECT COALESCE(MAX(seq), 0) FROM crawl_page WHERE run_id = ?")
                .param(run.value())
                .query(Integer.class)
                .single();
    }

    /** Adds pages in their order, the first with the sequence number given. */
    void insert(RunNumber run, int first, List<Answer> answers) {
        long now = clock.instant().getEpochSecond();
        AtomicInteger seq = new AtomicInteger(first);
        template.batchUpdate("""
                INSERT INTO crawl_page (run_id, seq, request, address, status, content_type, etag, last_modified,
                  fetched_at, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", answers, Math.max(1, answers.size()), (row, answer) -> {
            Page page = answer.page();
            row.setLong(1, run.value());
            row.setInt(2, seq.getAndIncrement());
            row.setString(3, key(answer.request()));
            row.setString(4, Texts.cut(page.uri().toString(), ADDRESS));
            row.setInt(5, page.status());
            row.setString(6, Texts.cut(page.header("Content-Type"), HEADER));
            row.setString(7, whole(page.header("ETag")));
            row.setString(8, whole(page.header("Last-Modified")));
            row.setLong(9, now);
            row.setBytes(10, zipped(page.body()));
        });
    }

    /** The youngest answers to requests that the site would know again, whatever run kept them. */
    Map<Request, Page> youngest(Collection<Request> requests) {
        Map<Request, Page> pages = new HashMap<>();
        if (requests.isEmpty()) {
            return pages;
        }
        Map<String, Request> byKey = new HashMap<>();
        requests.forEach(request -> byKey.put(key(request), request));
        jdbc.sql("SELECT request, " + COLUMNS + """
                         FROM crawl_page p WHERE request IN (:keys) AND (etag <> '' OR last_modified <> '')
                        AND NOT EXISTS (
                          SELECT 1 FROM crawl_page q WHERE q.request = p.request AND (q.etag <> '' OR q.last_modified <> '')
                            AND (q.run_id > p.run_id OR (q.run_id = p.run_id AND q.seq > p.seq)))""")
                .param("keys", byKey.keySet())
                .query(row -> {
                    pages.put(byKey.get(row.getString("request")), page(row));
                });
        return pages;
    }

    /** The last answer to a request in a run. */
    Optional<Page> find(RunNumber run, Request request) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM crawl_page WHERE request = ? AND run_id = ? ORDER BY seq DESC LIMIT 1")
                .params(key(request), run.value())
                .query((row, n) -> page(row))
                .optional();
    }

    /** Removes what is older; in small deletes, so that nobody waits for long. */
    void prune(Duration age) {
        long before = clock.instant().minus(age).getEpochSecond();
        int removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = jdbc.sql("DELETE FROM crawl_page WHERE fetched_at < ? LIMIT " + AT_ONCE)
                    .param(before)
                    .update();
        }
    }

    private static String key(Request request) {
        return NaturalKey.hex("request", request.method(), request.uri(), request.form());
    }

    /** Half a validator is none. */
    private static String whole(String header) {
        return header.length() > HEADER ? "" : header;
    }

    private static Page page(ResultSet row) throws SQLException {
        Map<String, String> headers = Map.of(
                "Content-Type", row.getString("content_type"),
                "ETag", row.getString("etag"),
                "Last-Modified", row.getString("last_modified"));
        return Page.kept(
                URI.create(row.getString("address")), row.getInt("status"), headers, unzipped(row.getBytes("body")));
    }

    /** Pages are small and many: three quarters of the saving at a third of the work. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream into) throws IOException {
            super(into);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new QuickGzip(into)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toByteArray();
    }

    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
