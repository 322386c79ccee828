-- The tables of 药优优 that the two migrations read, as far as they read them. Nothing here is NOT NULL but the keys:
-- its website stored what people left out as NULL.
CREATE TABLE IF NOT EXISTS area (
  id int NOT NULL,
  areaname varchar(50) NULL,
  parentid int NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS category (
  id int NOT NULL,
  parent_id int NULL,
  name varchar(255) NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS supplier (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(255) NULL,
  phone varchar(255) NULL,
  address varchar(255) NULL,
  area int NULL,
  enter_category varchar(1000) NULL,
  company varchar(255) NULL,
  status int NULL,
  source int NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS user (
  id int NOT NULL AUTO_INCREMENT,
  phone varchar(255) NULL,
  openid varchar(64) NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS user_detail (
  user_id int NOT NULL,
  name varchar(255) NULL,
  company varchar(255) NULL,
  area int NULL,
  category_ids varchar(1000) NULL,
  KEY user_detail_user (user_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
