-- monitors: the people of a town's monitoring group, confirmed by name and office

CREATE TABLE monitors (
    person_id  INTEGER NOT NULL REFERENCES people,
    town_id    TEXT NOT NULL REFERENCES towns,
    name       TEXT NOT NULL CHECK (name <> ''),
    office     TEXT NOT NULL CHECK (office <> ''),  -- 'шаардык кеңештин депутаты'
    added_by   INTEGER NOT NULL,
    added_at   INTEGER NOT NULL,
    removed_by INTEGER,
    removed_at INTEGER,
    PRIMARY KEY (person_id, town_id)
) STRICT, WITHOUT ROWID;

-- Nobody confirms their own work: a town's coordinator is not its monitor, nor the other way round.
CREATE TRIGGER monitors_coordinate_nothing_on_insert BEFORE INSERT ON monitors
WHEN EXISTS (SELECT 1 FROM coordinators
             WHERE person_id = NEW.person_id AND town_id = NEW.town_id AND removed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a coordinator of the town can''t be its monitor'); END;

CREATE TRIGGER monitors_coordinate_nothing_on_update BEFORE UPDATE ON monitors
WHEN NEW.removed_at IS NULL
    AND EXISTS (SELECT 1 FROM coordinators
                WHERE person_id = NEW.person_id AND town_id = NEW.town_id AND removed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a coordinator of the town can''t be its monitor'); END;

CREATE TRIGGER coordinators_monitor_nothing_on_insert BEFORE INSERT ON coordinators
WHEN EXISTS (SELECT 1 FROM monitors
             WHERE person_id = NEW.person_id AND town_id = NEW.town_id AND removed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a monitor of the town can''t be its coordinator'); END;

CREATE TRIGGER coordinators_monitor_nothing_on_update BEFORE UPDATE ON coordinators
WHEN NEW.removed_at IS NULL
    AND EXISTS (SELECT 1 FROM monitors
                WHERE person_id = NEW.person_id AND town_id = NEW.town_id AND removed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a monitor of the town can''t be its coordinator'); END;
