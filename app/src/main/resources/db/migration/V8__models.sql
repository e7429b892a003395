-- What models made of leagues. It can be worked out anew from the archive, and is kept so that a
-- restart need not: by the day it was made for and the newest input that it saw.
CREATE TABLE model_fit (
  sport   TEXT NOT NULL,
  scope   TEXT NOT NULL,
  league  TEXT NOT NULL,
  model   TEXT NOT NULL,
  version INTEGER NOT NULL,
  day     TEXT NOT NULL,
  as_of   BIGINT NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (sport, scope, league, model, version, day, as_of)
);

-- The models read one league, ask in which leagues a team played, and what is newest.
CREATE INDEX played_match_league ON played_match (league, scope, sport);
CREATE INDEX played_match_home ON played_match (home_team, league, scope);
CREATE INDEX played_match_recorded ON played_match (recorded_at);
