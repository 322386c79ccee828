-- A scraped supplier that names herbs which the catalogue does not know, to be taken up when it has learned them.
CREATE TABLE supplier_waiting (
  job varchar(60) NOT NULL COMMENT 'com.btrade.model.JobName.text of the crawl',
  id char(24) NOT NULL COMMENT 'hash of the job and the entry',
  entry text NOT NULL COMMENT 'JSON of its values as they were scraped',
  catalogue char(24) NOT NULL COMMENT 'fingerprint of the herb catalogue it was tried with last',
  first_seen bigint NOT NULL COMMENT 'epoch seconds',
  last_tried bigint NOT NULL COMMENT 'epoch seconds',
  PRIMARY KEY (job, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
