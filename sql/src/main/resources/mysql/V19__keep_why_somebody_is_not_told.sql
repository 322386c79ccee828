-- Whom a purchase push names, and who was passed over for which reason; written before the task can be found.
CREATE TABLE push_choice (
  task_id char(24) NOT NULL COMMENT 'celery_task._id',
  address varchar(64) NOT NULL COMMENT 'mobile or openid',
  outcome varchar(20) NOT NULL COMMENT 'CHOSEN, or name of com.btrade.model.WhyNotTold; of those at most 1,000 a task',
  decided_at bigint NOT NULL COMMENT 'epoch milliseconds',
  PRIMARY KEY (task_id, address),
  KEY push_choice_address (address, decided_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- How many people a purchase push passed over for each reason, all of them.
CREATE TABLE push_held_back (
  task_id char(24) NOT NULL COMMENT 'celery_task._id',
  reason varchar(20) NOT NULL COMMENT 'name of com.btrade.model.WhyNotTold',
  people int NOT NULL,
  PRIMARY KEY (task_id, reason)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- How often somebody was told lately, over both channels.
ALTER TABLE push_message ADD KEY push_message_recipient (recipient, created_at);
