-- What a daemon needs to run unattended. Instants are epoch milliseconds.

-- The one installation that lives in this database. Its checks start at their slots plus an offset
-- of its own, so that many installations do not ask the sources in the same second.
CREATE TABLE installation (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  name           TEXT NOT NULL,
  offset_seconds INTEGER NOT NULL,
  created_at     BIGINT NOT NULL
);

-- db-scheduler's own table, in the form it wants.
CREATE TABLE scheduled_tasks (
  task_name            TEXT NOT NULL,
  task_instance        TEXT NOT NULL,
  task_data            ${blob},
  execution_time       ${timestamp} NOT NULL,
  picked               BOOLEAN NOT NULL,
  picked_by            TEXT,
  last_success         ${timestamp},
  last_failure         ${timestamp},
  consecutive_failures INTEGER,
  last_heartbeat       ${timestamp},
  version              BIGINT NOT NULL,
  priority             SMALLINT,
  state                TEXT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

-- Daemons, running or gone.
CREATE TABLE node (
  id         TEXT PRIMARY KEY,
  host       TEXT NOT NULL,
  pid        BIGINT NOT NULL,
  started    BIGINT NOT NULL,
  version    TEXT NOT NULL,
  ready_at   BIGINT NOT NULL,
  beat_at    BIGINT NOT NULL,
  worked_at  BIGINT NOT NULL,
  stopped_at BIGINT
);

-- The ledger: every expected slot is one row. The subject is a round, or empty.
CREATE TABLE slot (
  job        TEXT NOT NULL,
  due_at     BIGINT NOT NULL,
  subject    TEXT NOT NULL,
  kind       TEXT NOT NULL,
  state      TEXT NOT NULL,
  reason     TEXT NOT NULL,
  planned_at BIGINT NOT NULL,
  started_at BIGINT,
  ended_at   BIGINT,
  went_well  INTEGER NOT NULL DEFAULT 0,
  run        TEXT,
  PRIMARY KEY (job, due_at, subject)
);
CREATE INDEX slot_state ON slot (state, due_at);
CREATE INDEX slot_due ON slot (due_at);
-- Asked at every turn, and always few.
CREATE INDEX slot_open ON slot (job, due_at) WHERE state IN ('PLANNED', 'RUNNING');

-- Until when the calendar of a job is accounted for.
CREATE TABLE watermark (
  job          TEXT PRIMARY KEY,
  accounted_to BIGINT NOT NULL
);

-- Times in which nothing ran.
CREATE TABLE outage (
  id      ${identity},
  cause   TEXT NOT NULL,
  from_at BIGINT NOT NULL,
  to_at   BIGINT NOT NULL,
  told_at BIGINT
);
-- Every daemon notices the same gap.
CREATE UNIQUE INDEX outage_from ON outage (from_at);

-- Runs that a command hands to the daemon.
CREATE TABLE run_request (
  id           TEXT PRIMARY KEY,
  job          TEXT NOT NULL,
  arguments    TEXT NOT NULL,
  requested_at BIGINT NOT NULL,
  node         TEXT,
  taken_at     BIGINT,
  ended_at     BIGINT,
  outcome      TEXT
);
CREATE INDEX run_request_open ON run_request (ended_at, requested_at);

-- Rounds as the list of games on sale names them: their deadline is known though their detail is
-- refused or in quarantine.
CREATE TABLE listed_round (
  pool      TEXT NOT NULL,
  year      INTEGER NOT NULL,
  number    INTEGER NOT NULL,
  sale_end  BIGINT NOT NULL,
  listed_at BIGINT NOT NULL,
  PRIMARY KEY (pool, year, number)
);
CREATE INDEX listed_round_end ON listed_round (sale_end);

-- Times in which more was to be told than one can read, and what was gathered in them.
CREATE TABLE storm (
  began_at BIGINT PRIMARY KEY,
  ends_at  BIGINT NOT NULL,
  told     INTEGER NOT NULL,
  gathered INTEGER NOT NULL
);
CREATE TABLE storm_event (
  id       ${identity},
  storm    BIGINT NOT NULL REFERENCES storm (began_at),
  incident TEXT NOT NULL,
  event    TEXT NOT NULL,
  kind     TEXT NOT NULL,
  at       BIGINT NOT NULL
);
CREATE INDEX storm_event_storm ON storm_event (storm);
-- One transaction at a time decides whether there is a storm.
CREATE TABLE storm_lock (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  turns BIGINT NOT NULL
);
INSERT INTO storm_lock (id, turns) VALUES (1, 0);

-- There is a row while the schedule is paused.
CREATE TABLE pause (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  since BIGINT NOT NULL
);

-- Requests sent to a source on a day in Korea.
CREATE TABLE source_day (
  source   TEXT NOT NULL,
  day      TEXT NOT NULL,
  requests INTEGER NOT NULL,
  PRIMARY KEY (source, day)
);

CREATE TABLE backup (
  id         ${identity},
  name       TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  ended_at   BIGINT,
  outcome    TEXT NOT NULL,
  detail     TEXT NOT NULL,
  bytes      BIGINT NOT NULL,
  row_count  BIGINT NOT NULL,
  uploaded   INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE restore_drill (
  id        ${identity},
  backup    TEXT NOT NULL,
  at        BIGINT NOT NULL,
  outcome   TEXT NOT NULL,
  detail    TEXT NOT NULL,
  row_count BIGINT NOT NULL,
  links     BIGINT NOT NULL,
  millis    BIGINT NOT NULL
);

-- The newest runs of one job.
CREATE INDEX job_run_job ON job_run (job, id);
-- When a sale began, as the seller says; rows from before do not know.
ALTER TABLE round_snapshot ADD COLUMN sale_start BIGINT;

-- Ten years of rounds and messages must not slow down what is asked every second.
CREATE INDEX round_snapshot_end ON round_snapshot (sale_end);
CREATE INDEX outbox_undelivered ON outbox (id) WHERE state <> 'SENT';
CREATE INDEX seal_time ON seal (sealed_at);
CREATE INDEX raw_answer_met ON raw_answer (last_met_at);
CREATE INDEX incident_time ON incident (opened_at);
