package com.btrade.faults;

import com.btrade.model.MongoCollections;
import com.btrade.sandbox.gateway.Accepted;
import com.mongodb.client.model.Filters;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What a wave has left behind in both stores and in the providers' logs, in a form that is the same for every wave: facts, and
 * how often each is there. Times, random tokens and ids are left out; page views that nobody was sure of are taken off.
 */
record Dump(Map<String, Long> facts) {
    Dump {
        facts = new TreeMap<>(facts);
    }

    static Dump of(World world, Crowd crowd, Wave wave) throws SQLException {
        Maker maker = new Maker(world, crowd, wave);
        maker.told();
        maker.mysql();
        maker.mongo();
        return new Dump(maker.facts);
    }

    /** Only the facts of a kind, which is how each begins. */
    Dump only(Predicate<String> kind) {
        Map<String, Long> some = new TreeMap<>(facts);
        some.keySet().removeIf(kind.negate());
        return new Dump(some);
    }

    /** How much of another is missing here. */
    long lacks(Dump other) {
        return other.facts.entrySet().stream()
                .mapToLong(fact -> Math.max(0, fact.getValue() - facts.getOrDefault(fact.getKey(), 0L)))
                .sum();
    }

    /** Where the two differ, one fact a line, at most so many. */
    List<String> differences(Dump other, int atMost) {
        Map<String, Long> all = new TreeMap<>(other.facts);
        facts.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(fact -> !facts.getOrDefault(fact, 0L).equals(other.facts.getOrDefault(fact, 0L)))
                .limit(atMost)
                .map(fact -> fact + ": " + facts.getOrDefault(fact, 0L) + " instead of "
                        + other.facts.getOrDefault(fact, 0L))
                .toList();
    }

    private static final class Maker {
        private final World world;
        private final Crowd crowd;
        private final Wave wave;
        private final Map<String, Long> facts = new HashMap<>();
        private final Map<String, String> owners = new HashMap<>();
        private final Map<String, Long> extra = new HashMap<>();

        Maker(World world, Crowd crowd, Wave wave) {
            this.world = world;
            this.crowd = crowd;
            this.wave = wave;
        }

        private void add(String fact, long times) {
            if (times != 0) {
                facts.merge(wave.neutral(fact), times, Long::sum);
            }
        }

        void told() {
            for (Accepted message : world.gateways().told()) {
                if (wave.owns(message.recipient())) {
                    add("told " + message.recipient() + " by " + message.template(), 1);
                }
            }
        }

        void mysql() throws SQLException {
            messages();
            String users = " WHERE id BETWEEN " + wave.personId(0) + " AND " + wave.personId(199);
            count("users", "SELECT CONCAT(phone, openid, ' pushscore'), pushscore FROM users" + users);
            count("users", "SELECT CONCAT(phone, openid, ' maxpush'), maxpush FROM users" + users);
            count("supplier", "SELECT CONCAT(mobile, ' pushscore'), pushscore FROM supplier" + users);
            count("supplier", "SELECT CONCAT(mobile, ' pushstatus'), pushstatus FROM supplier" + users);
            count("supplier", "SELECT CONCAT(mobile, ' maxpush'), maxpush FROM supplier" + users);
            count(
                    "receipt",
                    "SELECT CONCAT_WS(' ', recipient, kind, code, state), COUNT(DISTINCT fact) FROM push_receipt"
                            + " WHERE state <> 'DOUBLE' AND " + mine("recipient") + " GROUP BY 1");
            count("opt-out", "SELECT CONCAT_WS(' ', address, scope, source), 1 FROM opt_out WHERE " + mine("address"));
        }

        private String mine(String column) {
            return "(" + column + " LIKE '" + wave.mobile(0).substring(0, 7) + "%' OR " + column + " LIKE '"
                    + wave.openid(0).substring(0, 10) + "%')";
        }

        private void messages() throws SQLException {
            world.stores()
                    .rows(
                            "SELECT record_id, uuid, recipient, template, state FROM push_message WHERE "
                                    + mine("recipient"),
                            row -> {
                                owners.put(row.getString(1), row.getString(3));
                                owners.put(row.getString(2), row.getString(3));
                                add("message " + row.getString(3) + " " + row.getString(4) + " " + row.getString(5), 1);
                                return 0;
                            });
        }

