package com.btrade.jobs.task;

import com.btrade.jobs.recipient.People;
import com.btrade.model.BusinessDate;
import com.btrade.model.ConsentPolicy;
import com.btrade.model.MongoCollections;
import com.btrade.model.Standing;
import com.btrade.model.Standings;
import com.btrade.model.TaskId;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people want and how often they are told, by their addresses: what was sent or is stored to be sent, and what is
 * planned and not stored yet. A push counts on the day it leaves; one that waits counts from today on. What a task planned
 * that ended without a message, for there was nothing to tell any more, does not count.
 */
final class PeopleTable implements People {
    private static final String TOLD = """
            SELECT recipient AS address, COALESCE(first_attempt, GREATEST(created_at, not_before)) AS at
            FROM push_message
            WHERE recipient IN (:addresses) AND created_at >= :since AND task_type = 1
              AND state NOT IN ('REJECTED', 'UNDELIVERED')""";
    private static final String PLANNED = """
            SELECT c.task_id, c.address, c.decided_at AS at FROM push_choice c
            WHERE c.address IN (:addresses) AND c.decided_at >= :since AND c.outcome = 'CHOSEN' AND c.task_id <> :planned
              AND NOT EXISTS (SELECT 1 FROM push_message m WHERE m.task_id = c.task_id AND m.recipient = c.address)""";

    private record Planned(String task, String address, long at) {}

    private static final Counts NONE = new Counts(0, 0);

    private record Counts(int today, int week) {
        Counts plus(Counts other) {
            return new Counts(today + other.today, week + other.week);
        }
    }

    private final MongoTemplate mongo;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ConsentPolicy policy;

    PeopleTable(MongoTemplate mongo, JdbcTemplate template, ConsentPolicy policy) {
        this.mongo = mongo;
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.policy = policy;
    }

    @Override
    public Map<String, Standing> standings(Collection<String> addresses, TaskId planned, Instant now) {
        ConnectionCallback<Map<String, Standing>> look = connection -> Standings.of(connection, addresses);
        Map<String, Standing> people = template.execute(look);
        if (people == null || people.isEmpty() || !policy.counts()) {
            return people == null ? Map.of() : people;
        }
        Map<String, Counts> counts = counts(
                people.values().stream()
                        .flatMap(person -> person.addresses().stream())
                        .collect(Collectors.toSet()),
                planned,
                BusinessDate.at(now));
        Map<String, Standing> counted = new LinkedHashMap<>();
        people.forEach((address, person) -> counted.put(address, counted(person, counts)));
        return counted;
    }

    private static Standing counted(Standing person, Map<String, Counts> counts) {
        Counts sum = person.addresses().stream()
                .map(address -> counts.getOrDefault(address, NONE))
                .reduce(NONE, Counts::plus);
        return person.told(sum.today(), sum.week());
    }

    private Map<String, Counts> counts(Set<String> addresses, TaskId planned, BusinessDate today) {
        long day = millis(today, 0);
        long week = millis(today, ConsentPolicy.WEEK - 1);
        Map<String, Counts> counts = new HashMap<>();
        ObjLongConsumer<String> count =
                (address, at) -> counts.merge(address, new Counts(at >= day ? 1 : 0, at >= week ? 1 : 0), Counts::plus);
        long since = millis(today, ConsentPolicy.WEEK - 1 + ConsentPolicy.LONGEST_WAIT_DAYS);
        statement(TOLD, addresses, since).query(row -> {
            count.accept(row.getString("address"), row.getLong("at"));
        });
        List<Planned> all = statement(PLANNED, addresses, since)
                .param("planned", planned.hex())
                .query(PeopleTable::planned)
                .list();
        Set<String> over = finished(all.stream().map(Planned::task).collect(Collectors.toSet()));
        all.stream().filter(one -> !over.contains(one.task())).forEach(one -> count.accept(one.address(), one.at()));
        return counts;
    }

    private JdbcClient.StatementSpec statement(String sql, Set<String> addresses, long since) {
        return jdbc.sql(sql).param("addresses", List.copyOf(addresses)).param("since", since);
    }

    private static Planned planned(ResultSet row, int number) throws SQLException {
        return new Planned(row.getString("task_id"), row.getString("address"), row.getLong("at"));
    }

    private Set<String> finished(Set<String> tasks) {
        Set<String> finished = new HashSet<>();
        if (!tasks.isEmpty()) {
            mongo.getCollection(MongoCollections.CELERY_TASK)
                    .find(Filters.in("_id", tasks.stream().map(ObjectId::new).toList()))
                    .projection(Projections.include("status", "sending"))
                    .forEach(task -> {
                        if (StatisticsDocument.isFinished(task)) {
                            finished.add(StatisticsDocument.id(task, "_id"));
                        }
                    });
        }
        return finished;
    }

    private static long millis(BusinessDate today, int daysBack) {
        return new BusinessDate(today.day().minusDays(daysBack)).start() * 1000;
    }
}
