package com.btrade.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.jobs.testing.Database;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ManyRowsTest {
    private static final Space SPACE = Sandbox.shared().fresh(ManyRowsTest.class);
    private static final Database DATABASE = new Database(SPACE);
    private static final JdbcTemplate TEMPLATE =
            new JdbcTemplate(new DriverManagerDataSource(SPACE.mysqlUrl(), SPACE.mysqlUser(), SPACE.mysqlPassword()));

    @BeforeEach
    void makeTable() {
        DATABASE.update("CREATE OR REPLACE TABLE many (id int PRIMARY KEY, name varchar(50), seen bigint)");
    }

    @Test
    void addsEveryRowHoweverManyThereAre() {
        for (int rows : new int[] {0, 1, 499, 500, 501, 1_250}) {
            DATABASE.update("DELETE FROM many");

            insert(IntStream.rangeClosed(1, rows).boxed().toList());

            assertThat(DATABASE.number("SELECT COUNT(*) FROM many WHERE name = CONCAT('草', id) AND seen = id * 10"))
                    .isEqualTo(rows);
        }
    }

    @Test
    void keepsWhatATextHoldsAndWhatIsNotThere() {
        String hostile = "'); DROP TABLE many; -- :rows ? \\ \"";

        ManyRows.insert(TEMPLATE, "INSERT INTO many (id, name, seen) VALUES :rows", List.of(1, 2), id ->
                new Object[] {id, id == 1 ? hostile : null, null});

        assertThat(DATABASE.rows("SELECT name FROM many ORDER BY id"))
                .extracting(row -> row.get("name"))
                .containsExactly(hostile, null);
    }

    @Test
    void saysThatAKeyIsTakenAsABatchDoes() {
        assertThatThrownBy(() -> insert(List.of(1, 2, 1))).isInstanceOf(DuplicateKeyException.class);
    }

    private static void insert(List<Integer> ids) {
        ManyRows.insert(TEMPLATE, "INSERT INTO many (id, name, seen) VALUES :rows", ids, id ->
                new Object[] {id, "草" + id, id * 10L});
    }
}
