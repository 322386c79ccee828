-- Who is not to be told, and of what: one row per address and matter, so that the same wish again changes nothing.
-- A wish holds while asked_at > revoked_at. It holds for the person: a mobile's also for the openid and openid2 of the
-- user with that phone, and the other way round.
CREATE TABLE opt_out (
  address varchar(64) NOT NULL COMMENT 'mobile or openid',
  kind varchar(8) NOT NULL COMMENT 'name of com.btrade.model.AddressKind: MOBILE, OPENID',
  scope varchar(8) NOT NULL COMMENT 'name of com.btrade.model.OptOutScope: ALL marketing, HERB (variety_id), BLOCK everything',
  variety_id int NOT NULL DEFAULT 0 COMMENT 'variety.id of the scope HERB, else 0',
  source varchar(8) NOT NULL COMMENT 'name of com.btrade.model.OptOutSource: REPLY, LINK, OPERATOR, FEEDBACK, PROVIDER',
  reason varchar(200) NOT NULL DEFAULT '' COMMENT 'in words, for the operator',
  asked_at bigint NOT NULL COMMENT 'epoch milliseconds: when the person last said so',
  revoked_at bigint NOT NULL DEFAULT 0 COMMENT 'epoch milliseconds: no wish up to this moment holds any more',
  created_at bigint NOT NULL COMMENT 'epoch milliseconds',
  PRIMARY KEY (address, kind, scope, variety_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
