-- The audit page shows the newest first; every launch adds a record.
CREATE INDEX BTRADE_AUDIT_RECORDS_CREATED_IX ON audit_records (created_on);
