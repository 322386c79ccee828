-- One row per account at a provider, shared by all senders: whether it may be used, how much of its rate and quota is left.
CREATE TABLE channel_state (
  line varchar(40) NOT NULL COMMENT 'sendcloud, wechat, wechat-buyers',
  state varchar(8) NOT NULL DEFAULT 'OPEN' COMMENT 'OPEN or STOPPED; an operator may set it back to OPEN',
  code varchar(40) NULL COMMENT 'why it was stopped: the provider''s code',
  reason varchar(200) NULL COMMENT 'the same in words',
  changed_at bigint NOT NULL DEFAULT 0 COMMENT 'epoch milliseconds',
  retry_at bigint NOT NULL DEFAULT 0 COMMENT 'epoch milliseconds; then one message tries it',
  alarm_code varchar(40) NULL COMMENT 'the latest thing an operator has to see to',
  alarm varchar(200) NULL,
  alarm_at bigint NULL COMMENT 'epoch milliseconds',
  tokens double NOT NULL DEFAULT 0 COMMENT 'messages that may leave now',
  refilled_at bigint NOT NULL DEFAULT 0 COMMENT 'epoch milliseconds',
  quota_day date NULL COMMENT 'an Asia/Shanghai day',
  quota_used int NOT NULL DEFAULT 0,
  PRIMARY KEY (line)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The one access token of each WeChat account.
CREATE TABLE gateway_token (
  account varchar(64) NOT NULL COMMENT 'appid',
  token varbinary(1024) NULL COMMENT 'encrypted with a key made of the account''s secret',
  valid_until bigint NOT NULL DEFAULT 0 COMMENT 'epoch milliseconds',
  renewing_until bigint NOT NULL DEFAULT 0 COMMENT 'epoch milliseconds; somebody is asking for a new one',
  forced_day date NULL COMMENT 'an Asia/Shanghai day',
  forced_count int NOT NULL DEFAULT 0 COMMENT 'how often it was forced that day',
  PRIMARY KEY (account)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
