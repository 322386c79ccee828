-- Parts of a migration share the lock of the suppliers, and each holds its own: what a killed process has sent is over
-- before the part goes on.
INSERT INTO btrade_lock (name) VALUES
  ('supplier 1'), ('supplier 2'), ('supplier 3'), ('supplier 4'),
  ('supplier 5'), ('supplier 6'), ('supplier 7'), ('supplier 8');
