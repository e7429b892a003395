-- Instants are epoch milliseconds. Inputs are append-only: a correction is a new row.

CREATE TABLE raw_answer (
  hash        TEXT PRIMARY KEY,
  source      TEXT NOT NULL,
  call        TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  last_met_at BIGINT NOT NULL,
  body        ${blob} NOT NULL
);

CREATE TABLE variant (
  source   TEXT NOT NULL,
  variant  TEXT NOT NULL,
  met_at   BIGINT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (source, variant)
);

CREATE TABLE round_snapshot (
  id           ${identity},
  pool         TEXT NOT NULL,
  year         INTEGER NOT NULL,
  number       INTEGER NOT NULL,
  known_at     BIGINT NOT NULL,
  recorded_at  BIGINT NOT NULL,
  sale_end     BIGINT NOT NULL,
  status       TEXT NOT NULL,
  sales        BIGINT NOT NULL,
  lines        BIGINT NOT NULL,
  carry_over   BIGINT NOT NULL,
  carry_count  INTEGER NOT NULL,
  first_prize  BIGINT NOT NULL,
  matches      TEXT NOT NULL,
  votes        TEXT NOT NULL,
  raw          TEXT NOT NULL
);
CREATE INDEX round_snapshot_round ON round_snapshot (pool, year, number, recorded_at);

CREATE TABLE odds (
  id          ${identity},
  source      TEXT NOT NULL,
  sport       TEXT NOT NULL,
  home_id     TEXT NOT NULL,
  away_id     TEXT NOT NULL,
  kick_off    BIGINT NOT NULL,
  known_at    BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  home        DOUBLE PRECISION NOT NULL,
  middle      DOUBLE PRECISION NOT NULL,
  away        DOUBLE PRECISION NOT NULL,
  raw         TEXT NOT NULL
);
CREATE INDEX odds_fixture ON odds (sport, home_id, away_id, kick_off, recorded_at);

CREATE TABLE chain_head (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  seq  BIGINT NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO chain_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE seal (
  seq       BIGINT PRIMARY KEY,
  kind      TEXT NOT NULL,
  sealed_at BIGINT NOT NULL,
  text      TEXT NOT NULL,
  hash      TEXT NOT NULL UNIQUE
);

CREATE TABLE prediction (
  pool    TEXT NOT NULL,
  year    INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  version INTEGER NOT NULL,
  seal    BIGINT NOT NULL UNIQUE REFERENCES seal (seq),
  PRIMARY KEY (pool, year, number, version)
);

CREATE TABLE prediction_input (
  seal BIGINT NOT NULL REFERENCES seal (seq),
  raw  TEXT NOT NULL,
  PRIMARY KEY (seal, raw)
);
CREATE INDEX prediction_input_raw ON prediction_input (raw);

CREATE TABLE advice (
  pool    TEXT NOT NULL,
  year    INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  version INTEGER NOT NULL,
  budget  INTEGER NOT NULL,
  aim     TEXT NOT NULL,
  form    TEXT NOT NULL,
  seal    BIGINT NOT NULL UNIQUE REFERENCES seal (seq),
  PRIMARY KEY (pool, year, number, version, budget, aim, form),
  FOREIGN KEY (pool, year, number, version) REFERENCES prediction (pool, year, number, version)
);

CREATE TABLE outbox (
  id            ${identity},
  subject       TEXT NOT NULL,
  event         TEXT NOT NULL,
  version       INTEGER NOT NULL,
  channel       TEXT NOT NULL,
  recipient     TEXT NOT NULL,
  part          INTEGER NOT NULL,
  body          TEXT NOT NULL,
  state         TEXT NOT NULL,
  attempts      INTEGER NOT NULL DEFAULT 0,
  created_at    BIGINT NOT NULL,
  next_attempt  BIGINT NOT NULL,
  deadline      BIGINT NOT NULL,
  sender        TEXT,
  claimed_at    BIGINT,
  may_be_repeat INTEGER NOT NULL DEFAULT 0,
  provider_id   TEXT,
  sent_at       BIGINT,
  last_error    TEXT,
  edits         BIGINT REFERENCES outbox (id),
  UNIQUE (subject, event, version, channel, recipient, part)
);
CREATE INDEX outbox_due ON outbox (state, next_attempt);

CREATE TABLE incident (
  id           TEXT PRIMARY KEY,
  source       TEXT NOT NULL,
  call         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  detail       TEXT NOT NULL,
  evidence     TEXT,
  opened_at    BIGINT NOT NULL,
  last_met_at  BIGINT NOT NULL,
  last_told_at BIGINT NOT NULL,
  reminders    INTEGER NOT NULL DEFAULT 0,
  closed_at    BIGINT
);
CREATE UNIQUE INDEX incident_open ON incident (source, call) WHERE closed_at IS NULL;

CREATE TABLE lease (
  name    TEXT PRIMARY KEY,
  holder  TEXT NOT NULL,
  host    TEXT NOT NULL,
  pid     BIGINT NOT NULL,
  started BIGINT NOT NULL,
  expires BIGINT NOT NULL
);

CREATE TABLE moved_recipient (
  channel TEXT NOT NULL,
  old     TEXT NOT NULL,
  now_at  TEXT NOT NULL,
  PRIMARY KEY (channel, old)
);