        private void count(String kind, String query) throws SQLException {
            world.stores().rows(query, row -> {
                add(kind + " " + row.getString(1), row.getLong(2));
                return 0;
            });
        }

        void mongo() throws SQLException {
            views();
            count(
                    "click event",
                    "SELECT e.record_id, COUNT(*) FROM click_event e JOIN push_message m USING (record_id) WHERE "
                            + mine("m.recipient") + " GROUP BY 1",
                    "");
            count(
                    "clicks counted",
                    "SELECT c.record_id, c.base + c.clicks FROM click_counter c JOIN push_message m USING (record_id) WHERE "
                            + mine("m.recipient"),
                    "");
            records();
            tasks();
        }

        /** Of clicks, which there may be too many of. */
        private void count(String kind, String query, String suffix) throws SQLException {
            world.stores().rows(query, row -> {
                String owner = owners.getOrDefault(row.getString(1), "?");
                add(kind + " " + owner + suffix, row.getLong(2) - extra.getOrDefault(owner, 0L));
                return 0;
            });
        }

        private void views() {
            Map<String, Long> views = new HashMap<>();
            Map<String, Long> pages = new HashMap<>();
            for (Document view :
                    world.stores().collection(MongoCollections.USER_VIEW).find(inUuids())) {
                String owner = owners.get(view.getString("uuid"));
                String method = view.getString("method");
                views.merge(owner + " " + method, 1L, Long::sum);
                if (method.equals("GET")) {
                    pages.merge(owner, 1L, Long::sum);
                }
            }
            pages.forEach((owner, seen) -> {
                long more = seen - crowd.sure(owner);
                extra.put(owner, Math.max(0, Math.min(more, crowd.unsure(owner))));
            });
            views.forEach((view, times) -> {
                String owner = view.substring(0, view.indexOf(' '));
                add("view " + view, times - (view.endsWith("GET") ? extra.getOrDefault(owner, 0L) : 0));
            });
        }

        private Bson inUuids() {
            return Filters.in("uuid", owners.keySet());
        }

        private void records() {
            for (Document record : world.stores()
                    .collection(MongoCollections.PUSH_RECORD)
                    .find(Filters.in("sendid", wave.everybody()))) {
                String owner = record.getString("sendid");
                boolean push = !String.valueOf(record.get("pushid")).isEmpty();
                add("record " + owner + (push ? " of a push" : " of a reminder") + " type " + record.get("type"), 1);
                add("sendstatus " + owner, ((Number) record.get("sendstatus")).longValue());
                add("clicks " + owner, ((Number) record.get("click")).longValue() - extra.getOrDefault(owner, 0L));
            }
        }

        private void tasks() {
            List<String> batches =
                    List.of(wave.batch(0).toString(), wave.batch(1).toString());
            Bson mine = Filters.in("purchaseinfoid", batches);
            for (Document task :
                    world.stores().collection(MongoCollections.CELERY_TASK).find(mine)) {
                add(
                        "task " + task.get("purchaseinfoid") + " " + task.get("tasktype") + " " + task.get("channel")
                                + " status " + task.get("status")
                                + (task.containsKey("sending") ? " still sending" : ""),
                        1);
            }
            for (Document push :
                    world.stores().collection(MongoCollections.TRANSFORM_RATE).find(mine)) {
                String quotes = push.getString("quote");
                add(
                        "push " + push.get("purchaseinfoid") + " " + push.get("type") + " " + push.get("order") + " "
                                + push.get("varietyname"),
                        1);
                add(
                        "quotes of push " + push.get("purchaseinfoid") + " " + push.get("type"),
                        quotes.isEmpty() ? 0 : quotes.split(",", -1).length);
            }
            add(
                    "notify records",
                    world.stores()
                            .collection(MongoCollections.NOTIFY_RECORD)
                            .countDocuments(Filters.eq("sendid", wave.buyerPhone())));
        }
    }
}
