package com.btrade.dataflow.store;

import org.springframework.cloud.dataflow.server.db.migration.AbstractAggregateViewMigration;

/** One of the views through which Data Flow reads the tables of Boot 2 tasks and those of Boot 3 tasks as one. */
enum AggregateView {
    TASK_EXECUTION(AbstractAggregateViewMigration.CREATE_AGGREGATE_TASK_EXECUTION_VIEW),
    TASK_EXECUTION_PARAMS(AbstractAggregateViewMigration.CREATE_AGGREGATE_TASK_EXECUTION_PARAMS_VIEW),
    TASK_BATCH(AbstractAggregateViewMigration.CREATE_AGGREGATE_TASK_BATCH_VIEW),
    JOB_EXECUTION(AbstractAggregateViewMigration.CREATE_AGGREGATE_JOB_EXECUTION_VIEW),
    JOB_INSTANCE(AbstractAggregateViewMigration.CREATE_AGGREGATE_JOB_INSTANCE_VIEW),
    STEP_EXECUTION(AbstractAggregateViewMigration.CREATE_AGGREGATE_STEP_EXECUTION_VIEW);

    private static final String UNION = "UNION ALL";

    /** Boot 2 first, then Boot 3. */
    private final String dataFlows;

    AggregateView(String dataFlows) {
        this.dataFlows = dataFlows;
    }

    /** SQL for the view of the Boot 3 table alone: the database puts the table in its place and uses its indexes. */
    String ofBoot3() {
        return "CREATE OR REPLACE VIEW AGGREGATE_" + name() + " AS"
                + dataFlows.substring(dataFlows.indexOf(UNION) + UNION.length());
    }

    /** SQL for the view as Data Flow makes it: every query that reads it copies both tables first. */
    String ofBoth() {
        return dataFlows.replace("CREATE VIEW", "CREATE OR REPLACE VIEW");
    }
}
