-- reports: what a tranche cost and brings next, the photos of its works, and who changed what of a project

CREATE TABLE project_history (
    id         INTEGER PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects,
    field      TEXT NOT NULL CHECK (field <> ''),
    was        TEXT NOT NULL,
    became     TEXT NOT NULL,
    tranche    INTEGER NOT NULL,        -- whose field it is; 0: the project's own
    work       TEXT NOT NULL DEFAULT '',        -- the text of the work whose field it is, as it was then
    changed_by INTEGER NOT NULL REFERENCES people,
    name       TEXT NOT NULL,           -- of whoever changed it, as it was then
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX project_history_of ON project_history (project_id, id);

ALTER TABLE tranches ADD COLUMN spent INTEGER NOT NULL DEFAULT 0 CHECK (spent >= 0);     -- сом; 0: not told
ALTER TABLE tranches ADD COLUMN next TEXT NOT NULL DEFAULT '';
ALTER TABLE tranches ADD COLUMN media TEXT NOT NULL DEFAULT '[]' CHECK (media GLOB '[[]*]');  -- file ids
ALTER TABLE works ADD COLUMN figure TEXT NOT NULL DEFAULT '';
ALTER TABLE works ADD COLUMN media TEXT NOT NULL DEFAULT '[]' CHECK (media GLOB '[[]*]');
ALTER TABLE towns ADD COLUMN name_locative TEXT NOT NULL DEFAULT '';    -- «Кара-Көл шаарында»
ALTER TABLE projects ADD COLUMN planned INTEGER NOT NULL DEFAULT 0 CHECK (planned >= 0);        -- сом
ALTER TABLE projects ADD COLUMN poll_id TEXT REFERENCES polls;          -- that chose its problem
ALTER TABLE tranches ADD COLUMN paid INTEGER NOT NULL DEFAULT 0 CHECK (paid >= 0);      -- сом
ALTER TABLE tranches ADD COLUMN planned INTEGER NOT NULL DEFAULT 0 CHECK (planned >= 0);
ALTER TABLE tranches ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE tranches ADD COLUMN period TEXT NOT NULL DEFAULT '';        -- «2026-жылдын марты–майы»
ALTER TABLE projects ADD COLUMN outcome TEXT NOT NULL DEFAULT '';       -- that chose its problem, in its own words
ALTER TABLE projects ADD COLUMN participants INTEGER NOT NULL DEFAULT 0 CHECK (participants >= 0);  -- told by hand
ALTER TABLE projects ADD COLUMN removed_at INTEGER;     -- nobody had heard of it: it shows nowhere, its history is kept

CREATE UNIQUE INDEX announcements_one_project ON announcements (project_id) WHERE occasion = 'project';

CREATE TABLE muted_polls (              -- who wants to hear no more of what becomes of a poll they voted in
    poll_id TEXT NOT NULL REFERENCES polls,
    chat_id INTEGER NOT NULL,           -- a group's, too, in which its counter stood
    PRIMARY KEY (poll_id, chat_id)
) STRICT, WITHOUT ROWID;
ALTER TABLE notices ADD COLUMN by_vote INTEGER NOT NULL DEFAULT 0 CHECK (by_vote IN (0, 1));    -- what it can mute
