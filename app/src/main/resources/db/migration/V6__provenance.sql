-- Who told what a snapshot says; all that was seen before was told by Betman.
ALTER TABLE round_snapshot ADD COLUMN provenance TEXT NOT NULL DEFAULT 'betman';
