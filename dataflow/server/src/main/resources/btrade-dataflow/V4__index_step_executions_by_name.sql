-- As Data Flow has it for Boot 2: a step's page compares it with the step's earlier executions.
CREATE INDEX BTRADE_STEP_EXECUTION_NAME_IX ON BOOT3_BATCH_STEP_EXECUTION (STEP_NAME);
