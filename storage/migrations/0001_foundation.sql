-- the foundation: towns, people, polls, projects, what came in and what is owed
-- Moments are microseconds since 1970, UTC. Chats are Telegram's chat ids: people positive, groups negative.

CREATE TABLE house (                    -- facts about this database: whose bot, when Telegram was last heard
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE towns (
    id        TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40 AND id NOT GLOB '*[^a-z0-9-]*'),
    position  INTEGER NOT NULL UNIQUE,  -- the order of lists: SQLite knows no Kyrgyz alphabet
    name      TEXT NOT NULL CHECK (name <> ''),
    region    TEXT NOT NULL,
    timezone  TEXT NOT NULL CHECK (timezone <> ''),
    residents INTEGER NOT NULL CHECK (residents >= 0)
) STRICT;

CREATE TABLE people (
    id                INTEGER PRIMARY KEY CHECK (id > 0),
    town_id           TEXT REFERENCES towns,
    started_at        INTEGER,          -- NULL: only ever pressed in a group; a bot can't write first
    unreachable_since INTEGER,
    deleted           INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))  -- unreachable for that
) STRICT;

CREATE TABLE groups (                   -- groups and channels the bot is in
    id        INTEGER PRIMARY KEY CHECK (id < 0),
    kind      TEXT NOT NULL CHECK (kind IN ('group', 'supergroup', 'channel')),
    title     TEXT NOT NULL,
    joined_at INTEGER NOT NULL,
    left_at   INTEGER,
    moved_to  INTEGER,                  -- the supergroup it became
    pointed_at INTEGER                  -- when the way to the private chat was shown last: no flood of it
) STRICT;

CREATE TABLE coordinators (
    person_id  INTEGER NOT NULL REFERENCES people,
    town_id    TEXT NOT NULL REFERENCES towns,
    name       TEXT NOT NULL,
    added_by   INTEGER NOT NULL,
    added_at   INTEGER NOT NULL,
    removed_by INTEGER,
    removed_at INTEGER,
    PRIMARY KEY (person_id, town_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
    code_hash  TEXT PRIMARY KEY CHECK (length(code_hash) = 64),
    role       TEXT NOT NULL CHECK (role IN ('coordinator', 'monitor')),  -- what it makes of whoever takes it
    town_id    TEXT NOT NULL REFERENCES towns,
    created_by INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
    used_by    INTEGER REFERENCES people
) STRICT, WITHOUT ROWID;

CREATE TRIGGER invitations_work_once BEFORE UPDATE OF used_by ON invitations
WHEN OLD.used_by IS NOT NULL AND NEW.used_by IS NOT OLD.used_by
BEGIN SELECT RAISE(ABORT, 'an invitation works once'); END;

-- Voting ---------------------------------------------------------------------------------------------------

CREATE TABLE polls (
    id           TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40 AND id NOT GLOB '*[^a-z0-9-]*'),
    town_id      TEXT NOT NULL REFERENCES towns,
    question     TEXT NOT NULL CHECK (question <> ''),
    kind         TEXT NOT NULL CHECK (kind IN ('single', 'approval', 'ranked')),
    max_choices  INTEGER NOT NULL CHECK (max_choices BETWEEN 1 AND 12),
    results      TEXT NOT NULL CHECK (results IN ('after', 'live')),
    state        TEXT NOT NULL CHECK (state IN ('draft', 'scheduled', 'open', 'closed', 'cancelled')),
    created_at   INTEGER NOT NULL,
    opens_at     INTEGER,
    closes_at    INTEGER,
    closed_at    INTEGER,
    end_reason   TEXT NOT NULL DEFAULT '',  -- why it was ended early, or cancelled: published
    participants INTEGER NOT NULL DEFAULT 0 CHECK (participants >= 0),
    admission    TEXT NOT NULL DEFAULT 'anyone' CHECK (admission IN ('anyone', 'phone', 'members', 'slips', 'paper')),
    countries    TEXT NOT NULL DEFAULT '',  -- calling codes a phone may have: '996,7'; '': any
    group_id     INTEGER REFERENCES groups, -- whose members may vote
    residents    INTEGER NOT NULL DEFAULT 0 CHECK (residents >= 0),    -- for turnout; 0: unknown
    prolonged_from INTEGER,                 -- the closing first promised, where a coordinator has moved it
    prolong_reason TEXT NOT NULL DEFAULT '',
    CHECK (kind <> 'single' OR max_choices = 1),
    CHECK (state NOT IN ('scheduled', 'open') OR closes_at > opens_at),
    CHECK (state <> 'closed' OR closed_at IS NOT NULL),
    CHECK (admission <> 'members' OR group_id IS NOT NULL),
    CHECK (prolonged_from IS NULL OR prolong_reason <> '')
) STRICT;
CREATE INDEX polls_due ON polls (state) WHERE state IN ('scheduled', 'open');

