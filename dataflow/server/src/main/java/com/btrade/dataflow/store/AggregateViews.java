package com.btrade.dataflow.store;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the tables of Boot 2 tasks out of Data Flow's views for as long as they are empty, as they are where every app is
 * registered as Boot 3. As soon as they hold a row the views are again what Data Flow made them, and as slow.
 */
@Component
@DependsOn(OwnMigrations.BEAN)
class AggregateViews implements InitializingBean {
    private static final Logger log = LoggerFactory.getLogger(AggregateViews.class);

    private static final String HAS_BOOT2 =
            "SELECT EXISTS (SELECT 1 FROM TASK_EXECUTION) OR EXISTS (SELECT 1 FROM BATCH_JOB_INSTANCE)";

    private static final String UNIONS = """
            SELECT COUNT(*) FROM information_schema.VIEWS
            WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME LIKE 'AGGREGATE\\_%' AND VIEW_DEFINITION LIKE '%union%'
            """;

    private final JdbcTemplate jdbc;

    AggregateViews(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void afterPropertiesSet() {
        if (!hasBoot2() && unions() > 0) {
            for (AggregateView view : AggregateView.values()) {
                jdbc.execute(view.ofBoot3());
            }
            log.info("There are no executions of Boot 2 tasks: leaving their tables out of the views");
        }
        showBoot2();
    }

    /** Takes the Boot 2 tables into the views if they hold anything; called before anyone reads. */
    void showBoot2() {
        if (hasBoot2() && unions() < AggregateView.values().length) {
            for (AggregateView view : AggregateView.values()) {
                jdbc.execute(view.ofBoth());
            }
            log.warn("There are executions of Boot 2 tasks: pages with a long history become slow."
                    + " Was an app registered without bootVersion=3? 存在 Boot 2 任务的执行记录，历史页面会变慢");
        }
    }

    private boolean hasBoot2() {
        return Boolean.TRUE.equals(jdbc.queryForObject(HAS_BOOT2, Boolean.class));
    }

    private int unions() {
        Integer unions = jdbc.queryForObject(UNIONS, Integer.class);
        return unions == null ? 0 : unions;
    }
}
