import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.faults import DiskFull, MigrationFailed, NewerDatabase, NotOurDatabase
from storage.migrate import APPLICATION_ID, migrate, migrations

PEOPLE = "-- the people\nCREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT) STRICT;\n"
VOTES = (
    "-- their votes\n"
    "CREATE TABLE votes (person_id INTEGER NOT NULL REFERENCES people ON DELETE CASCADE) STRICT;\n"
    "INSERT INTO people VALUES (1, 'Айгүл; -- ''Асан''');\n"
    "INSERT INTO votes VALUES (1);\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "migrations"
    made.mkdir()
    return made


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(tmp_path / "town.db", isolation_level=None)) as opened:
        opened.execute("PRAGMA foreign_keys = ON")
        yield opened


def write(folder: Path, *texts: str) -> None:
    for number, text in enumerate(texts, start=1):
        (folder / f"{number:04}_noun.sql").write_text(text, encoding="utf-8")


def number(conn: sqlite3.Connection, pragma: str) -> int:
    return int(conn.execute(f"PRAGMA {pragma}").fetchone()[0])


def tables(conn: sqlite3.Connection) -> set[str]:
    return {name for (name,) in conn.execute("SELECT name FROM sqlite_schema")}


def test_the_migrations_of_the_program_are_well_formed_and_make_a_sound_file(conn: sqlite3.Connection) -> None:
    migrate(conn)
    assert number(conn, "user_version") == len(migrations())
    assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_an_empty_database_becomes_ours_and_gets_every_migration(folder: Path, conn: sqlite3.Connection) -> None:
    write(folder, PEOPLE, VOTES)
    migrate(conn, folder)
    assert number(conn, "application_id") == APPLICATION_ID == int.from_bytes(b"DOBU")
    assert number(conn, "user_version") == 2
    assert tables(conn) == {"people", "votes"}
    assert conn.execute("SELECT name FROM people").fetchone() == ("Айгүл; -- 'Асан'",)


def test_only_what_is_missing_is_applied(folder: Path, conn: sqlite3.Connection) -> None:
    write(folder, PEOPLE)
    migrate(conn, folder)
    migrate(conn, folder)
    write(folder, PEOPLE, VOTES)
    migrate(conn, folder)
    migrate(conn, folder)
    assert conn.execute("SELECT count(*) FROM votes").fetchone() == (1,)


