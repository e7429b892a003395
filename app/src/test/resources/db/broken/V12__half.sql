-- Begins well and fails: what stands before the fault must be undone.
CREATE TABLE half_way (
  id INTEGER PRIMARY KEY
);
ALTER TABLE outbox ADD COLUMN half TEXT;
UPDATE outbox SET body = 'lost';
INSERT INTO no_such_table VALUES (1);
