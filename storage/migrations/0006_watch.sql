-- watch: complaints of coercion, and reminders set before the opening

CREATE TABLE complaints (
    id        INTEGER PRIMARY KEY,
    poll_id   TEXT NOT NULL REFERENCES polls,
    person_id INTEGER NOT NULL REFERENCES people,   -- shown to nobody: for the answer, and against floods
    text      TEXT NOT NULL CHECK (text <> ''),
    made_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX complaints_of ON complaints (poll_id);
CREATE INDEX complaints_by ON complaints (person_id, made_at);

CREATE TABLE complaint_words (          -- what the monitoring group said to one
    complaint_id INTEGER NOT NULL REFERENCES complaints,
    said_at      INTEGER NOT NULL,
    person_id    INTEGER NOT NULL REFERENCES people,
    text         TEXT NOT NULL CHECK (text <> ''),
    settles      INTEGER NOT NULL CHECK (settles IN (0, 1)),    -- it was looked into
    PRIMARY KEY (complaint_id, said_at)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX complaint_words_settle_once ON complaint_words (complaint_id) WHERE settles = 1;

CREATE TABLE reminders (
    poll_id TEXT NOT NULL REFERENCES polls,
    due_at  INTEGER NOT NULL,
    sent_at INTEGER,
    PRIMARY KEY (poll_id, due_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminders_due ON reminders (due_at) WHERE sent_at IS NULL;

CREATE TRIGGER reminders_are_set_before_the_opening BEFORE INSERT ON reminders
WHEN (SELECT state FROM polls WHERE id = NEW.poll_id) NOT IN ('draft', 'scheduled')
BEGIN SELECT RAISE(ABORT, 'reminders are set before the opening'); END;

CREATE TRIGGER reminders_are_two_at_most BEFORE INSERT ON reminders
WHEN (SELECT COUNT(*) FROM reminders WHERE poll_id = NEW.poll_id) >= 2
BEGIN SELECT RAISE(ABORT, 'at most two reminders'); END;

CREATE TABLE muted_reminders (          -- who wants no reminders; everything else still comes
    person_id INTEGER PRIMARY KEY REFERENCES people
) STRICT;
