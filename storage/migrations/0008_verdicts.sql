-- verdicts: what the monitoring group says of each work that is reported

CREATE TABLE verdicts (
    id         INTEGER PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects,
    tranche    INTEGER NOT NULL,
    position   INTEGER NOT NULL,        -- of the work
    person_id  INTEGER NOT NULL REFERENCES people,
    confirms   INTEGER NOT NULL CHECK (confirms IN (0, 1)),
    work       TEXT NOT NULL CHECK (work <> ''),    -- the work as it was judged: a report may change
    state      TEXT NOT NULL CHECK (state IN ('done', 'under_way', 'not_done')),
    office     TEXT NOT NULL,           -- what the monitor was then; shown instead of a name
    comment    TEXT NOT NULL,
    photo      TEXT NOT NULL,           -- file id, or ''
    given_at   INTEGER NOT NULL,
    reply      TEXT NOT NULL DEFAULT '',            -- the executor's, through a coordinator
    replied_by INTEGER REFERENCES people,
    replied_at INTEGER,
    UNIQUE (project_id, tranche, position, person_id),
    CHECK (confirms = 1 OR comment <> '')
) STRICT;

CREATE TABLE head_starts (              -- how long before the public a town's monitors get a report
    town_id TEXT PRIMARY KEY REFERENCES towns,
    hours   INTEGER NOT NULL CHECK (hours > 0)
) STRICT, WITHOUT ROWID;
