-- A push or reminder that nobody at all may be told of has no task: what it would have been on a day, and why it is not.
CREATE TABLE push_untold (
  day date NOT NULL COMMENT 'business date of the run, an Asia/Shanghai day',
  task_id char(24) NOT NULL COMMENT 'the id that its task would have',
  reason varchar(20) NOT NULL COMMENT 'name of com.btrade.model.WhyNotTold',
  people int NOT NULL,
  task_type tinyint NOT NULL COMMENT '1 purchase push, 2 reply reminder',
  purchase_info_id int NOT NULL,
  channel tinyint NOT NULL COMMENT '1 SMS, 2 WeChat',
  nth int NOT NULL COMMENT 'the order that its task would have',
  herb varchar(60) NOT NULL COMMENT 'purchase_info.name, empty for a reminder',
  PRIMARY KEY (day, task_id, reason)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
