-- The ledger of clicks: one row per Kafka message that was a click, so that a repeat counts nothing twice.
CREATE TABLE click_event (
  event_id char(24) NOT NULL COMMENT 'hash of topic, partition, offset and timestamp of the message',
  record_id char(24) NOT NULL COMMENT 'push_record._id',
  created_at bigint NOT NULL COMMENT 'epoch seconds, as the message says',
  PRIMARY KEY (event_id),
  KEY click_event_record (record_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- push_record.click = base + clicks: base is what the earlier system had counted when the first event came.
CREATE TABLE click_counter (
  record_id char(24) NOT NULL COMMENT 'push_record._id',
  base int NOT NULL,
  clicks int NOT NULL,
  PRIMARY KEY (record_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
