package com.btrade.jobs.unknown;

import com.btrade.jobs.herb.HerbAnswer;
import com.btrade.jobs.herb.HerbAnswer.Known;
import com.btrade.jobs.herb.HerbAnswer.Unknown;
import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.jobs.run.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code unknown_herb} and {@code unknown_herb_mention}. */
public final class UnknownHerbTable {
    private static final int SUGGESTIONS = 255;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    /** The tables of a database. */
    public UnknownHerbTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * Makes the mentions of some rows exactly these: what a row named before and names no more is no longer counted, and
     * what it names still is counted once. Within the caller's transaction.
     *
     * @param origins the keys of all rows judged, with unknown herbs or without
     * @param catalogue fingerprint of the catalogue that does not know the names
     */
    public void record(
            MentionKind kind,
            Collection<String> origins,
            Collection<Mention> mentions,
            String catalogue,
            long nowSecond) {
        if (origins.isEmpty()) {
            return;
        }
        Set<Mention.Key> stored = stored(kind, origins);
        Map<Mention.Key, Mention> wanted = new LinkedHashMap<>();
        mentions.forEach(mention -> wanted.putIfAbsent(mention.key(), mention));
        List<Mention> added = wanted.values().stream()
                .filter(mention -> !stored.contains(mention.key()))
                .sorted(Comparator.comparing(Mention::name))
                .toList();
        stored.removeAll(wanted.keySet());
        delete(kind, stored);
        list(added, catalogue, nowSecond);
        insert(kind, added, nowSecond);
    }

    /** The next names after one that a catalogue was not asked for, in their order. */
    List<String> notAskedSince(String catalogue, String after, int limit) {
        return jdbc.sql("""
                SELECT name FROM unknown_herb
                WHERE resolved_at IS NULL AND catalogue <> :catalogue AND name > :after ORDER BY name LIMIT :limit""")
                .param("catalogue", catalogue)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Takes the names off the list that the catalogue knows by now, and renews the suggestions for the others. */
    void ask(HerbCatalogue catalogue, List<String> names, long nowSecond) {
        List<Object[]> known = new ArrayList<>();
        List<Object[]> unknown = new ArrayList<>();
        for (String name : names) {
            HerbAnswer answer = catalogue.resolve(name);
            if (answer instanceof Known one) {
                known.add(new Object[] {one.herb().id().value(), nowSecond, name});
            } else if (answer instanceof Unknown one) {
                unknown.add(new Object[] {catalogue.fingerprint(), suggestions(one), name});
            }
        }
        template.batchUpdate("UPDATE unknown_herb SET variety_id = ?, resolved_at = ? WHERE name = ?", known);
        template.batchUpdate("UPDATE unknown_herb SET catalogue = ?, suggestions = ? WHERE name = ?", unknown);
    }

    /** How many names are on the list. */
    public long size() {
        return jdbc.sql("""
                SELECT COUNT(*) FROM unknown_herb u WHERE resolved_at IS NULL
                  AND EXISTS (SELECT 1 FROM unknown_herb_mention m WHERE m.name = u.name)""").query(Long.class).single();
    }

    /** The names on the list that most rows mention, the most mentioned first. */
    public List<UnknownHerb> mostMentioned(int limit) {
        return jdbc.sql("""
                SELECT u.written, u.suggestions, COUNT(*) AS mentions
                FROM unknown_herb u JOIN unknown_herb_mention m ON m.name = u.name
                WHERE u.resolved_at IS NULL GROUP BY u.name, u.written, u.suggestions
                ORDER BY mentions DESC, u.name LIMIT :limit""")
                .param("limit", limit)
                .query((row, number) -> new UnknownHerb(
                        row.getString("written"), row.getString("suggestions"), row.getLong("mentions")))
                .list();
    }

    private Set<Mention.Key> stored(MentionKind kind, Collection<String> origins) {
        return new HashSet<>(
                jdbc.sql("SELECT origin, name FROM unknown_herb_mention WHERE kind = :kind AND origin IN (:origins)")
                        .param("kind", kind.name())
                        .param("origins", origins)
                        .query((row, number) -> new Mention.Key(row.getString("origin"), row.getString("name")))
                        .list());
    }

    private void list(List<Mention> mentions, String catalogue, long nowSecond) {
        template.batchUpdate("""
                INSERT INTO unknown_herb (name, written, suggestions, catalogue, first_seen, last_seen)
                VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE suggestions = VALUES(suggestions), catalogue = VALUES(catalogue),
                  last_seen = VALUES(last_seen), variety_id = NULL, resolved_at = NULL""", mentions, Math.max(1, mentions.size()), (statement, mention) -> {
            statement.setString(1, mention.name());
            statement.setString(2, mention.shownName());
            statement.setString(3, suggestions(mention.herb()));
            statement.setString(4, catalogue);
            statement.setLong(5, nowSecond);
            statement.setLong(6, nowSecond);
        });
    }

    private void insert(MentionKind kind, List<Mention> mentions, long nowSecond) {
        template.batchUpdate(
                "INSERT INTO unknown_herb_mention (kind, origin, name, seen) VALUES (?, ?, ?, ?)",
                mentions,
                Math.max(1, mentions.size()),
                (statement, mention) -> {
                    statement.setString(1, kind.name());
                    statement.setString(2, mention.origin());
                    statement.setString(3, mention.name());
                    statement.setLong(4, nowSecond);
                });
    }

    private void delete(MentionKind kind, Collection<Mention.Key> keys) {
        template.batchUpdate(
                "DELETE FROM unknown_herb_mention WHERE kind = ? AND origin = ? AND name = ?",
                keys,
                Math.max(1, keys.size()),
                (statement, key) -> {
                    statement.setString(1, kind.name());
                    statement.setString(2, key.origin());
                    statement.setString(3, key.name());
                });
    }

    private static String suggestions(Unknown herb) {
        return Texts.cut(String.join(",", herb.suggestions()), SUGGESTIONS);
    }
}
