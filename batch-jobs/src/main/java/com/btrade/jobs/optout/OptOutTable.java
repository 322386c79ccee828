package com.btrade.jobs.optout;

import com.btrade.model.OptOut;
import com.btrade.model.OptOutScope;
import com.btrade.model.Standing;
import com.btrade.model.Standings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code opt_out}, as an operator changes it. */
final class OptOutTable {
    private static final String REVOKE = """
            UPDATE opt_out SET revoked_at = GREATEST(asked_at, :now)
            WHERE address IN (:addresses) AND scope IN (:scopes) AND asked_at > revoked_at""";
    private static final String COUNT = """
            SELECT COUNT(*) FROM opt_out
            WHERE address IN (:addresses) AND scope IN (:scopes) AND asked_at > revoked_at""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    OptOutTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** The person behind an address. */
    Standing person(String address) {
        ConnectionCallback<Optional<Standing>> look = connection ->
                Optional.ofNullable(Standings.of(connection, List.of(address)).get(address));
        Optional<Standing> found = template.execute(look);
        return found == null ? Standing.of(address) : found.orElse(Standing.of(address));
    }

    void store(OptOut wish, Instant now) {
        template.update(OptOut.STORE, wish.parameters(now).toArray());
    }

    /** How many wishes of a person hold. */
    int holding(Standing person, Set<OptOutScope> scopes) {
        return bound(COUNT, person, scopes).query(Integer.class).single();
    }

    /** Takes back all wishes of a person and says how many held. */
    int revoke(Standing person, Set<OptOutScope> scopes, Instant now) {
        return bound(REVOKE, person, scopes).param("now", now.toEpochMilli()).update();
    }

    private JdbcClient.StatementSpec bound(String sql, Standing person, Set<OptOutScope> scopes) {
        return jdbc.sql(sql)
                .param("addresses", List.copyOf(person.addresses()))
                .param("scopes", scopes.stream().map(Enum::name).toList());
    }
}
