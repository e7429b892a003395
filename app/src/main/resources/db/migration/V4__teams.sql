-- Teams that our typed table does not have, and what names mean; the later row of a name holds.

CREATE TABLE team (
  id          TEXT PRIMARY KEY,
  sport       TEXT NOT NULL,
  name        TEXT NOT NULL,
  recorded_at BIGINT NOT NULL
);

CREATE TABLE team_link (
  id          ${identity},
  sport       TEXT NOT NULL,
  source      TEXT NOT NULL,
  scope       TEXT NOT NULL,
  name        TEXT NOT NULL,
  team        TEXT NOT NULL,
  how         TEXT NOT NULL,
  score       DOUBLE PRECISION NOT NULL,
  known_at    BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL
);

CREATE TABLE team_guess (
  id          ${identity},
  sport       TEXT NOT NULL,
  source      TEXT NOT NULL,
  scope       TEXT NOT NULL,
  name        TEXT NOT NULL,
  team        TEXT NOT NULL,
  score       DOUBLE PRECISION NOT NULL,
  doubt       TEXT NOT NULL,
  evidence    TEXT NOT NULL,
  known_at    BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL
);
