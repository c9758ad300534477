-- corrections: what an announcement said before it was corrected or withdrawn, and which copies say so already

CREATE TABLE corrections (
    announcement_id INTEGER NOT NULL REFERENCES announcements,
    number          INTEGER NOT NULL CHECK (number > 0),
    withdrawn       INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    reason          TEXT NOT NULL CHECK (withdrawn = 0 OR reason <> ''),    -- of a withdrawal: published
    parts           TEXT NOT NULL CHECK (parts GLOB '[[]*]'),       -- as they were before
    made_by         INTEGER NOT NULL REFERENCES people,
    made_at         INTEGER NOT NULL,
    agreed_by       INTEGER REFERENCES people,      -- where it took two
    owed_up_to      INTEGER NOT NULL DEFAULT -9223372036854775808,  -- the last chat whose mending is written
    owed            INTEGER NOT NULL DEFAULT 0 CHECK (owed IN (0, 1)),  -- all of them are written
    finished_at     INTEGER,            -- also where another one took its place
    progress_message INTEGER,           -- in the chat of whoever made it; 0: to be sent
    progress_drawn_at INTEGER,
    PRIMARY KEY (announcement_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX corrections_unfinished ON corrections (announcement_id) WHERE finished_at IS NULL;
CREATE INDEX corrections_shown ON corrections (announcement_id) WHERE progress_message IS NOT NULL
    AND (finished_at IS NULL OR progress_drawn_at IS NULL OR progress_drawn_at <= finished_at);

CREATE TABLE mendings (                 -- a correction owed to one chat that has copies
    notice_id       INTEGER PRIMARY KEY REFERENCES notices,
    announcement_id INTEGER NOT NULL REFERENCES announcements,
    state           TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'blocked', 'failed')),
    attempts        INTEGER NOT NULL DEFAULT 0,
    due_at          INTEGER NOT NULL,
    adding          INTEGER NOT NULL DEFAULT 0 CHECK (adding IN (0, 1)),    -- a message more is on its way
    repeated        INTEGER NOT NULL DEFAULT 0 CHECK (repeated IN (0, 1)),  -- one more may have arrived twice
    remains         TEXT NOT NULL DEFAULT '',   -- what Telegram did not let change: 'added,stays'
    error           TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX mendings_by_state ON mendings (announcement_id, state, due_at);

CREATE TABLE amendments (               -- a correction that one asks for; another has yet to agree
    announcement_id INTEGER PRIMARY KEY REFERENCES announcements,
    version         INTEGER NOT NULL,   -- of the announcement that was looked at
    person_id       INTEGER NOT NULL REFERENCES people,
    at              INTEGER NOT NULL,
    draft           TEXT NOT NULL,      -- what it shall say; '': it is to be withdrawn
    reason          TEXT NOT NULL CHECK (draft <> '' OR reason <> ''),      -- of a withdrawal
    returned        INTEGER NOT NULL DEFAULT 0 CHECK (returned IN (0, 1))   -- with words, to whoever asks
) STRICT;

ALTER TABLE announcements ADD COLUMN letter_id INTEGER REFERENCES announcements;   -- to the monitors, of the same
ALTER TABLE announcements ADD COLUMN version INTEGER NOT NULL DEFAULT 0;    -- corrections so far
ALTER TABLE notices ADD COLUMN version INTEGER NOT NULL DEFAULT 0;          -- what its copies were sent as
ALTER TABLE copies ADD COLUMN kind TEXT NOT NULL DEFAULT '';    -- 'photo', 'video' …; '': a text
ALTER TABLE copies ADD COLUMN album INTEGER NOT NULL DEFAULT 0 CHECK (album IN (0, 1));
ALTER TABLE copies ADD COLUMN shows INTEGER;                    -- seal of what it says; NULL: not known
ALTER TABLE announcements ADD COLUMN told_before TEXT NOT NULL DEFAULT '{}';   -- works of its tranche before it began
