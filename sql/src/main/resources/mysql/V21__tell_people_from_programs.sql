-- Which links were opened from one place in one stretch of time: many of them are opened by a program. Kept for some hours.
CREATE TABLE view_source (
  source char(24) CHARACTER SET ascii NOT NULL COMMENT 'hash of address and agent of the visitor',
  stretch bigint NOT NULL COMMENT 'epoch seconds at which it began',
  uuid varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'token of the link',
  PRIMARY KEY (source, stretch, uuid),
  KEY view_source_stretch (stretch)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- A click that a later look at it takes for a program's stays in the ledger, but counts no more.
ALTER TABLE click_event
  ADD COLUMN bot varchar(10) NULL COMMENT 'name of com.btrade.stream.click.BotReason; null: a person''s click, it counts';