CREATE TABLE choices (
    poll_id      TEXT NOT NULL REFERENCES polls,
    number       INTEGER NOT NULL CHECK (number BETWEEN 1 AND 12),
    name         TEXT NOT NULL CHECK (name <> ''),
    description  TEXT NOT NULL,
    presented_by TEXT NOT NULL,
    picture      TEXT NOT NULL DEFAULT '',      -- file ids: a photo, and a voice note for those who read little
    voice        TEXT NOT NULL DEFAULT '',
    votes        INTEGER CHECK (votes >= 0),    -- votes or points; written at the closing
    PRIMARY KEY (poll_id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER polls_stand_fixed
BEFORE UPDATE OF id, town_id, question, kind, max_choices, results, admission, countries, group_id ON polls
WHEN OLD.state NOT IN ('draft', 'scheduled') AND (
    NEW.id <> OLD.id OR NEW.town_id <> OLD.town_id OR NEW.question <> OLD.question OR NEW.kind <> OLD.kind
    OR NEW.max_choices <> OLD.max_choices OR NEW.results <> OLD.results OR NEW.admission <> OLD.admission
    OR NEW.countries <> OLD.countries OR NEW.group_id IS NOT OLD.group_id)
BEGIN SELECT RAISE(ABORT, 'an opened poll stands fixed'); END;

CREATE TRIGGER polls_never_reopen BEFORE UPDATE OF state ON polls
WHEN OLD.state IN ('closed', 'cancelled') AND NEW.state <> OLD.state
BEGIN SELECT RAISE(ABORT, 'a closed poll stays closed'); END;

CREATE TRIGGER polls_open_once BEFORE UPDATE OF state ON polls
WHEN OLD.state = 'open' AND NEW.state IN ('draft', 'scheduled')
BEGIN SELECT RAISE(ABORT, 'an opened poll is no draft again'); END;

CREATE TRIGGER polls_end_early_for_a_reason BEFORE UPDATE OF closes_at ON polls
WHEN OLD.state = 'open' AND NEW.closes_at < OLD.closes_at AND NEW.end_reason = ''
BEGIN SELECT RAISE(ABORT, 'a vote ends before its closing time for a published reason only'); END;

CREATE TRIGGER choices_stand_fixed_on_update
BEFORE UPDATE OF poll_id, number, name, description, presented_by, picture, voice ON choices
WHEN (SELECT state FROM polls WHERE id = OLD.poll_id) NOT IN ('draft', 'scheduled')
BEGIN SELECT RAISE(ABORT, 'the choices of an opened poll stand fixed'); END;

CREATE TRIGGER choices_stand_fixed_on_insert BEFORE INSERT ON choices
WHEN (SELECT state FROM polls WHERE id = NEW.poll_id) NOT IN ('draft', 'scheduled')
BEGIN SELECT RAISE(ABORT, 'the choices of an opened poll stand fixed'); END;

CREATE TRIGGER choices_stand_fixed_on_delete BEFORE DELETE ON choices
WHEN (SELECT state FROM polls WHERE id = OLD.poll_id) NOT IN ('draft', 'scheduled')
BEGIN SELECT RAISE(ABORT, 'the choices of an opened poll stand fixed'); END;

CREATE TRIGGER choices_get_votes_at_the_closing BEFORE UPDATE OF votes ON choices
WHEN NEW.votes IS NOT OLD.votes
    AND (OLD.votes IS NOT NULL OR (SELECT state FROM polls WHERE id = OLD.poll_id) <> 'closed')
BEGIN SELECT RAISE(ABORT, 'figures are written once, at the closing'); END;

CREATE TABLE ballots (                  -- one person, one vote
    poll_id  TEXT NOT NULL REFERENCES polls,
    voter_id INTEGER NOT NULL REFERENCES people,
    picks    TEXT,                      -- '2' or '1,4'; NULL once the poll is tallied: who voted remains, not what
    PRIMARY KEY (poll_id, voter_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ballots_only_while_open_insert BEFORE INSERT ON ballots
WHEN (SELECT state FROM polls WHERE id = NEW.poll_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'this poll takes no votes'); END;

CREATE TRIGGER ballots_only_while_open_update BEFORE UPDATE ON ballots
WHEN NEW.picks IS NOT NULL AND (SELECT state FROM polls WHERE id = NEW.poll_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'this poll takes no votes'); END;

CREATE TRIGGER ballots_only_while_open_delete BEFORE DELETE ON ballots
WHEN (SELECT state FROM polls WHERE id = OLD.poll_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'who voted stands fixed'); END;

CREATE TABLE ballot_cards (             -- to whom a ballot was shown: told after an outage
    poll_id   TEXT NOT NULL REFERENCES polls,
    person_id INTEGER NOT NULL REFERENCES people,
    PRIMARY KEY (poll_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticks (                    -- messages that show what somebody chose, where several may be chosen
    poll_id    TEXT NOT NULL REFERENCES polls,
    person_id  INTEGER NOT NULL REFERENCES people,
    message_id INTEGER NOT NULL,
    is_old     INTEGER NOT NULL DEFAULT 0 CHECK (is_old IN (0, 1)),     -- another ballot stands further down
    PRIMARY KEY (poll_id, person_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticks_old ON ticks (poll_id) WHERE is_old = 1;

CREATE TABLE boards (                   -- a poll's counter shown in a group
    poll_id    TEXT NOT NULL REFERENCES polls,
    group_id   INTEGER NOT NULL REFERENCES groups,
    thread_id  INTEGER,                 -- the topic, where the group has topics
    message_id INTEGER NOT NULL,        -- 0: to be posted
    stale      INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1, 2)),   -- 2: being redrawn; not fresh until it is
    drawn_at   INTEGER NOT NULL,
    PRIMARY KEY (poll_id, group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX boards_stale ON boards (drawn_at) WHERE stale > 0;

CREATE TABLE live_figures (             -- figures of a live poll as last shown: anew after five more voters
    poll_id TEXT PRIMARY KEY REFERENCES polls,
    voters  INTEGER NOT NULL CHECK (voters >= 5),
    votes   TEXT NOT NULL               -- per choice, in the ballot's order: '3,2,0'
) STRICT, WITHOUT ROWID;

-- Projects -------------------------------------------------------------------------------------------------

CREATE TABLE outcomes (                 -- a priority problem chosen before the bot came
    town_id      TEXT NOT NULL REFERENCES towns,
    problem      TEXT NOT NULL CHECK (problem <> ''),
    participants INTEGER NOT NULL CHECK (participants >= 0),
    PRIMARY KEY (town_id, problem)
) STRICT, WITHOUT ROWID;

CREATE TABLE projects (
    id               TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40 AND id NOT GLOB '*[^a-z0-9-]*'),
    town_id          TEXT NOT NULL REFERENCES towns,
    position         INTEGER NOT NULL UNIQUE,
    name             TEXT NOT NULL CHECK (name <> ''),
    goal             TEXT NOT NULL,
    problem          TEXT NOT NULL,
    description      TEXT NOT NULL,
    partners         TEXT NOT NULL CHECK (partners GLOB '[[]*]'),
    executor         TEXT CHECK (executor GLOB '{*}'),
    monitoring_group TEXT CHECK (monitoring_group GLOB '{*}')
) STRICT;

CREATE TABLE tranches (
    project_id TEXT NOT NULL REFERENCES projects,
    number     INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
    PRIMARY KEY (project_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE works (
    project_id TEXT NOT NULL,
    tranche    INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    text       TEXT NOT NULL CHECK (text <> ''),
    state      TEXT NOT NULL CHECK (state IN ('done', 'under_way', 'not_done')),
    PRIMARY KEY (project_id, tranche, position),
    FOREIGN KEY (project_id, tranche) REFERENCES tranches
) STRICT, WITHOUT ROWID;

-- Subscriptions and what is owed ---------------------------------------------------------------------------

CREATE TABLE town_subscriptions (
    town_id TEXT NOT NULL REFERENCES towns,
    chat_id INTEGER NOT NULL,
    since   INTEGER NOT NULL,
    PRIMARY KEY (town_id, chat_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX town_subscriptions_of ON town_subscriptions (chat_id);

CREATE TABLE project_subscriptions (
    project_id TEXT NOT NULL REFERENCES projects,
    chat_id    INTEGER NOT NULL,
    since      INTEGER NOT NULL,
    PRIMARY KEY (project_id, chat_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX project_subscriptions_of ON project_subscriptions (chat_id);

CREATE TABLE announcements (
    id          INTEGER PRIMARY KEY,
    occasion    TEXT NOT NULL CHECK (occasion <> ''),
    town_id     TEXT NOT NULL REFERENCES towns,
    poll_id     TEXT REFERENCES polls,
    project_id  TEXT REFERENCES projects,
    tranche     INTEGER,
    author_id   INTEGER REFERENCES people,
    parts       TEXT NOT NULL CHECK (parts GLOB '[[]*]'),
    sending     TEXT NOT NULL
                CHECK (sending IN ('asked', 'scheduled', 'dropped', 'owing', 'sending', 'sent', 'stopped',
                                   'withdrawn')),
    scopes      TEXT NOT NULL DEFAULT '',   -- 'town,project,groups'; '': everybody the occasion is for
    draft       TEXT NOT NULL DEFAULT '',   -- the form it was written in: a planned one can be changed
    urgency     INTEGER NOT NULL DEFAULT 0 CHECK (urgency IN (0, 1, 2)), -- 2: a letter, 1: can't wait; goes first
    owed_up_to  INTEGER NOT NULL DEFAULT -9223372036854775808, -- the last chat whose notice is written
    created_at  INTEGER NOT NULL,
    held_until  INTEGER,                -- not sent before; NULL: at once
    due_at      INTEGER,                -- when a planned one begins; NULL: as soon as it may
    began_at    INTEGER,                -- when the first notice was claimed
    paused_at   INTEGER,                -- by a coordinator
    rests_until INTEGER,                -- over a night
    changed_at  INTEGER,                -- when it was paused, rested or went on: the bar says so
    urgent      INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),    -- goes out at night, too
    retried_at  INTEGER,                -- who failed up to then is tried once more
    agreed_by   INTEGER REFERENCES people,  -- the second of two
    finished_at INTEGER,
    progress_message INTEGER,           -- in the author's private chat
    progress_drawn_at INTEGER           -- NULL: that message shows nothing of it yet
) STRICT;
CREATE INDEX announcements_unfinished ON announcements (urgency DESC, id) WHERE sending IN ('owing', 'sending');
CREATE INDEX announcements_due ON announcements (due_at) WHERE sending = 'scheduled';
CREATE INDEX announcements_by_hand ON announcements (town_id, id) WHERE author_id IS NOT NULL;
CREATE INDEX announcements_shown ON announcements (id) WHERE progress_message IS NOT NULL
    AND (finished_at IS NULL OR progress_drawn_at IS NULL OR progress_drawn_at <= finished_at);
CREATE UNIQUE INDEX announcements_one_result ON announcements (poll_id, occasion) WHERE occasion IN ('result', 'opening');

CREATE TABLE notices (                  -- an announcement owed to one chat
    id              INTEGER PRIMARY KEY,
    announcement_id INTEGER NOT NULL REFERENCES announcements,
    chat_id         INTEGER NOT NULL,
    state           TEXT NOT NULL DEFAULT 'waiting'
                    CHECK (state IN ('waiting', 'on_way', 'sent', 'shown', 'blocked', 'failed')),
    attempts        INTEGER NOT NULL DEFAULT 0,
    repeated        INTEGER NOT NULL DEFAULT 0 CHECK (repeated IN (0, 1)),
    due_at          INTEGER NOT NULL,
    error           TEXT NOT NULL DEFAULT '',
    by_town         INTEGER NOT NULL DEFAULT 0 CHECK (by_town IN (0, 1)),       -- which subscription made the chat
    by_project      INTEGER NOT NULL DEFAULT 0 CHECK (by_project IN (0, 1)),    -- a recipient: what it can leave
    UNIQUE (announcement_id, chat_id)
) STRICT;
CREATE INDEX notices_by_state ON notices (announcement_id, state, due_at);
CREATE INDEX notices_repeated ON notices (announcement_id) WHERE repeated = 1;
CREATE INDEX notices_on_way ON notices (id) WHERE state = 'on_way';

CREATE TABLE copies (                   -- the messages a notice became, so that they can be corrected
    notice_id  INTEGER NOT NULL REFERENCES notices,
    part       INTEGER NOT NULL,
    item       INTEGER NOT NULL,        -- place in an album
    message_id INTEGER NOT NULL,
    PRIMARY KEY (notice_id, part, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE pictures (                 -- pictures of ours: drawn once, then known to Telegram by file id
    name    TEXT PRIMARY KEY,
    png     BLOB NOT NULL,
    file_id TEXT
) STRICT;

-- Questions, forms, the inbox ------------------------------------------------------------------------------

CREATE TABLE questions (
    id          INTEGER PRIMARY KEY,
    town_id     TEXT NOT NULL REFERENCES towns,
    asker_id    INTEGER NOT NULL REFERENCES people,
    text        TEXT NOT NULL CHECK (text <> ''),
    asked_at    INTEGER NOT NULL,
    answer      TEXT,
    answered_by INTEGER REFERENCES people,
    answered_at INTEGER
) STRICT;
CREATE INDEX questions_open ON questions (town_id, id) WHERE answer IS NULL;
CREATE INDEX questions_open_of ON questions (asker_id) WHERE answer IS NULL;

CREATE TABLE forms (                    -- a half-filled form survives a restart
    person_id  INTEGER PRIMARY KEY REFERENCES people,
    kind       TEXT NOT NULL,
    step       TEXT NOT NULL,
    filled     TEXT NOT NULL CHECK (filled GLOB '{*}'),
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE inbox (                    -- updates, stored before they are confirmed to Telegram
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id   INTEGER NOT NULL UNIQUE,
    lane        INTEGER NOT NULL,       -- handled in order within a lane: the person, else the chat; 0 once handled
    kind        TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    state       TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'handled', 'parked')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    error       TEXT NOT NULL DEFAULT '',
    body        BLOB,                   -- NULL once handled
    CHECK (state = 'handled' OR body IS NOT NULL)
) STRICT;
CREATE INDEX inbox_waiting ON inbox (seq) WHERE state = 'waiting';
CREATE INDEX inbox_parked ON inbox (seq) WHERE state = 'parked';
CREATE INDEX inbox_age ON inbox (received_at);
