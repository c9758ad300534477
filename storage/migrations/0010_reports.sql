-- reports: what a tranche cost and brings next, the photos of its works, and who changed what of a project

CREATE TABLE project_history (
    id         INTEGER PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects,
    field      TEXT NOT NULL CHECK (field <> ''),
    was        TEXT NOT NULL,
    became     TEXT NOT NULL,
    tranche    INTEGER NOT NULL,        -- whose field it is; 0: the project's own
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
