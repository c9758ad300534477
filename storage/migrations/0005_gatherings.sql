-- gatherings: what a counting commission counted on paper, beside the bot's votes

CREATE TABLE gatherings (
    id            INTEGER PRIMARY KEY,
    poll_id       TEXT NOT NULL REFERENCES polls,
    place         TEXT NOT NULL CHECK (place <> ''),
    held_on       TEXT NOT NULL,        -- '2026-12-20'
    commission    TEXT NOT NULL CHECK (commission GLOB '[[]*]'),   -- names of three or more people
    registered_by INTEGER NOT NULL,
    registered_at INTEGER NOT NULL,
    is_late       INTEGER NOT NULL CHECK (is_late IN (0, 1))       -- registered after the opening
) STRICT;
