package com.btrade.stream.send.store;

import com.btrade.model.BusinessDate;
import com.btrade.model.ConsentPolicy;
import com.btrade.model.MessageState;
import com.btrade.model.Standing;
import com.btrade.model.Standings;
import com.btrade.model.TaskId;
import com.btrade.model.VarietyId;
import com.btrade.stream.send.Audience;
import com.btrade.stream.send.Lease;
import com.btrade.stream.send.Matter;
import com.btrade.stream.send.Reached;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.send.Unanswered;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people want, from {@code opt_out} and {@code users}, what has left for them, from {@code push_message}, and how the
 * batch stands that they would be told of.
 */
public final class MysqlAudience implements Audience {
    private static final String TOLD = """
            SELECT recipient, state, first_attempt FROM push_message
            WHERE recipient IN (?*) AND created_at >= ? AND task_type = 1 AND COALESCE(lease_owner, '') <> ?
              AND (state IN ('SUBMITTING', 'ACCEPTED', 'DELIVERED', 'UNKNOWN') OR (state = 'CLAIMED' AND lease_until > ?))
            """;
    private static final String MATTER = """
            SELECT i.varietyid, i.status <> 0 AND p.status = 1 AS open
            FROM push_message m JOIN purchase_info i ON i.id = m.purchase_info_id
            LEFT JOIN purchase p ON p.id = i.purchaseid
            WHERE m.task_id = ? LIMIT 1
            """;
    private static final String UNANSWERED = """
            SELECT COALESCE(price, '') FROM quote WHERE state = 0
              AND purchaseinfoid = (SELECT purchase_info_id FROM push_message WHERE task_id = ? LIMIT 1)
            """;

    private record Told(int today, int week, int claimed) {
        static final Told NOTHING = new Told(0, 0, 0);

        Told plus(Told more) {
            return new Told(today + more.today, week + more.week, claimed + more.claimed);
        }
    }

    private final Mysql mysql;

    public MysqlAudience(Mysql mysql) {
        this.mysql = mysql;
    }

    @Override
    public Map<Recipient, Reached> of(Collection<Recipient> recipients, boolean counted, Lease lease) {
        List<String> addresses = recipients.stream().map(Recipient::address).toList();
        return mysql.run("look up who may be told", connection -> {
            Map<String, Standing> people = Standings.of(connection, addresses);
            Map<String, Told> told = counted ? told(connection, people.values(), lease) : Map.of();
            Map<Recipient, Reached> reached = new HashMap<>();
            people.forEach((address, person) -> reached.put(new Recipient(address), reached(person, told)));
            return reached;
        });
    }

    private static Reached reached(Standing person, Map<String, Told> told) {
        Told sum = person.addresses().stream()
                .map(address -> told.getOrDefault(address, Told.NOTHING))
                .reduce(Told.NOTHING, Told::plus);
        return new Reached(person.told(sum.today(), sum.week()), sum.claimed());
    }

    private static Map<String, Told> told(Connection connection, Collection<Standing> people, Lease lease)
            throws SQLException {
        Set<String> addresses = new HashSet<>();
        people.forEach(person -> addresses.addAll(person.addresses()));
        BusinessDate today = BusinessDate.at(lease.now());
        Map<String, Told> told = new HashMap<>();
        Sql.list(
                connection,
                TOLD,
                row -> told.merge(row.getString("recipient"), told(row, today), Told::plus),
                addresses,
                millis(today, ConsentPolicy.WEEK - 1 + ConsentPolicy.LONGEST_WAIT_DAYS),
                lease.owner(),
                lease.now().toEpochMilli());
        return told;
    }

    private static Told told(ResultSet row, BusinessDate today) throws SQLException {
        if (MessageState.valueOf(row.getString("state")) == MessageState.CLAIMED) {
            return new Told(0, 0, 1);
        }
        long at = row.getLong("first_attempt");
        return new Told(at >= millis(today, 0) ? 1 : 0, at >= millis(today, ConsentPolicy.WEEK - 1) ? 1 : 0, 0);
    }

    private static long millis(BusinessDate today, int daysBack) {
        return new BusinessDate(today.day().minusDays(daysBack)).start() * 1000;
    }

    @Override
    public Matter matter(TaskId task) {
        return mysql
                .run(
                        "look up what a task tells of",
                        connection -> Sql.list(connection, MATTER, MysqlAudience::matter, task.hex()))
                .stream()
                .findFirst()
                .orElse(Matter.GONE);
    }

    private static Matter matter(ResultSet row) throws SQLException {
        int herb = row.getInt("varietyid");
        return new Matter(herb > 0 ? Optional.of(new VarietyId(herb)) : Optional.empty(), row.getBoolean("open"));
    }

    @Override
    public Unanswered unanswered(TaskId task) {
        return Unanswered.of(mysql.run(
                "read the quotes of a task's batch",
                connection -> Sql.list(connection, UNANSWERED, row -> row.getString(1), task.hex())));
    }
}
