package com.btrade.dataflow.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Adds our tables and indexes after Data Flow has migrated its own. Not a bean of type Flyway: Boot would take it for the
 * only one and leave Data Flow's migrations out.
 */
@Component(OwnMigrations.BEAN)
@DependsOn("flywayInitializer")
public final class OwnMigrations implements InitializingBean {
    /** Whoever needs our tables depends on this bean. */
    public static final String BEAN = "ownMigrations";

    private final DataSource dataSource;

    OwnMigrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:btrade-dataflow")
                .table("flyway_schema_history_btrade")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
