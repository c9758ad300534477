-- verdicts: what the monitoring group says of each work that is reported

CREATE TABLE verdicts (
    id         INTEGER PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects,
    tranche    INTEGER NOT NULL,
    about      TEXT NOT NULL CHECK (about <> ''),   -- the work as it reads now, casefolded
    person_id  INTEGER NOT NULL REFERENCES people,
    confirms   INTEGER NOT NULL CHECK (confirms IN (0, 1)),
    work       TEXT NOT NULL CHECK (work <> ''),    -- the work as it was judged: a report may change
    state      TEXT NOT NULL CHECK (state IN ('done', 'under_way', 'not_done')),
    figure     TEXT NOT NULL,
    office     TEXT NOT NULL,           -- what the monitor was then; shown instead of a name
    comment    TEXT NOT NULL,
    photo      TEXT NOT NULL,           -- file id, or ''
    given_at   INTEGER NOT NULL,
    reply      TEXT NOT NULL DEFAULT '',            -- the executor's, through a coordinator
    replied_by INTEGER REFERENCES people,
    replied_at INTEGER,
    UNIQUE (project_id, tranche, about, person_id),
    CHECK (confirms = 1 OR comment <> '')
) STRICT;

CREATE TABLE head_starts (              -- how long before the public a town's monitors get a report
    town_id TEXT PRIMARY KEY REFERENCES towns,
    hours   INTEGER NOT NULL CHECK (hours > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE held_reports (             -- what everybody reads while the monitoring group reads a report first
    announcement_id INTEGER PRIMARY KEY REFERENCES announcements,
    before          TEXT NOT NULL CHECK (before GLOB '{*}')     -- its tranche, as it stood before
) STRICT;
