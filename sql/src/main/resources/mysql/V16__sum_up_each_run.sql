-- What each step of each run did with its rows, kept when the job repository has long been cleaned.
CREATE TABLE run_summary (
  id char(24) NOT NULL COMMENT 'hash of the run, the job execution and the step',
  job varchar(100) NOT NULL,
  step varchar(100) NOT NULL,
  job_execution bigint NOT NULL COMMENT 'of the job repository',
  run_id bigint NOT NULL COMMENT 'the parameter run.id; a restart goes on under the same',
  business_date char(10) NOT NULL COMMENT 'yyyy-MM-dd',
  dry_run tinyint NOT NULL,
  status varchar(20) NOT NULL COMMENT 'COMPLETED, FAILED or STOPPED',
  started_at bigint NOT NULL COMMENT 'epoch seconds',
  ended_at bigint NOT NULL COMMENT 'epoch seconds',
  PRIMARY KEY (id),
  KEY run_summary_job (job, ended_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE run_summary_count (
  summary_id char(24) NOT NULL,
  name varchar(100) NOT NULL COMMENT 'read, written, skipped, rejected.BAD_MOBILE, ...',
  amount bigint NOT NULL,
  PRIMARY KEY (summary_id, name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
