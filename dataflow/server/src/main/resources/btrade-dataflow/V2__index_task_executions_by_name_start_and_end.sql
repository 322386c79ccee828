-- Data Flow lists executions by start, finds the last one of each task for its list of definitions and at every launch,
-- and looks for those that have not ended; without these it reads all of them.
CREATE INDEX BTRADE_TASK_EXECUTION_NAME_START_IX ON BOOT3_TASK_EXECUTION (TASK_NAME, START_TIME);
CREATE INDEX BTRADE_TASK_EXECUTION_START_IX ON BOOT3_TASK_EXECUTION (START_TIME);
CREATE INDEX BTRADE_TASK_EXECUTION_END_IX ON BOOT3_TASK_EXECUTION (END_TIME);
