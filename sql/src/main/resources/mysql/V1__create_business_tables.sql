-- The tables as production has them (an empty server gets them; one that has them keeps its own).

CREATE TABLE IF NOT EXISTS users (
  id int NOT NULL AUTO_INCREMENT,
  username varchar(20) NOT NULL,
  password varchar(32) NOT NULL,
  phone varchar(13) NOT NULL,
  type int NOT NULL,
  name varchar(50) NOT NULL DEFAULT '',
  nickname varchar(100) NOT NULL DEFAULT '',
  areaid int NOT NULL DEFAULT 0,
  varietyids varchar(100) NOT NULL DEFAULT '',
  status int NOT NULL DEFAULT 1,
  openid varchar(32) NOT NULL DEFAULT '',
  openid2 varchar(32) NOT NULL DEFAULT '',
  createtime varchar(20) NOT NULL,
  pushscore int NOT NULL DEFAULT 0,
  maxpush int NOT NULL DEFAULT 0,
  scale varchar(20) NOT NULL DEFAULT '',
  introduce varchar(1024) NOT NULL DEFAULT '',
  registertype int NOT NULL DEFAULT 1,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS supplier (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(20) NOT NULL,
  company varchar(100) NOT NULL DEFAULT '',
  phone varchar(100) NOT NULL DEFAULT '',
  mobile varchar(80) NOT NULL DEFAULT '',
  qq varchar(20) NOT NULL DEFAULT '',
  address varchar(100) NOT NULL DEFAULT '',
  businessplace varchar(100) NOT NULL DEFAULT '',
  variety varchar(100) NOT NULL DEFAULT '',
  addvariety varchar(20) NOT NULL DEFAULT '',
  scale varchar(50) NOT NULL DEFAULT '',
  sales varchar(50) NOT NULL DEFAULT '',
  relationship varchar(100) NOT NULL DEFAULT '',
  manager varchar(50) NOT NULL DEFAULT '',
  source varchar(50) NOT NULL DEFAULT '',
  remark varchar(100) NOT NULL DEFAULT '',
  sponsor varchar(100) NOT NULL DEFAULT '',
  createtime timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  record int NULL,
  pushstatus int NOT NULL DEFAULT 1,
  pushscore int NOT NULL DEFAULT 0,
  maxpush int NOT NULL DEFAULT 0,
  yaoyy_status int NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS purchase (
  id varchar(15) NOT NULL,
  userid int NOT NULL,
  areaid int NOT NULL DEFAULT 0,
  invoice int NOT NULL DEFAULT 0,
  pay int NOT NULL DEFAULT 0,
  payday int NOT NULL DEFAULT 0,
  payinfo varchar(100) NOT NULL DEFAULT '',
  send int NOT NULL DEFAULT 0,
  receive text NOT NULL,
  accept text NOT NULL,
  other text NOT NULL,
  supplier varchar(20) NOT NULL DEFAULT '',
  remark text NOT NULL,
  limited int NOT NULL DEFAULT 0,
  term int NOT NULL DEFAULT 0,
  status int NOT NULL DEFAULT 1,
  createtime varchar(20) NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS purchase_info (
  id int NOT NULL AUTO_INCREMENT,
  purchaseid varchar(15) NOT NULL,
  varietyid int NOT NULL,
  name varchar(60) NOT NULL,
  specification varchar(100) NOT NULL DEFAULT '',
  quantity varchar(10) NOT NULL DEFAULT '',
  unit varchar(20) NOT NULL DEFAULT '',
  quality text NULL,
  origin text NULL,
  price float NOT NULL DEFAULT 0,
  views int NOT NULL DEFAULT 0,
  status int NOT NULL DEFAULT 1,
  pushcount int NOT NULL DEFAULT 0,
  shine int NOT NULL DEFAULT 0,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS quote (
  id int NOT NULL AUTO_INCREMENT,
  userid int NOT NULL,
  purchaseinfoid int NOT NULL,
  quality text NOT NULL,
  price varchar(10) NOT NULL,
  `explain` text NOT NULL,
  status int NOT NULL DEFAULT 0,
  message varchar(200) NULL,
  state int NOT NULL DEFAULT 0,
  createtime varchar(100) NOT NULL,
  updatetime varchar(200) NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS variety (
  id int NOT NULL AUTO_INCREMENT,
  type int NOT NULL,
  name varchar(8) NOT NULL,
  images varchar(8) NOT NULL DEFAULT '',
  alias varchar(200) NOT NULL DEFAULT '',
  english varchar(30) NOT NULL DEFAULT '',
  product varchar(80) NOT NULL DEFAULT '',
  origin varchar(80) NOT NULL DEFAULT '',
  price float NOT NULL DEFAULT 0,
  specification varchar(80) NOT NULL DEFAULT '',
  unit varchar(50) NOT NULL DEFAULT '',
  state int NOT NULL DEFAULT 0,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS area (
  id int NOT NULL,
  areaname varchar(50) NOT NULL,
  parentid int NOT NULL,
  level tinyint NOT NULL,
  position varchar(255) NOT NULL DEFAULT '',
  shortname varchar(50) NOT NULL DEFAULT '',
  areacode varchar(10) NOT NULL DEFAULT '',
  zipcode varchar(10) NOT NULL DEFAULT '',
  pinyin varchar(100) NOT NULL DEFAULT '',
  lng varchar(20) NOT NULL DEFAULT '',
  lat varchar(20) NOT NULL DEFAULT '',
  sort int NOT NULL DEFAULT 0,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS trader_data (
  id bigint NOT NULL AUTO_INCREMENT,
  name varchar(255) NULL,
  mobile varchar(255) NULL,
  purchaseDate varchar(255) NULL,
  variety varchar(255) NULL,
  spec varchar(255) NULL,
  quantity varchar(255) NULL,
  quality varchar(255) NULL,
  origin varchar(255) NULL,
  source smallint NOT NULL DEFAULT 1,
  status smallint NOT NULL DEFAULT 0,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
