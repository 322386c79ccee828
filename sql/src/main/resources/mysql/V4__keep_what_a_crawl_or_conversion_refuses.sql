-- A row that waits: the reason it did not become a purchase, and what has to change before it is tried again.
CREATE TABLE trader_data_set_aside (
  trader_data_id bigint NOT NULL,
  reason varchar(40) NOT NULL COMMENT 'name of com.btrade.jobs.convert.SetAsideReason',
  detail varchar(255) NOT NULL,
  catalogue char(24) NOT NULL COMMENT 'fingerprint of the herb catalogue it was tried against',
  content char(24) NOT NULL COMMENT 'hash of the mobile and variety it was tried with',
  tries int NOT NULL DEFAULT 1,
  first_tried bigint NOT NULL COMMENT 'epoch seconds',
  last_tried bigint NOT NULL COMMENT 'epoch seconds',
  PRIMARY KEY (trader_data_id),
  KEY trader_data_set_aside_reason (reason)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- A scraped item that did not enter trader_data: once per content, however often the site shows it.
CREATE TABLE crawl_rejected (
  id char(24) NOT NULL COMMENT 'hash of source, reason and item',
  source smallint NOT NULL COMMENT 'as trader_data.source',
  reason varchar(40) NOT NULL COMMENT 'name of com.btrade.jobs.crawl.Rejection',
  detail varchar(255) NOT NULL,
  item text NOT NULL COMMENT 'the item as the site gave it, JSON, cut at 4,000 characters',
  page varchar(500) NOT NULL COMMENT 'the address of the page that showed it first',
  times int NOT NULL DEFAULT 1,
  first_seen bigint NOT NULL COMMENT 'epoch seconds',
  last_seen bigint NOT NULL COMMENT 'epoch seconds',
  PRIMARY KEY (id),
  KEY crawl_rejected_source (source, reason)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- One row per store that only one writer may judge at a time (is this a duplicate?): taken with SELECT ... FOR UPDATE.
CREATE TABLE btrade_lock (
  name varchar(40) NOT NULL,
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO btrade_lock (name) VALUES ('trader_data'), ('users');
