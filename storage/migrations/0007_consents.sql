-- consents: what takes two people stands here until the second agrees; decisions on ties; heads to be posted

CREATE TABLE consents (
    poll_id   TEXT NOT NULL REFERENCES polls,
    act       TEXT NOT NULL CHECK (act <> ''),
    person_id INTEGER NOT NULL REFERENCES people,
    reason    TEXT NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (poll_id, act, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (                -- which of tied choices goes first
    poll_id     TEXT PRIMARY KEY REFERENCES polls,
    number      INTEGER NOT NULL,
    decided_by  TEXT NOT NULL CHECK (decided_by <> ''),    -- whose decision it is: 'шаардык кеңеш'
    reason      TEXT NOT NULL CHECK (reason <> ''),
    decided_at  INTEGER,                -- NULL: entered by one, not yet agreed to by another
    FOREIGN KEY (poll_id, number) REFERENCES choices
) STRICT, WITHOUT ROWID;

CREATE TRIGGER decisions_stand BEFORE UPDATE ON decisions
WHEN OLD.decided_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decision stands'); END;

CREATE TABLE heads (                    -- when a poll's head is posted next
    poll_id TEXT PRIMARY KEY REFERENCES polls,
    due_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
