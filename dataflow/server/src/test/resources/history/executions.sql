-- Executions of four tasks, 400 seconds apart (100,000 are 15 months of a busy platform). Every 50th failed in its second
-- step, none runs. Each has a job execution with two steps, and what Data Flow stores with a launch: arguments, manifest,
-- deployment and audit record. MariaDB's sequence tables make the rows; 100000 stands for their number.
CREATE TEMPORARY TABLE history AS
SELECT
  seq AS id,
  ELT(1 + seq % 4, 'crawl-yt1998-purchases', 'convert-trader-data', 'push-new-purchases', 'crawl-convert-push') AS task,
  TIMESTAMP'2026-11-01 10:00:00' - INTERVAL (100000 - seq) * 400 SECOND AS started,
  seq % 50 = 0 AS failed,
  CONCAT(ELT(1 + seq % 4, 'crawl-yt1998-purchases', 'convert-trader-data', 'push-new-purchases', 'crawl-convert-push'), '-', MD5(seq)) AS launched
FROM seq_1_to_100000;

INSERT INTO BOOT3_TASK_EXECUTION
  (TASK_EXECUTION_ID, START_TIME, END_TIME, TASK_NAME, EXIT_CODE, EXIT_MESSAGE, ERROR_MESSAGE, LAST_UPDATED, EXTERNAL_EXECUTION_ID, PARENT_EXECUTION_ID)
SELECT
  id, started, started + INTERVAL 90 SECOND, task, failed, NULL,
  IF(failed, CONCAT('java.lang.IllegalStateException: 抓取失败 ', REPEAT('at com.btrade.jobs.Step(Step.java) ', 40)), NULL),
  started, launched, NULL
FROM history;

INSERT INTO BOOT3_TASK_EXECUTION_PARAMS (TASK_EXECUTION_ID, TASK_PARAM)
SELECT id, CONCAT('businessDate=', DATE(started)) FROM history
UNION ALL SELECT id, '--spring.batch.jdbc.table-prefix=BOOT3_BATCH_' FROM history
UNION ALL SELECT id, '--spring.cloud.task.tablePrefix=BOOT3_TASK_' FROM history
UNION ALL SELECT id, CONCAT('--spring.cloud.task.executionid=', id) FROM history;

INSERT INTO BOOT3_TASK_EXECUTION_METADATA (ID, TASK_EXECUTION_ID, TASK_EXECUTION_MANIFEST)
SELECT
  id, id,
  JSON_OBJECT(
    'taskDeploymentRequest',
    JSON_OBJECT(
      'definition',
      JSON_OBJECT(
        'name', task,
        'properties',
        JSON_OBJECT(
          'spring.batch.job.name', task,
          'spring.cloud.task.name', task,
          'spring.datasource.driverClassName', 'com.mysql.cj.jdbc.Driver',
          'spring.datasource.url', 'jdbc:mysql://127.0.0.1:3306/btrade_dataflow',
          'spring.batch.jdbc.table-prefix', 'BOOT3_BATCH_',
          'spring.cloud.task.tablePrefix', 'BOOT3_TASK_')),
      'resource', 'file:/opt/btrade/btrade-batch-jobs.jar',
      'deploymentProperties', JSON_OBJECT('app.btrade-jobs.spring.cloud.deployer.bootVersion', '3'),
      'commandlineArguments', JSON_ARRAY(CONCAT('businessDate=', DATE(started)), CONCAT('--spring.cloud.task.executionid=', id))),
    'platformName', 'default')
FROM history;

INSERT INTO task_deployment (id, object_version, task_deployment_id, task_definition_name, platform_name, created_on)
SELECT 1000000 + id, 0, launched, task, 'default', started FROM history;

INSERT INTO audit_records (id, audit_action, audit_data, audit_operation, correlation_id, created_by, created_on, platform_name)
SELECT
  2000000 + id, 300, JSON_OBJECT('commandLineArgs', JSON_ARRAY(CONCAT('businessDate=', DATE(started)))), 400, task, NULL,
  started, 'default'
