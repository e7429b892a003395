-- What language models said of rounds: a row for each asking, whatever came of it. Append-only.
CREATE TABLE panel_answer (
  id          ${identity},
  pool        TEXT NOT NULL,
  year        INTEGER NOT NULL,
  number      INTEGER NOT NULL,
  member      TEXT NOT NULL,
  model       TEXT NOT NULL,
  known_at    BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  outcome     TEXT NOT NULL,
  odds_shown  INTEGER NOT NULL,
  attempts    INTEGER NOT NULL,
  millis      BIGINT NOT NULL,
  tokens_in   BIGINT NOT NULL,
  tokens_out  BIGINT NOT NULL,
  microwon    BIGINT NOT NULL,
  question    TEXT NOT NULL,
  raw         TEXT,
  body        TEXT NOT NULL
);
CREATE INDEX panel_answer_round ON panel_answer (pool, year, number, recorded_at);
CREATE INDEX panel_answer_recorded ON panel_answer (recorded_at);

-- What an asking under way may cost at most; its answer takes the row's place. One that is left over
-- belongs to an asking that died, whose cost nobody knows.
CREATE TABLE panel_asking (
  id          ${identity},
  pool        TEXT NOT NULL,
  year        INTEGER NOT NULL,
  number      INTEGER NOT NULL,
  member      TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  microwon    BIGINT NOT NULL
);

-- How much the forecasters count, learnt from settled rounds. Append-only.
CREATE TABLE pool_weights (
  id          ${identity},
  sport       TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  rounds      INTEGER NOT NULL,
  body        TEXT NOT NULL
);
CREATE INDEX pool_weights_sport ON pool_weights (sport, recorded_at);
