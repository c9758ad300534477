"""Brings a database up to the newest migration, one transaction each, and refuses files that are not ours."""

import re
import sqlite3
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from storage.faults import MigrationFailed, NewerDatabase, NotOurDatabase, StorageFault, told

APPLICATION_ID = 0x444F4255  # "DOBU"
MIGRATIONS = Path(__file__).parent / "migrations"

_NAME = re.compile(r"(\d{4})_([a-z][a-z0-9_]*)\.sql")
_COMMENT = re.compile(r"--[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_DEFERRED = re.compile(r"\bINITIALLY\s+DEFERRED\b", re.IGNORECASE)
_OWN_TRANSACTION = {
    "BEGIN",
    "COMMIT",
    "END",
    "ROLLBACK",
    "SAVEPOINT",
    "RELEASE",
    "VACUUM",
    "ATTACH",
    "DETACH",
}


@dataclass(frozen=True, slots=True)
class Migration:
    number: int
    name: str
    what: str
    statements: tuple[str, ...]


def migrations(folder: Path = MIGRATIONS) -> list[Migration]:
    """Read the folder's `NNNN_noun.sql` in order.

    Raises MigrationFailed for a name, a gap, a duplicate or a text that can't be right.
    """
    found = [_read(file) for file in sorted(folder.glob("*.sql"))]
    for expected, migration in enumerate(found, start=1):
        if migration.number != expected:
            raise MigrationFailed(
                f"The migrations in {folder} must be numbered 0001, 0002 … without gaps or duplicates, but where"
                f" {expected:04} was expected stands {migration.name}."
            )
    return found


def migrate(conn: sqlite3.Connection, folder: Path = MIGRATIONS) -> None:
    """Apply what is missing; `conn` is in autocommit mode (isolation_level None) and outside any transaction.

    Each migration is kept whole or not at all, together with its number in `user_version`; foreign keys are
    not enforced meanwhile, but checked before each is kept.
    Raises NotOurDatabase, NewerDatabase, MigrationFailed, or the fault of the disk.
    """
    known = migrations(folder)
    version = version_of(conn, newest=len(known))
    enforced = _pragma(conn, "foreign_keys")
    # Enforced, the DROP TABLE of a table being rebuilt would delete or cascade into the rows that refer to it.
    conn.execute("PRAGMA foreign_keys = OFF")
    try:
        for migration in known[version:]:
            _apply(conn, migration)
    finally:
        conn.execute(f"PRAGMA foreign_keys = {enforced:d}")


def version_of(conn: sqlite3.Connection, newest: int) -> int:
    """Return how many migrations the database has; 0 for an empty one.

    Only looks. Raises NotOurDatabase, or NewerDatabase if it has more than `newest`.
    """
    owner, version = _pragma(conn, "application_id"), _pragma(conn, "user_version")
    (tables,) = conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if owner != APPLICATION_ID:
        if owner or version or tables:
            raise NotOurDatabase(
                f"{_path(conn)} is a database of another program. Nothing in it was changed. Check the path in the"
                " configuration."
            )
        return 0
    if version > newest:
        raise NewerDatabase(
            f"{_path(conn)} was written by a newer version of this program: the file is at version {version}, this"
            f" program knows versions up to {newest}. Update the program; nothing in the file was changed."
        )
    return version


def _apply(conn: sqlite3.Connection, migration: Migration) -> None:
    conn.execute("BEGIN IMMEDIATE")
    try:
        for statement in migration.statements:
            conn.execute(statement).close()
        broken = conn.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise _failed(conn, migration, f"a row of {broken[0]} refers to a missing row of {broken[2]}")
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        conn.execute(f"PRAGMA user_version = {migration.number}")
        conn.execute("COMMIT")
    except BaseException as error:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        if isinstance(error, sqlite3.Error):
            fault = told(error, _path(conn))
            if not isinstance(fault, StorageFault):
                fault = _failed(conn, migration, str(error))
            raise fault from error
        raise


def _failed(conn: sqlite3.Connection, migration: Migration, reason: str) -> MigrationFailed:
    return MigrationFailed(
        f"The migration {migration.name} ({migration.what}) of {_path(conn)} failed: {reason}. Nothing of it was"
        f" kept, the database stays at version {migration.number - 1}. Go back to the version of the program that"
        " ran before, and report this."
    )


def _read(file: Path) -> Migration:
    named = _NAME.fullmatch(file.name)
    if named is None:
        raise MigrationFailed(f"{file} is not named like a migration, for example 0001_people.sql.")
    return _understood(file, named[1], file.read_text(encoding="utf-8"))


@cache  # a start reads each three times
def _understood(file: Path, number: str, text: str) -> Migration:
    what = text.partition("\n")[0]
    if not what.startswith("-- ") or not what[3:].strip():
        raise MigrationFailed(f"The first line of {file} must be a comment that says what it does: -- …")
    statements = _split(text, file)
    if _DEFERRED.search(_COMMENT.sub(" ", text)):
        raise MigrationFailed(
            f"{file} must not defer a foreign key: checked only at the commit, it would fail all who share it."
        )
    return Migration(int(number), file.name, what[3:].strip(), statements)


def _split(text: str, file: Path) -> tuple[str, ...]:
    statements: list[str] = []
    gathered = ""
    for piece in re.split(r"(?<=;)", text):
        gathered += piece
        # Knows strings, comments and the semicolons inside triggers; executescript() would commit on its way.
        if sqlite3.complete_statement(gathered):
            word = re.match(r"\s*(\w*)", _COMMENT.sub(" ", gathered))
            if word is not None and word[1].upper() in _OWN_TRANSACTION:
                raise MigrationFailed(f"{file} must not say {word[1].upper()}: it already runs in a transaction.")
            statements.append(gathered.strip())
            gathered = ""
    if _COMMENT.sub("", gathered).strip():
        raise MigrationFailed(f"The last statement of {file} does not end (a semicolon or an END is missing).")
    if not statements:
        raise MigrationFailed(f"{file} holds no statement.")
    return tuple(statements)


def _pragma(conn: sqlite3.Connection, name: str) -> int:
    (value,) = conn.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def _path(conn: sqlite3.Connection) -> Path:
    for _, schema, file in conn.execute("PRAGMA database_list"):
        if schema == "main" and file:
            return Path(file)
    return Path(":memory:")
