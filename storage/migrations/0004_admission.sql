-- admission: who may vote where not everybody may — phones as keyed hashes, slips good once

CREATE TABLE phones (                   -- one number, one person; only a keyed hash is kept
    phone_hash TEXT PRIMARY KEY CHECK (length(phone_hash) = 64),
    person_id  INTEGER NOT NULL UNIQUE REFERENCES people,
    country    TEXT NOT NULL,           -- the calling code: '996'
    shared_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE slips (
    code_hash TEXT PRIMARY KEY CHECK (length(code_hash) = 64),
    poll_id   TEXT NOT NULL REFERENCES polls,
    batch     INTEGER NOT NULL,
    number    INTEGER NOT NULL,         -- printed on the slip, so that it can be made void
    voter_id  INTEGER REFERENCES people,
    voided_at INTEGER,
    UNIQUE (poll_id, number)
) STRICT, WITHOUT ROWID;
