-- push_record.click is written after the counter has changed: two that changed it may write in the other order.
ALTER TABLE click_counter
  ADD COLUMN version bigint NOT NULL DEFAULT 0 COMMENT 'how often it has changed; the later change is the one to be shown';
