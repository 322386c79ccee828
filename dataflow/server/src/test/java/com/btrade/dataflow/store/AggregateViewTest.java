package com.btrade.dataflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AggregateViewTest {
    @Test
    void isTheSecondHalfOfDataFlowsView() {
        assertThat(AggregateView.TASK_BATCH.ofBoot3())
                .isEqualToNormalizingWhitespace("CREATE OR REPLACE VIEW AGGREGATE_TASK_BATCH AS"
                        + " SELECT TASK_EXECUTION_ID, JOB_EXECUTION_ID, 'boot3' AS SCHEMA_TARGET"
                        + " FROM BOOT3_TASK_TASK_BATCH");
    }

    @ParameterizedTest
    @EnumSource
    void hasOneTableOrBoth(AggregateView view) {
        String start = "CREATE OR REPLACE VIEW AGGREGATE_" + view.name() + " AS";

        assertThat(view.ofBoot3()).startsWith(start).contains("'boot3'").doesNotContain("'boot2'", "UNION");
        assertThat(view.ofBoth()).startsWith(start).contains("'boot2'", "UNION ALL", "'boot3'");
    }
}