def test_a_failing_migration_is_undone_whole_and_the_others_stay(folder: Path, conn: sqlite3.Connection) -> None:
    write(folder, PEOPLE, VOTES + "INSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(MigrationFailed, match=r"0002_noun\.sql .*nowhere.* stays at version 1"):
        migrate(conn, folder)
    assert not conn.in_transaction
    assert number(conn, "user_version") == 1
    assert tables(conn) == {"people"}
    assert number(conn, "foreign_keys") == 1


def test_a_migration_that_breaks_a_reference_is_undone(folder: Path, conn: sqlite3.Connection) -> None:
    write(folder, PEOPLE, VOTES, "-- forget the people\nDELETE FROM people;\n")
    with pytest.raises(MigrationFailed, match="votes refers to a missing row of people"):
        migrate(conn, folder)
    assert number(conn, "user_version") == 2
    assert conn.execute("SELECT count(*) FROM people").fetchone() == (1,)


def test_a_table_can_be_rebuilt_without_losing_the_rows_that_refer_to_it(
    folder: Path, conn: sqlite3.Connection
) -> None:
    rebuild = (
        "-- names become required\n"
        "CREATE TABLE new_people (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
        "INSERT INTO new_people SELECT * FROM people;\n"
        "DROP TABLE people;\n"
        "ALTER TABLE new_people RENAME TO people;\n"
    )
    write(folder, PEOPLE, VOTES, rebuild)
    migrate(conn, folder)
    assert conn.execute("SELECT count(*) FROM votes").fetchone() == (1,)
    with pytest.raises(sqlite3.IntegrityError):
        conn.execute("INSERT INTO votes VALUES (99)")


def test_a_migration_without_room_on_the_disk_is_undone(folder: Path, conn: sqlite3.Connection) -> None:
    write(folder, PEOPLE, "-- much\nCREATE TABLE much (x BLOB);\nINSERT INTO much VALUES (zeroblob(9000000));\n")
    conn.execute("PRAGMA max_page_count = 100")
    with pytest.raises(DiskFull):
        migrate(conn, folder)
    assert number(conn, "user_version") == 1
    assert tables(conn) == {"people"}


def test_triggers_and_comments_may_hold_semicolons(folder: Path, conn: sqlite3.Connection) -> None:
    trigger = (
        "-- a note; on every person\n"
        "/* first; */ CREATE TABLE notes (text TEXT); -- and; so on\n"
        "CREATE TRIGGER noted AFTER INSERT ON people BEGIN\n"
        "  INSERT INTO notes VALUES (CASE new.name WHEN 'END;' THEN ';' ELSE 'x' END);\n"
        "  INSERT INTO notes VALUES ('two');\n"
        "END;\n"
        "-- the end; really\n"
    )
    write(folder, PEOPLE, trigger)
    assert len(migrations(folder)[1].statements) == 2
    migrate(conn, folder)
    conn.execute("INSERT INTO people VALUES (5, 'END;')")
    assert conn.execute("SELECT text FROM notes").fetchall() == [(";",), ("two",)]


def test_a_newer_database_is_refused_untouched_with_both_versions_and_what_to_do(
    folder: Path, conn: sqlite3.Connection
) -> None:
    write(folder, PEOPLE, VOTES)
    migrate(conn, folder)
    (folder / "0002_noun.sql").unlink()
    with pytest.raises(NewerDatabase, match=r"version 2.* up to 1\. Update the program") as refused:
        migrate(conn, folder)
    assert "town.db" in str(refused.value)
    assert number(conn, "user_version") == 2


@pytest.mark.parametrize(
    "theirs",
    ["CREATE TABLE theirs (x)", "PRAGMA application_id = 7", "PRAGMA user_version = 1"],
)
def test_another_programs_database_is_refused_untouched(
    theirs: str, folder: Path, conn: sqlite3.Connection
) -> None:
    write(folder, PEOPLE)
    conn.execute(theirs)
    before = tables(conn), number(conn, "application_id"), number(conn, "user_version")
    with pytest.raises(NotOurDatabase, match=r"town\.db"):
        migrate(conn, folder)
    assert before == (tables(conn), number(conn, "application_id"), number(conn, "user_version"))


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["0002_noun.sql"], "0001 was expected stands 0002_noun"),
        (["0001_a.sql", "0003_c.sql"], "0002 was expected stands 0003_c"),
        (["0001_a.sql", "0001_b.sql"], "0002 was expected stands 0001_b"),
        (["first.sql"], "not named like a migration"),
        (["0001_Big.sql"], "not named like a migration"),
    ],
)
def test_gaps_duplicates_and_odd_names_are_told(names: list[str], message: str, folder: Path) -> None:
    for name in names:
        (folder / name).write_text(PEOPLE, encoding="utf-8")
    with pytest.raises(MigrationFailed, match=message):
        migrations(folder)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("CREATE TABLE a (x);\n", "first line"),
        ("-- \nCREATE TABLE a (x);\n", "first line"),
        ("-- nothing\n", "holds no statement"),
        ("-- open\nCREATE TABLE a (x)\n", "does not end"),
        ("-- open\nCREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1;\n", "does not end"),
        ("-- own\n/* so */ COMMIT;\n", "must not say COMMIT"),
        ("-- own\nCREATE TABLE a (x);\nbegin;\n", "must not say BEGIN"),
        ("-- late\nCREATE TABLE a (x REFERENCES b DEFERRABLE initially  deferred);\n", "must not defer"),
    ],
)
def test_a_text_that_cannot_be_right_is_told_before_anything_runs(text: str, message: str, folder: Path) -> None:
    write(folder, text)
    with pytest.raises(MigrationFailed, match=message):
        migrations(folder)
