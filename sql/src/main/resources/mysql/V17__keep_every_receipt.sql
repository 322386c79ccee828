-- What providers told of messages and people: one row per Kafka message of push_receipt, those that came early, twice or
-- belong to nothing too. The row and what it changes (push_message, supplier.pushstatus) are written in one transaction.
CREATE TABLE push_receipt (
  event_id char(24) NOT NULL COMMENT 'hash of topic, partition, offset and timestamp of the message',
  fact char(24) NOT NULL COMMENT 'hash of what it says: the same for each repetition by the provider',
  channel tinyint NOT NULL COMMENT '1 SMS, 2 WeChat',
  provider varchar(20) NOT NULL,
  kind varchar(12) NOT NULL COMMENT 'name of com.btrade.model.ReceiptKind',
  message_id varchar(128) NOT NULL COMMENT 'the provider''s, empty if it named none',
  recipient varchar(64) NOT NULL COMMENT 'mobile or openid',
  code varchar(40) NOT NULL COMMENT 'the provider''s word for how it ended',
  text varchar(500) NOT NULL COMMENT 'what a person wrote back, else empty',
  said_at bigint NOT NULL COMMENT 'epoch milliseconds, as the provider says',
  received_at bigint NOT NULL COMMENT 'epoch milliseconds',
  state varchar(10) NOT NULL COMMENT 'name of com.btrade.stream.receipt.ReceiptState',
  record_id char(24) NULL COMMENT 'push_record._id of the message it belongs to',
  matched varchar(6) NULL COMMENT 'name of com.btrade.stream.receipt.MatchedBy',
  tries int NOT NULL DEFAULT 0 COMMENT 'how often it was looked for by mobile',
  next_try bigint NOT NULL DEFAULT 0 COMMENT 'epoch milliseconds; while WAITING',
  PRIMARY KEY (event_id),
  KEY push_receipt_fact (fact),
  KEY push_receipt_message (message_id),
  KEY push_receipt_record (record_id),
  KEY push_receipt_state (state, next_try)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Who looks for a message by mobile takes this row first: no two receipts are given to the same record.
INSERT INTO btrade_lock (name) VALUES ('push_receipt');

-- The tokens of providers' callbacks, each taken once by all processes of the ingress; pruned when it is too old to be taken.
CREATE TABLE callback_token (
  token char(64) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 of the hook''s name and the token',
  body char(64) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 of the body it came with',
  spent tinyint NOT NULL DEFAULT 0 COMMENT '1 once Kafka has acknowledged what the body says',
  claimed_until bigint NOT NULL COMMENT 'epoch milliseconds; until then one process works on it',
  created_at bigint NOT NULL COMMENT 'epoch milliseconds',
  PRIMARY KEY (token),
  KEY callback_token_created (created_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- How many callbacks were taken and refused, by why; written once a minute.
CREATE TABLE callback_count (
  day date NOT NULL COMMENT 'an Asia/Shanghai day',
  hook varchar(20) NOT NULL,
  outcome varchar(12) NOT NULL COMMENT 'name of com.btrade.ingress.receipt.Outcome',
  amount bigint NOT NULL,
  PRIMARY KEY (day, hook, outcome)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
