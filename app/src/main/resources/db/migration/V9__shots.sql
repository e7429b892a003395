-- What was counted of a match beside its goals, where its source tells it.
ALTER TABLE played_match ADD COLUMN shots_home INTEGER;
ALTER TABLE played_match ADD COLUMN shots_away INTEGER;
ALTER TABLE played_match ADD COLUMN target_home INTEGER;
ALTER TABLE played_match ADD COLUMN target_away INTEGER;
ALTER TABLE played_match ADD COLUMN xg_home DOUBLE PRECISION;
ALTER TABLE played_match ADD COLUMN xg_away DOUBLE PRECISION;
