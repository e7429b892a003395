-- What sources said of how matches ended; append-only, as every input.

CREATE TABLE result_claim (
  id          ${identity},
  pool        TEXT NOT NULL,
  year        INTEGER NOT NULL,
  number      INTEGER NOT NULL,
  match_no    INTEGER NOT NULL,
  source      TEXT NOT NULL,
  sign        TEXT NOT NULL,
  said        TEXT NOT NULL,
  known_at    BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  raw         TEXT NOT NULL
);
CREATE INDEX result_claim_round ON result_claim (pool, year, number, match_no, source, sign);
CREATE INDEX result_claim_raw ON result_claim (raw);

CREATE TABLE settlement (
  pool    TEXT NOT NULL,
  year    INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  version INTEGER NOT NULL,
  seal    BIGINT NOT NULL UNIQUE REFERENCES seal (seq),
  PRIMARY KEY (pool, year, number, version)
);

-- When a round was last asked about, so that a failing one never holds up the others, and whether
-- it was given up.
CREATE TABLE result_hunt (
  pool     TEXT NOT NULL,
  year     INTEGER NOT NULL,
  number   INTEGER NOT NULL,
  tried_at BIGINT NOT NULL,
  ended_at BIGINT,
  PRIMARY KEY (pool, year, number)
);

-- Worked out anew from settlement, sales and payouts whenever one of them changes.
CREATE TABLE round_score (
  pool       TEXT NOT NULL,
  year       INTEGER NOT NULL,
  number     INTEGER NOT NULL,
  settled_at BIGINT NOT NULL,
  text       TEXT NOT NULL,
  PRIMARY KEY (pool, year, number)
);

CREATE TABLE payout (
  id          ${identity},
  pool        TEXT NOT NULL,
  year        INTEGER NOT NULL,
  number      INTEGER NOT NULL,
  tier        INTEGER NOT NULL,
  winners     BIGINT NOT NULL,
  amount      BIGINT NOT NULL,
  known_at    BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL
);
CREATE INDEX payout_round ON payout (pool, year, number, tier);

CREATE TABLE job_run (
  id         ${identity},
  job        TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  ended_at   BIGINT,
  went_well  INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX job_run_started ON job_run (started_at);
