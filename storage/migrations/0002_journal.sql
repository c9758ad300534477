-- the journal: every act on a poll but the votes, each entry sealed with the one before it

CREATE TABLE journal (
    poll_id  TEXT NOT NULL REFERENCES polls,
    number   INTEGER NOT NULL CHECK (number > 0),
    at       INTEGER NOT NULL,
    act      TEXT NOT NULL CHECK (act <> ''),
    who      INTEGER,                   -- Telegram's user id; NULL: the bot itself
    details  TEXT NOT NULL CHECK (details GLOB '{*}'),
    seal     TEXT NOT NULL CHECK (length(seal) = 64),
    PRIMARY KEY (poll_id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_only_grows_on_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER journal_only_grows_on_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
