-- monitors: the people of a town's monitoring group, confirmed by name and office

CREATE TABLE monitors (
    person_id  INTEGER NOT NULL REFERENCES people,
    town_id    TEXT NOT NULL REFERENCES towns,
    name       TEXT NOT NULL CHECK (name <> ''),
    office     TEXT NOT NULL,           -- 'шаардык кеңештин депутаты'
    added_by   INTEGER NOT NULL,
    added_at   INTEGER NOT NULL,
    removed_at INTEGER,
    PRIMARY KEY (person_id, town_id)
) STRICT, WITHOUT ROWID;
