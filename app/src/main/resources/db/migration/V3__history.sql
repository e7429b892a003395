-- Played matches as sources give them; append-only, the last row of an identity counts.

CREATE TABLE played_match (
  id            ${identity},
  identity      TEXT NOT NULL,
  fingerprint   TEXT NOT NULL,
  source        TEXT NOT NULL,
  origin        TEXT NOT NULL,
  raw           TEXT NOT NULL,
  sport         TEXT NOT NULL,
  league        TEXT NOT NULL,
  scope         TEXT NOT NULL,
  day           TEXT NOT NULL,
  kick_off      BIGINT,
  home_id       TEXT NOT NULL,
  home_name     TEXT NOT NULL,
  home_team     TEXT,
  away_id       TEXT NOT NULL,
  away_name     TEXT NOT NULL,
  away_team     TEXT,
  home_score    INTEGER NOT NULL,
  away_score    INTEGER NOT NULL,
  covers        TEXT NOT NULL,
  odds_home     DOUBLE PRECISION,
  odds_middle   DOUBLE PRECISION,
  odds_away     DOUBLE PRECISION,
  odds_kind     TEXT,
  bookmaker     TEXT,
  odds_known_at BIGINT,
  spread        DOUBLE PRECISION,
  neutral       INTEGER NOT NULL,
  known_at      BIGINT NOT NULL,
  recorded_at   BIGINT NOT NULL
);
CREATE INDEX played_match_identity ON played_match (identity, id);

-- Rounds of fixed odds that a walk back in time need not read again.
CREATE TABLE finished_round (
  gm_ts       INTEGER PRIMARY KEY,
  matches     INTEGER NOT NULL,
  finished_at BIGINT NOT NULL
);
