-- What a run read of its pages and the rules said of it; accepted items wait here until the run has been checked.
CREATE TABLE crawl_item (
  run_id bigint NOT NULL,
  id char(24) NOT NULL COMMENT 'hash of the item: the same one read again is the same row',
  position bigint NOT NULL AUTO_INCREMENT,
  outcome varchar(12) NOT NULL COMMENT 'name of com.btrade.jobs.crawl.Outcome',
  filled varchar(255) NOT NULL COMMENT 'csv of the fields that the page had filled',
  entry text NOT NULL COMMENT 'of an accepted item: JSON of its values as they will enter, else empty',
  loaded tinyint NOT NULL DEFAULT 0 COMMENT '1 once it has been put to the table that it is for',
  created_at bigint NOT NULL COMMENT 'epoch seconds',
  PRIMARY KEY (run_id, id),
  UNIQUE KEY crawl_item_position (position),
  KEY crawl_item_open (run_id, outcome, loaded, position),
  KEY crawl_item_created (created_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- What the check of a run came to. The figures of runs that were let in are what later ones are held against.
CREATE TABLE crawl_result (
  run_id bigint NOT NULL,
  standing varchar(12) NOT NULL COMMENT 'name of com.btrade.jobs.crawl.Standing',
  reason varchar(2000) NOT NULL COMMENT 'why it was held back, empty if it was not',
  items int NOT NULL,
  accepted int NOT NULL,
  rejected int NOT NULL,
  fills text NOT NULL COMMENT 'JSON: the share of the items on which each field is filled',
  settled_by varchar(64) NULL COMMENT 'the job parameter run.key of the run of settle-quarantine',
  created_at bigint NOT NULL COMMENT 'epoch seconds',
  updated_at bigint NOT NULL COMMENT 'epoch seconds',
  PRIMARY KEY (run_id),
  KEY crawl_result_standing (standing, run_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE crawl_rejected
  ADD COLUMN job varchar(60) NOT NULL DEFAULT '' COMMENT 'com.btrade.model.JobName.text; source is 0 where trader_data has none';
