package com.btrade.sql;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Applies the migrations of {@code mysql/}. On an empty server they create the business tables; where production's
 * tables already stand, they are left as they are and only what is missing is added.
 */
public final class MysqlMigrations {
    private MysqlMigrations() {}

    /** Applies what has not been applied yet and returns how many migrations that were. */
    public static int apply(MysqlAddress address) {
        return apply(address, "latest");
    }

    /** Those up to one of them. */
    static int apply(MysqlAddress address, String target) {
        MigrateResult result = Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:mysql")
                .table("btrade_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .baselineDescription("tables of the earlier system")
                .target(target)
                .validateMigrationNaming(true)
                // Numbers are given out before the work is done: a lower one may arrive after a higher one.
                .outOfOrder(true)
                // After a step back to an older program there are migrations that it does not know; they only add.
                .ignoreMigrationPatterns("*:future", "*:missing")
                .load()
                .migrate();
        return result.migrationsExecuted;
    }
}
