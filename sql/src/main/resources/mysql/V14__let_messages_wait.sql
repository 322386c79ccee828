-- A recipient may be told only later, a line to a provider may be stopped or at its limit: the message waits.
ALTER TABLE push_message
  ADD COLUMN not_before bigint NOT NULL DEFAULT 0 COMMENT 'epoch milliseconds; stays PENDING until then',
  ADD COLUMN postponed int NOT NULL DEFAULT 0 COMMENT 'how often the provider said: this recipient later',
  ADD COLUMN alone tinyint NOT NULL DEFAULT 0 COMMENT '1: its batch was refused for somebody in it, so it goes by itself',
  DROP KEY push_message_state,
  ADD KEY push_message_state (state, lease_until, not_before, task_id);
