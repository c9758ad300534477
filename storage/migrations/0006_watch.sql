-- watch: complaints of coercion, and reminders set before the opening

CREATE TABLE complaints (
    id        INTEGER PRIMARY KEY,
    poll_id   TEXT NOT NULL REFERENCES polls,
    person_id INTEGER NOT NULL REFERENCES people,
    text      TEXT NOT NULL CHECK (text <> ''),
    made_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE reminders (
    poll_id TEXT NOT NULL REFERENCES polls,
    due_at  INTEGER NOT NULL,
    sent_at INTEGER,
    PRIMARY KEY (poll_id, due_at)
) STRICT, WITHOUT ROWID;
