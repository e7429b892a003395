-- Handicaps and totals of games of basketball as they were seen; append-only.
CREATE TABLE margin_line (
  id          ${identity},
  source      TEXT NOT NULL,
  home_id     TEXT NOT NULL,
  away_id     TEXT NOT NULL,
  kick_off    BIGINT NOT NULL,
  known_at    BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  handicap    DOUBLE PRECISION NOT NULL,
  home        DOUBLE PRECISION NOT NULL,
  away        DOUBLE PRECISION NOT NULL,
  total       DOUBLE PRECISION,
  raw         TEXT NOT NULL
);
CREATE INDEX margin_line_fixture ON margin_line (home_id, away_id, kick_off, recorded_at);
