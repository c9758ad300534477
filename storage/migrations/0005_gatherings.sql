-- gatherings: what a counting commission counted on paper, beside the bot's votes

CREATE TABLE gatherings (
    id            INTEGER PRIMARY KEY,
    poll_id       TEXT NOT NULL REFERENCES polls,
    place         TEXT NOT NULL CHECK (place <> ''),
    held_at       INTEGER NOT NULL,
    commission    TEXT NOT NULL CHECK (commission GLOB '[[]*]'),   -- names of three or more people
    registered_by INTEGER NOT NULL,
    registered_at INTEGER NOT NULL,
    is_late       INTEGER NOT NULL CHECK (is_late IN (0, 1)),      -- registered after the opening
    called_off_at     INTEGER,          -- it was not held
    called_off_reason TEXT NOT NULL DEFAULT '',
    CHECK ((called_off_at IS NULL) = (called_off_reason = ''))
) STRICT;
CREATE INDEX gatherings_of ON gatherings (poll_id);

CREATE TABLE sheets (                   -- a gathering's figures as entered once; a correction is another sheet
    gathering_id  INTEGER NOT NULL REFERENCES gatherings,
    number        INTEGER NOT NULL CHECK (number > 0),
    present       INTEGER NOT NULL CHECK (present >= 0),
    women         INTEGER CHECK (women BETWEEN 0 AND present),     -- NULL: not counted
    voted         INTEGER NOT NULL CHECK (voted >= 0),             -- people whose ballots are valid
    votes         TEXT NOT NULL CHECK (votes GLOB '{*}'),          -- votes or points by choice: '{"1": 65, …}'
    spoilt        INTEGER NOT NULL CHECK (spoilt >= 0),
    doors_checked INTEGER NOT NULL CHECK (doors_checked IN (0, 1)),
    protocol      TEXT NOT NULL CHECK (protocol GLOB '[[]*]'),     -- file ids of photos
    entered_by    INTEGER NOT NULL,
    entered_name  TEXT NOT NULL,
    entered_at    INTEGER NOT NULL,
    is_late       INTEGER NOT NULL CHECK (is_late IN (0, 1)),      -- entered when the result was out
    reason        TEXT NOT NULL,
    confirmed_at  INTEGER,
    PRIMARY KEY (gathering_id, number),
    CHECK (voted + spoilt <= present),
    CHECK (reason <> '' OR (number = 1 AND is_late = 0))
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet_checks (             -- by those who did not enter it
    gathering_id INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    person_id    INTEGER NOT NULL,
    name         TEXT NOT NULL,
    agrees       INTEGER NOT NULL CHECK (agrees IN (0, 1)),
    at           INTEGER NOT NULL,
    PRIMARY KEY (gathering_id, number, person_id),
    FOREIGN KEY (gathering_id, number) REFERENCES sheets
) STRICT, WITHOUT ROWID;

CREATE TRIGGER gatherings_before_the_result BEFORE INSERT ON gatherings
WHEN (SELECT state FROM polls WHERE id = NEW.poll_id) IN ('closed', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'a gathering is registered before the result is out'); END;

CREATE TRIGGER gatherings_say_that_they_are_late BEFORE INSERT ON gatherings
WHEN NEW.is_late = 0 AND (SELECT state FROM polls WHERE id = NEW.poll_id) = 'open'
BEGIN SELECT RAISE(ABORT, 'a gathering registered after the opening is late'); END;

CREATE TRIGGER gatherings_beside_hidden_figures BEFORE INSERT ON gatherings
WHEN (SELECT results FROM polls WHERE id = NEW.poll_id) = 'live'
BEGIN SELECT RAISE(ABORT, 'a poll with live figures has no gatherings'); END;

CREATE TRIGGER polls_with_gatherings_stay_hidden BEFORE UPDATE OF results ON polls
WHEN NEW.results = 'live' AND EXISTS (SELECT 1 FROM gatherings WHERE poll_id = NEW.id AND called_off_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a poll with live figures has no gatherings'); END;

CREATE TRIGGER gatherings_stand_fixed
BEFORE UPDATE OF id, poll_id, place, held_at, commission, registered_by, registered_at, is_late ON gatherings
BEGIN SELECT RAISE(ABORT, 'a registered gathering stands fixed'); END;

CREATE TRIGGER gatherings_stay BEFORE DELETE ON gatherings
BEGIN SELECT RAISE(ABORT, 'a registered gathering stands fixed'); END;

CREATE TRIGGER sheets_say_that_they_are_late BEFORE INSERT ON sheets
WHEN NEW.is_late = 0 AND (SELECT state FROM polls WHERE id =
    (SELECT poll_id FROM gatherings WHERE id = NEW.gathering_id)) IN ('closed', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'figures entered when the result is out are late'); END;

CREATE TRIGGER sheets_of_gatherings_that_were_held BEFORE INSERT ON sheets
WHEN (SELECT called_off_at FROM gatherings WHERE id = NEW.gathering_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a gathering that was not held has no figures'); END;

CREATE TRIGGER sheets_stand_fixed
BEFORE UPDATE OF gathering_id, number, present, women, voted, votes, spoilt, doors_checked, protocol, entered_by,
    entered_name, entered_at, is_late, reason ON sheets
BEGIN SELECT RAISE(ABORT, 'entered figures stand fixed'); END;

CREATE TRIGGER sheets_stay BEFORE DELETE ON sheets
BEGIN SELECT RAISE(ABORT, 'entered figures stand fixed'); END;

CREATE TRIGGER sheets_take_two_to_confirm BEFORE UPDATE OF confirmed_at ON sheets
WHEN OLD.confirmed_at IS NOT NULL OR NEW.confirmed_at IS NULL OR (SELECT COUNT(*) FROM sheet_checks
    WHERE gathering_id = OLD.gathering_id AND number = OLD.number AND agrees = 1) < 2
BEGIN SELECT RAISE(ABORT, 'figures are confirmed once, by two people'); END;

CREATE TRIGGER sheets_are_born_unconfirmed BEFORE INSERT ON sheets WHEN NEW.confirmed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'figures are confirmed once, by two people'); END;

CREATE TRIGGER sheet_checks_by_others BEFORE INSERT ON sheet_checks
WHEN NEW.person_id = (SELECT entered_by FROM sheets
    WHERE gathering_id = NEW.gathering_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'nobody confirms figures they entered'); END;
