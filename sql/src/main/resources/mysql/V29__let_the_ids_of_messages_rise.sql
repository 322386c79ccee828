-- Ids that rise with time let the tables grow at their end. Only comments change: rows keep their ids, and a message that
-- was counted under its hash is not read again as long as the click app keeps its checkpoint.
ALTER TABLE click_event
  MODIFY COLUMN event_id char(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
    COMMENT 'second, millisecond, partition and offset of the message, hexadecimal';
ALTER TABLE push_receipt
  MODIFY COLUMN event_id char(24) NOT NULL
    COMMENT 'second, millisecond, partition and offset of the message, hexadecimal';
