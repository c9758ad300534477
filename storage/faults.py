"""What can go wrong with the file itself, each told in a sentence that a town's coordinator can act on."""

import errno
import sqlite3
from pathlib import Path


class StorageFault(Exception):
    """The disk or the file failed, not a rule; the message says what, where and what to do."""


class NoDatabase(StorageFault):
    """There is no database at that path, and no way to make one there."""


class NotOurDatabase(StorageFault):
    """The file is something else: another program's database, or no database at all."""


class NewerDatabase(StorageFault):
    """The file was written by a newer version of this program."""


class OlderDatabase(StorageFault):
    """The file waits for migrations, and may only be looked at."""


class MigrationFailed(StorageFault):
    """A migration could not be applied, or its file is not well formed."""


class DatabaseReadOnly(StorageFault):
    """The file or its folder may not be written."""


class DiskFull(StorageFault):
    """There is no room left for the file."""


class DiskFailed(StorageFault):
    """The disk could not read or write."""


class DatabaseDamaged(StorageFault):
    """The content of the file is broken."""


class DatabaseInUse(StorageFault):
    """Another process holds the file."""


class TargetExists(StorageFault):
    """A backup would have replaced a file."""


class KeyFailed(StorageFault):
    """The key beside the database can't be read, or is none."""


class DatabaseClosed(StorageFault):
    """The database was asked for something after it was closed."""


def told(error: sqlite3.Error | OSError, path: Path) -> StorageFault | sqlite3.Error | OSError:
    """Return the fault that `error` stands for, or `error` itself where it's no fault of the file or the disk."""
    told_as = _of_the_system(error, path) if isinstance(error, OSError) else _of_sqlite(error, path)
    if told_as is None:
        return error
    told_as.__cause__ = error
    return told_as


def _of_the_system(error: OSError, path: Path) -> StorageFault | None:
    match error.errno:
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return read_only(path)
        case errno.ENOSPC | errno.EDQUOT:
            return full(path)
        case errno.EIO | errno.EFBIG:
            return _failed(path, error)
        case errno.ENOENT | errno.ENOTDIR | errno.EISDIR | errno.ELOOP | errno.ENAMETOOLONG:
            return _cannot_open(path, error)
    return None


def _of_sqlite(error: sqlite3.Error, path: Path) -> StorageFault | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return full(path)  # SQLite's name for a full disk while it grows the -shm file
    match code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return full(path)
        case sqlite3.SQLITE_IOERR:
            return _failed(path, error)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return read_only(path)
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path, str(error))
        case sqlite3.SQLITE_NOTADB:
            return NotOurDatabase(
                f"{path} is not a database. Nothing in it was changed. Check the path in the configuration."
            )
        case sqlite3.SQLITE_CANTOPEN:
            return _cannot_open(path, error)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return held(path)
    return None


def damaged(path: Path, finding: str) -> DatabaseDamaged:
    """Return the fault for a broken file; `finding` is SQLite's own word on it."""
    return DatabaseDamaged(
        f"The database {path} is damaged ({finding}). Stop the bot, keep this file as it is, and put the latest"
        " backup in its place."
    )


def held(path: Path) -> DatabaseInUse:
    """Return the fault for a file that somebody else reads or writes at this moment."""
    return DatabaseInUse(f"Another program holds {path}. Close whatever else has the file open, then try again.")


def full(path: Path) -> DiskFull:
    """Return the fault for a disk without room."""
    return DiskFull(
        f"There is no room left to write {path}. Free some space on that disk; what was confirmed is kept."
    )


def _failed(path: Path, error: Exception) -> DiskFailed:
    return DiskFailed(
        f"The disk failed to read or write {path} ({error}). Check the disk and its free space; what was confirmed"
        " is kept."
    )


def read_only(path: Path) -> DatabaseReadOnly:
    """Return the fault for a file or folder that may not be written."""
    return DatabaseReadOnly(
        f"{path} cannot be written. Give the user that runs the bot the right to write this file and its folder"
        f" {path.parent}."
    )


def _cannot_open(path: Path, error: Exception) -> NoDatabase:
    return NoDatabase(f"{path} cannot be opened ({error}). Check that the path is right and its folder exists.")