FROM history;

INSERT INTO BOOT3_BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY) SELECT id, 0, task, MD5(id) FROM history;

INSERT INTO BOOT3_BATCH_JOB_EXECUTION
  (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME, START_TIME, END_TIME, STATUS, EXIT_CODE, EXIT_MESSAGE, LAST_UPDATED)
SELECT
  id, 2, id, started, started, started + INTERVAL 80 SECOND, IF(failed, 'FAILED', 'COMPLETED'),
  IF(failed, 'FAILED', 'COMPLETED'),
  IF(failed, CONCAT('java.lang.IllegalStateException: 抓取失败 ', REPEAT('at com.btrade.jobs.Step(Step.java) ', 40)), ''),
  started + INTERVAL 80 SECOND
FROM history;

INSERT INTO BOOT3_BATCH_JOB_EXECUTION_PARAMS (JOB_EXECUTION_ID, PARAMETER_NAME, PARAMETER_TYPE, PARAMETER_VALUE, IDENTIFYING)
SELECT id, 'businessDate', 'java.lang.String', DATE(started), 'Y' FROM history
UNION ALL SELECT id, 'dryRun', 'java.lang.String', 'false', 'Y' FROM history
UNION ALL SELECT id, 'run.id', 'java.lang.Long', id, 'Y' FROM history;

INSERT INTO BOOT3_BATCH_JOB_EXECUTION_CONTEXT (JOB_EXECUTION_ID, SHORT_CONTEXT) SELECT id, '{"@class":"java.util.HashMap"}' FROM history;

INSERT INTO BOOT3_TASK_TASK_BATCH (TASK_EXECUTION_ID, JOB_EXECUTION_ID) SELECT id, id FROM history;

INSERT INTO BOOT3_BATCH_STEP_EXECUTION
  (STEP_EXECUTION_ID, VERSION, STEP_NAME, JOB_EXECUTION_ID, CREATE_TIME, START_TIME, END_TIME, STATUS, COMMIT_COUNT, READ_COUNT, FILTER_COUNT,
   WRITE_COUNT, READ_SKIP_COUNT, WRITE_SKIP_COUNT, PROCESS_SKIP_COUNT, ROLLBACK_COUNT, EXIT_CODE, EXIT_MESSAGE, LAST_UPDATED)
SELECT
  2 * id - 1, 3, 'first', id, started, started, started + INTERVAL 40 SECOND, 'COMPLETED', 3, 200, 10, 190, 0, 0, 0, 0, 'COMPLETED', '',
  started + INTERVAL 40 SECOND
FROM history
UNION ALL
SELECT
  2 * id, 3, 'second', id, started + INTERVAL 40 SECOND, started + INTERVAL 40 SECOND, started + INTERVAL 80 SECOND,
  IF(failed, 'FAILED', 'COMPLETED'), 3, 200, 10, 190, 0, 0, 0, 0, IF(failed, 'FAILED', 'COMPLETED'), '', started + INTERVAL 80 SECOND
FROM history;

INSERT INTO BOOT3_BATCH_STEP_EXECUTION_CONTEXT (STEP_EXECUTION_ID, SHORT_CONTEXT)
SELECT 2 * id - 1, '{"@class":"java.util.HashMap"}' FROM history
UNION ALL SELECT 2 * id, '{"@class":"java.util.HashMap"}' FROM history;

UPDATE BOOT3_TASK_SEQ SET ID = 100000;
UPDATE BOOT3_TASK_EXECUTION_METADATA_SEQ SET ID = 100000;
UPDATE BOOT3_BATCH_JOB_INSTANCE_SEQ SET ID = 100000;
UPDATE BOOT3_BATCH_JOB_EXECUTION_SEQ SET ID = 100000;
UPDATE BOOT3_BATCH_STEP_EXECUTION_SEQ SET ID = 200000;
UPDATE hibernate_sequence SET next_val = 3000000;

DROP TEMPORARY TABLE history;
