-- The life of one message: one row per task and recipient, written before anything leaves.
CREATE TABLE push_message (
  id bigint NOT NULL AUTO_INCREMENT,
  task_id char(24) NOT NULL COMMENT 'celery_task._id',
  recipient varchar(64) NOT NULL COMMENT 'mobile or openid',
  channel tinyint NOT NULL COMMENT '1 SMS, 2 WeChat',
  task_type tinyint NOT NULL COMMENT '1 purchase push, 2 reply reminder',
  purchase_info_id int NOT NULL,
  record_id char(24) NOT NULL COMMENT 'push_record._id',
  uuid varchar(64) NOT NULL COMMENT 'token of the recipient''s link',
  template varchar(40) NOT NULL COMMENT 'name of com.btrade.stream.send.Template',
  payload text NOT NULL COMMENT 'what the template is filled with, JSON; never changed',
  state varchar(12) NOT NULL COMMENT 'name of com.btrade.model.MessageState',
  request_id varchar(128) NULL COMMENT 'fixed with the batch before its first attempt',
  message_id varchar(128) NULL COMMENT 'the provider''s',
  code varchar(40) NULL COMMENT 'the provider''s, if it refused',
  attempts int NOT NULL DEFAULT 0,
  lease_owner varchar(64) NULL,
  lease_until bigint NOT NULL DEFAULT 0 COMMENT 'epoch milliseconds',
  first_attempt bigint NULL COMMENT 'epoch milliseconds',
  created_at bigint NOT NULL COMMENT 'epoch milliseconds',
  updated_at bigint NOT NULL COMMENT 'epoch milliseconds',
  PRIMARY KEY (id),
  UNIQUE KEY push_message_task_recipient (task_id, recipient),
  UNIQUE KEY push_message_uuid (uuid),
  UNIQUE KEY push_message_record (record_id),
  KEY push_message_state (state, lease_until),
  KEY push_message_request (request_id),
  KEY push_message_message (message_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- What the default gateway would have sent: the operator reads it, nobody receives it.
CREATE TABLE outbox (
  id bigint NOT NULL AUTO_INCREMENT,
  request_id varchar(128) NOT NULL,
  recipient varchar(64) NOT NULL COMMENT 'mobile or openid',
  channel tinyint NOT NULL COMMENT '1 SMS, 2 WeChat',
  template varchar(40) NOT NULL,
  link varchar(500) NOT NULL,
  text varchar(1000) NOT NULL COMMENT 'as the recipient would read it',
  created_at bigint NOT NULL COMMENT 'epoch milliseconds',
  PRIMARY KEY (id),
  UNIQUE KEY outbox_request_recipient (request_id, recipient)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
