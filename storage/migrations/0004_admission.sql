-- admission: who may vote where not everybody may — phones as keyed hashes, who came into a group, slips good once

CREATE TABLE phones (                   -- one number, one person; only a keyed hash is kept
    phone_hash TEXT PRIMARY KEY CHECK (length(phone_hash) = 64),
    person_id  INTEGER NOT NULL UNIQUE REFERENCES people,
    country    TEXT NOT NULL CHECK (country <> ''),     -- the calling code: '996'
    shared_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE phone_voters (             -- by which number somebody voted, until the poll is over
    poll_id    TEXT NOT NULL REFERENCES polls,
    phone_hash TEXT NOT NULL CHECK (length(phone_hash) = 64),
    voter_id   INTEGER NOT NULL REFERENCES people,
    PRIMARY KEY (poll_id, phone_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE phones_asked (             -- who was asked for their number, and for which ballot
    person_id INTEGER PRIMARY KEY REFERENCES people,
    poll_id   TEXT NOT NULL REFERENCES polls
) STRICT;

CREATE TABLE comings (                  -- who was seen joining or leaving a group while it votes
    id        INTEGER PRIMARY KEY,
    group_id  INTEGER NOT NULL REFERENCES groups,
    person_id INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    joined    INTEGER NOT NULL CHECK (joined IN (0, 1)),
    UNIQUE (group_id, person_id, at, joined)
) STRICT;

CREATE TABLE closed_groups (            -- when coordinators were last told that a group does not show its members
    poll_id TEXT PRIMARY KEY REFERENCES polls,
    told_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE slip_batches (             -- asked for by one person, printed by another
    poll_id    TEXT NOT NULL REFERENCES polls,
    number     INTEGER NOT NULL CHECK (number > 0),
    first      INTEGER NOT NULL CHECK (first > 0),      -- number of its first slip
    size       INTEGER NOT NULL CHECK (size > 0),
    asked_by   INTEGER NOT NULL,
    asked_at   INTEGER NOT NULL,
    printed_by INTEGER CHECK (printed_by <> asked_by),
    printed_at INTEGER,
    arrived    INTEGER NOT NULL DEFAULT 0 CHECK (arrived IN (0, 1)),
    PRIMARY KEY (poll_id, number),
    CHECK ((printed_by IS NULL) = (printed_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX slip_batches_wait_one_by_one ON slip_batches (poll_id) WHERE printed_by IS NULL;

CREATE TABLE slips (                    -- only hashes of the codes are kept
    code_hash TEXT PRIMARY KEY CHECK (length(code_hash) = 64),
    poll_id   TEXT NOT NULL,
    batch     INTEGER NOT NULL,
    number    INTEGER NOT NULL,         -- printed on the slip, so that it can be made void
    holder_id INTEGER REFERENCES people,                    -- who opened its link first; gone once the poll is over
    opened    INTEGER NOT NULL DEFAULT 0 CHECK (opened IN (0, 1)),
    used      INTEGER NOT NULL DEFAULT 0 CHECK (used IN (0, 1)),    -- written when the poll is over
    voided_at INTEGER,
    UNIQUE (poll_id, number),
    UNIQUE (poll_id, holder_id),
    FOREIGN KEY (poll_id, batch) REFERENCES slip_batches
) STRICT, WITHOUT ROWID;

CREATE TABLE slips_handed_out (
    poll_id TEXT PRIMARY KEY REFERENCES polls,
    count   INTEGER NOT NULL CHECK (count >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE slip_guesses (             -- wrong codes
    person_id INTEGER PRIMARY KEY,
    wrong     INTEGER NOT NULL,
    last_at   INTEGER NOT NULL
) STRICT;

CREATE TRIGGER slips_work_once BEFORE UPDATE OF holder_id ON slips
WHEN OLD.holder_id IS NOT NULL AND NEW.holder_id IS NOT NULL AND NEW.holder_id <> OLD.holder_id
BEGIN SELECT RAISE(ABORT, 'a slip works once'); END;

CREATE TRIGGER slips_void_stay_void BEFORE UPDATE ON slips
WHEN OLD.voided_at IS NOT NULL
    AND (NEW.voided_at IS NULL OR (NEW.holder_id IS NOT NULL AND NEW.holder_id IS NOT OLD.holder_id))
BEGIN SELECT RAISE(ABORT, 'a void slip opens nothing'); END;

CREATE TRIGGER slips_used_stay_good BEFORE UPDATE OF voided_at ON slips
WHEN NEW.voided_at IS NOT NULL AND OLD.voided_at IS NULL
    AND (OLD.used = 1 OR EXISTS (SELECT 1 FROM ballots WHERE poll_id = OLD.poll_id AND voter_id = OLD.holder_id))
BEGIN SELECT RAISE(ABORT, 'a vote stands by this slip'); END;

CREATE TRIGGER ballots_by_slip_only BEFORE INSERT ON ballots
WHEN (SELECT admission FROM polls WHERE id = NEW.poll_id) = 'slips'
    AND NOT EXISTS (SELECT 1 FROM slips
                    WHERE poll_id = NEW.poll_id AND holder_id = NEW.voter_id AND voided_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'this poll takes votes of those who hold a slip'); END;
