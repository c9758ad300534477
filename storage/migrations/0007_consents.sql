-- consents: what takes two people stands here until the second agrees

CREATE TABLE consents (
    poll_id   TEXT NOT NULL REFERENCES polls,
    act       TEXT NOT NULL CHECK (act <> ''),
    person_id INTEGER NOT NULL REFERENCES people,
    reason    TEXT NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (poll_id, act, person_id)
) STRICT, WITHOUT ROWID;
