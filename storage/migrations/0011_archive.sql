-- archive: what was announced, found again by words typed with or without Kyrgyz letters; questions about a project

CREATE TABLE archive (
    announcement_id INTEGER PRIMARY KEY REFERENCES announcements,
    town_id         TEXT NOT NULL REFERENCES towns,
    project_id      TEXT REFERENCES projects,
    told_at         INTEGER NOT NULL,
    head            TEXT NOT NULL,      -- its first words, as lists show them
    exact           TEXT NOT NULL,      -- all its words: small letters, ө and о apart
    folded          TEXT NOT NULL       -- the same, with о for ө, у for ү, н for ң, е for ё
) STRICT;
CREATE INDEX archive_of_town ON archive (town_id, told_at);
CREATE INDEX archive_of_project ON archive (project_id, told_at) WHERE project_id IS NOT NULL;

CREATE TABLE searches (                 -- what somebody searched last: its further pages
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL UNIQUE REFERENCES people,
    town_id   TEXT NOT NULL REFERENCES towns,
    words     TEXT NOT NULL CHECK (words <> '')
) STRICT;

ALTER TABLE questions ADD COLUMN project_id TEXT REFERENCES projects;   -- what it is about; published there
ALTER TABLE questions ADD COLUMN tranche INTEGER NOT NULL DEFAULT 0 CHECK (tranche >= 0);  -- 0: the whole project
ALTER TABLE questions ADD COLUMN published_at INTEGER;
ALTER TABLE questions ADD COLUMN published_by INTEGER REFERENCES people;
ALTER TABLE questions ADD COLUMN reworded TEXT NOT NULL DEFAULT '';      -- how the page says it, without names
CREATE INDEX questions_published ON questions (project_id, published_at) WHERE published_at IS NOT NULL;
CREATE INDEX questions_of ON questions (asker_id, asked_at);

CREATE TABLE brought_up (               -- on which day the town's open questions were brought up last
    town_id TEXT PRIMARY KEY REFERENCES towns,
    day     TEXT NOT NULL               -- in the town: '2026-11-21'
) STRICT, WITHOUT ROWID;

CREATE TABLE topics (                   -- the topic of a group into which the news of a subscription go
    group_id  INTEGER NOT NULL REFERENCES groups,
    subject   TEXT NOT NULL,            -- 'town:kara-kol' or 'project:…'
    thread_id INTEGER NOT NULL,
    linked_by INTEGER NOT NULL,         -- who hears if the topic is gone
    PRIMARY KEY (group_id, subject)
) STRICT, WITHOUT ROWID;
