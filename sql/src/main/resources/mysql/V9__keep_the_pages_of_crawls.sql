-- One run of a crawl, which a restart goes on with.
CREATE TABLE crawl_run (
  id bigint NOT NULL AUTO_INCREMENT COMMENT 'the number an operator knows the run by',
  job varchar(60) NOT NULL COMMENT 'com.btrade.model.JobName.text',
  run_key varchar(64) NOT NULL COMMENT 'the job parameter run.key',
  business_date date NOT NULL,
  reparse_of bigint NULL COMMENT 'the run whose kept pages it reads instead of the site',
  created_at bigint NOT NULL COMMENT 'epoch seconds',
  PRIMARY KEY (id),
  UNIQUE KEY crawl_run_key (job, run_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Each page as it came, before anybody tries to read it; kept for some days.
CREATE TABLE crawl_page (
  run_id bigint NOT NULL,
  seq int NOT NULL COMMENT 'from 1, in the order of fetching',
  request char(24) NOT NULL COMMENT 'hash of method, address and form',
  address varchar(1000) NOT NULL COMMENT 'where it was found, after redirects',
  status smallint NOT NULL,
  content_type varchar(255) NOT NULL,
  etag varchar(255) NOT NULL,
  last_modified varchar(255) NOT NULL,
  fetched_at bigint NOT NULL COMMENT 'epoch seconds',
  body mediumblob NOT NULL COMMENT 'gzip',
  PRIMARY KEY (run_id, seq),
  KEY crawl_page_request (request, run_id, seq),
  KEY crawl_page_fetched (fetched_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
