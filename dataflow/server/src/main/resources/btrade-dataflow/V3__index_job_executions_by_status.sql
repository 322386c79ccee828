-- For the list of jobs by status, and to find those that a crash left running.
CREATE INDEX BTRADE_JOB_EXECUTION_STATUS_IX ON BOOT3_BATCH_JOB_EXECUTION (STATUS);
