-- The ledger of ignored SMS: one row per push record that raised supplier.maxpush, so that a rerun counts none twice.
CREATE TABLE ignored_sms (
  record_id char(24) NOT NULL COMMENT 'push_record._id',
  push_day date NOT NULL COMMENT 'the Asia/Shanghai day of the record',
  counted_at bigint NOT NULL COMMENT 'epoch seconds',
  PRIMARY KEY (record_id),
  KEY ignored_sms_day (push_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
