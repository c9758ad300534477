-- town_rules: what a town has settled about sending

CREATE TABLE town_rules (
    town_id      TEXT PRIMARY KEY REFERENCES towns,
    quiet_begins INTEGER CHECK (quiet_begins BETWEEN 0 AND 1439),   -- minutes of the day; NULL: as in the settings
    quiet_ends   INTEGER CHECK (quiet_ends BETWEEN 0 AND 1439),
    two_people   INTEGER NOT NULL DEFAULT 0 CHECK (two_people IN (0, 1)),   -- an announcement takes two
    CHECK ((quiet_begins IS NULL) = (quiet_ends IS NULL))
) STRICT, WITHOUT ROWID;
