-- Names of herbs that the catalogue does not know, for an operator to look at: each once, however it was written.
CREATE TABLE unknown_herb (
  name varchar(100) COLLATE utf8mb4_bin NOT NULL COMMENT 'folded as com.btrade.jobs.herb.HerbName does',
  written varchar(100) NOT NULL COMMENT 'as it was written first',
  suggestions varchar(255) NOT NULL COMMENT 'csv of names that may be meant; nobody has decided so',
  catalogue char(24) NOT NULL COMMENT 'fingerprint of the herb catalogue that did not know it last',
  first_seen bigint NOT NULL COMMENT 'epoch seconds',
  last_seen bigint NOT NULL COMMENT 'epoch seconds of the latest row that names it',
  variety_id int NULL COMMENT 'the herb it means, once the catalogue has learned it',
  resolved_at bigint NULL COMMENT 'epoch seconds; the name is then off the list',
  PRIMARY KEY (name),
  KEY unknown_herb_resolved (resolved_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The ledger behind the list: one row per row that names such a herb, so that a count is never moved but counted.
CREATE TABLE unknown_herb_mention (
  kind varchar(20) NOT NULL COMMENT 'name of com.btrade.jobs.unknown.MentionKind',
  origin varchar(64) NOT NULL COMMENT 'key of the row among those of its kind',
  name varchar(100) COLLATE utf8mb4_bin NOT NULL COMMENT 'unknown_herb.name',
  seen bigint NOT NULL COMMENT 'epoch seconds',
  PRIMARY KEY (kind, origin, name),
  KEY unknown_herb_mention_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
