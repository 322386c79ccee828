-- What a run of clean-suppliers did to the table supplier: the rows as they were before it and after, so that it can be
-- undone. The changes of one unit (the rows of one mobile, or one row that was split) are undone together or not at all.
CREATE TABLE supplier_change (
  id bigint NOT NULL AUTO_INCREMENT,
  run varchar(64) NOT NULL COMMENT 'key of the run',
  unit varchar(64) NOT NULL COMMENT 'what belongs together: split and a row''s id, or merge and a mobile',
  supplier_id int NOT NULL,
  before_row text NULL COMMENT 'the row as JSON; null if the run added it',
  after_row text NULL COMMENT 'the row as JSON; null if the run removed it',
  changed_at bigint NOT NULL COMMENT 'epoch seconds',
  undone_at bigint NULL COMMENT 'epoch seconds; null while the change stands',
  PRIMARY KEY (id),
  KEY supplier_change_run (run, undone_at, id),
  KEY supplier_change_unit (run, unit, id),
  KEY supplier_change_supplier (supplier_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Suppliers without a mobile that anybody could be told by: they stay in the table, and an operator finds them here.
CREATE TABLE supplier_set_aside (
  supplier_id int NOT NULL,
  reason varchar(40) NOT NULL COMMENT 'name of com.btrade.jobs.clean.SetAsideReason',
  content char(24) NOT NULL COMMENT 'hash of the mobile it was looked at with',
  run varchar(64) NOT NULL COMMENT 'key of the run that set it aside',
  set_aside_at bigint NOT NULL COMMENT 'epoch seconds',
  PRIMARY KEY (supplier_id),
  KEY supplier_set_aside_reason (reason),
  KEY supplier_set_aside_run (run)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
