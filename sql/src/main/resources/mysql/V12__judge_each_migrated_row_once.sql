-- What became of each row of 药优优 (database yaoyy): one row per migration and source row, written with what it says.
CREATE TABLE migration_verdict (
  migration varchar(20) NOT NULL COMMENT 'name of com.btrade.jobs.migrate.Migration',
  source_id int NOT NULL COMMENT 'yaoyy.supplier.id or yaoyy.user.id',
  verdict varchar(10) NOT NULL COMMENT 'name of com.btrade.jobs.migrate.Verdict',
  reason varchar(40) NOT NULL COMMENT 'name of com.btrade.jobs.migrate.Reason, empty if there is none to give',
  target_id int NULL COMMENT 'supplier.id or users.id that holds the row now',
  checksum char(24) NULL COMMENT 'hash of the target''s fields as they were written',
  execution varchar(64) NOT NULL COMMENT 'key of the run and id of its job execution that said so',
  judged_at bigint NOT NULL COMMENT 'epoch seconds',
  PRIMARY KEY (migration, source_id),
  KEY migration_verdict_reason (migration, verdict, reason),
  KEY migration_verdict_target (migration, target_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Every job that writes supplier takes this row first: whether a mobile stands there already is judged by one at a time.
INSERT INTO btrade_lock (name) VALUES ('supplier');
