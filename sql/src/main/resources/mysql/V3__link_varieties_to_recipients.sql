-- Who deals in a herb, by index: one row per id in supplier.variety and users.varietyids. The csv columns stay the
-- truth and the website writes them, so triggers keep this table in step within the writer's own transaction. What a
-- choice of recipients filters and sorts by stands in the row too: the first k of a herb are read off the index.

CREATE TABLE variety_recipient (
  variety_id int NOT NULL,
  kind tinyint NOT NULL COMMENT '1 supplier, 2 user',
  recipient_id int NOT NULL,
  sms tinyint NOT NULL COMMENT '1 if an SMS may reach them: supplier with mobile and pushstatus 1, user with phone',
  wechat tinyint NOT NULL COMMENT '1 if a WeChat message may reach them: user with openid',
  pushscore int NOT NULL,
  maxpush int NOT NULL,
  PRIMARY KEY (kind, recipient_id, variety_id),
  KEY variety_recipient_sms (variety_id, kind, sms, pushscore, recipient_id, maxpush),
  KEY variety_recipient_wechat (variety_id, kind, wechat, pushscore, recipient_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

DELIMITER $$

-- Reads a csv of variety ids as com.btrade.model.VarietyCsv does: blanks and what is no id are passed over, and the
-- last id of a value of exactly 100 characters, the columns' width, is not believed, for it may have been cut.
-- Nothing here may fail on odd values: a failing trigger would refuse the website's write.
CREATE PROCEDURE btrade_link(IN the_kind tinyint, IN the_recipient int, IN csv varchar(2000) CHARACTER SET utf8mb4,
  IN by_sms tinyint, IN by_wechat tinyint, IN score int, IN pushes int)
BEGIN
  DECLARE rest varchar(2001) CHARACTER SET utf8mb4 DEFAULT CONCAT(csv, ',');
  DECLARE part varchar(2000) CHARACTER SET utf8mb4;
  IF CHAR_LENGTH(csv) = 100 THEN
    SET rest = IF(LOCATE(',', csv) = 0, '', LEFT(csv, 101 - LOCATE(',', REVERSE(csv))));
  END IF;
  WHILE CHAR_LENGTH(rest) > 0 DO
    SET part = TRIM(SUBSTRING_INDEX(rest, ',', 1));
    SET rest = SUBSTRING(rest, LOCATE(',', rest) + 1);
    IF part REGEXP '^[0-9]{1,9}$' AND part REGEXP '[1-9]' THEN
      INSERT IGNORE INTO variety_recipient (variety_id, kind, recipient_id, sms, wechat, pushscore, maxpush)
      VALUES (CAST(part AS UNSIGNED), the_kind, the_recipient, by_sms, by_wechat, score, pushes);
    END IF;
  END WHILE;
END$$

CREATE TRIGGER btrade_supplier_inserted AFTER INSERT ON supplier FOR EACH ROW
  CALL btrade_link(1, NEW.id, NEW.variety,
    COALESCE(TRIM(NEW.mobile) <> '' AND NEW.pushstatus = 1, 0),
    0, COALESCE(NEW.pushscore, 0), COALESCE(NEW.maxpush, 0))$$

CREATE TRIGGER btrade_supplier_updated AFTER UPDATE ON supplier FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.variety <=> NEW.variety) THEN
    DELETE FROM variety_recipient WHERE kind = 1 AND recipient_id = OLD.id;
    CALL btrade_link(1, NEW.id, NEW.variety,
      COALESCE(TRIM(NEW.mobile) <> '' AND NEW.pushstatus = 1, 0),
      0, COALESCE(NEW.pushscore, 0), COALESCE(NEW.maxpush, 0));
  ELSEIF NOT (OLD.mobile <=> NEW.mobile AND OLD.pushstatus <=> NEW.pushstatus AND OLD.pushscore <=> NEW.pushscore AND OLD.maxpush <=> NEW.maxpush) THEN
    UPDATE variety_recipient
    SET sms = COALESCE(TRIM(NEW.mobile) <> '' AND NEW.pushstatus = 1, 0),
      wechat = 0, pushscore = COALESCE(NEW.pushscore, 0), maxpush = COALESCE(NEW.maxpush, 0)
    WHERE kind = 1 AND recipient_id = NEW.id;
  END IF;
END$$

CREATE TRIGGER btrade_supplier_deleted AFTER DELETE ON supplier FOR EACH ROW
  DELETE FROM variety_recipient WHERE kind = 1 AND recipient_id = OLD.id$$

CREATE TRIGGER btrade_users_inserted AFTER INSERT ON users FOR EACH ROW
  CALL btrade_link(2, NEW.id, NEW.varietyids,
    COALESCE(TRIM(NEW.phone) <> '', 0),
    COALESCE(TRIM(NEW.openid) <> '', 0), COALESCE(NEW.pushscore, 0), COALESCE(NEW.maxpush, 0))$$

CREATE TRIGGER btrade_users_updated AFTER UPDATE ON users FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.varietyids <=> NEW.varietyids) THEN
    DELETE FROM variety_recipient WHERE kind = 2 AND recipient_id = OLD.id;
    CALL btrade_link(2, NEW.id, NEW.varietyids,
      COALESCE(TRIM(NEW.phone) <> '', 0),
      COALESCE(TRIM(NEW.openid) <> '', 0), COALESCE(NEW.pushscore, 0), COALESCE(NEW.maxpush, 0));
  ELSEIF NOT (OLD.phone <=> NEW.phone AND OLD.openid <=> NEW.openid AND OLD.pushscore <=> NEW.pushscore AND OLD.maxpush <=> NEW.maxpush) THEN
    UPDATE variety_recipient
    SET sms = COALESCE(TRIM(NEW.phone) <> '', 0),
      wechat = COALESCE(TRIM(NEW.openid) <> '', 0), pushscore = COALESCE(NEW.pushscore, 0), maxpush = COALESCE(NEW.maxpush, 0)
    WHERE kind = 2 AND recipient_id = NEW.id;
  END IF;
END$$

CREATE TRIGGER btrade_users_deleted AFTER DELETE ON users FOR EACH ROW
  DELETE FROM variety_recipient WHERE kind = 2 AND recipient_id = OLD.id$$

DELIMITER ;
