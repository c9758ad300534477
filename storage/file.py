"""The file on the disk: whose it is, who may write it, how connections to it behave, and how it is copied."""

import errno
import os
import sqlite3
import sys
import tempfile
import threading
import unicodedata
from contextlib import suppress
from pathlib import Path

from storage.faults import (
    DatabaseInUse,
    NoDatabase,
    NotOurDatabase,
    OlderDatabase,
    StorageFault,
    TargetExists,
    damaged,
    read_only,
    told,
)
from storage.migrate import migrate, migrations, version_of

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_CHECKED_AT_START = 32 * 1024 * 1024  # bytes; about 0.1 s

_EVERYWHERE = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -8000",  # KiB
)
_FOR_WRITING = (
    "PRAGMA cache_size = -16000",
    "PRAGMA synchronous = FULL",  # NORMAL loses acknowledged commits when the power fails
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_size_limit = 67108864",
)


class Lock:
    """The right to write one database: held by one process, given back by release() or the process's death."""

    def __init__(self, database: Path) -> None:
        """Take it at once. Raises DatabaseInUse, or OSError where the folder can't be written."""
        self._path = database.with_name(database.name + ".lock")
        while True:
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                self._take(database)
                # Whoever held it before may have removed the file between our two steps.
                if self._path.exists() and os.path.samestat(os.fstat(self._handle), self._path.stat()):
                    return
            except BaseException:
                os.close(self._handle)
                raise
            os.close(self._handle)

    def release(self) -> None:
        """Give it back, and leave no file behind where the system lets us."""
        if sys.platform == "win32":
            os.close(self._handle)  # an open file can't be removed there
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        if sys.platform != "win32":
            os.close(self._handle)  # last: what others lock meanwhile must not be the file that goes

    def _take(self, database: Path) -> None:
        try:
            if sys.platform == "win32":
                msvcrt.locking(self._handle, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError) as error:
            raise DatabaseInUse(
                f"The database {database} is in use by another process of this program. Stop the bot first (or wait"
                " for the other command to end), then try again."
            ) from error


def resolved(path: Path) -> Path:
    """Return the one true name of `path`, so that two links to a file share one lock."""
    try:
        return path.expanduser().resolve()
    except (OSError, RuntimeError) as error:
        raise NoDatabase(f"{path} is not a usable path ({error}). Check the path in the configuration.") from error


def inspect(path: Path, folder: Path, to_look: bool = False) -> None:
    """Refuse what we couldn't open, before anything beside the file is touched.

    With `to_look` that's also a file that is missing or waits for migrations; else one that can't be written.
    """
    newest = len(migrations(folder))
    _refuse_places(path)
    version = 0
    if path.exists() and path.stat().st_size and not _beside(path, "-journal").exists():
        # Read as immutable, SQLite makes no -wal and -shm files; but then it wouldn't see an existing -wal.
        conn = _connect(path, "mode=ro" if _beside(path, "-wal").exists() else "mode=ro&immutable=1")
        try:
            version = version_of(conn, newest)
        finally:
            conn.close()
    if not to_look and path.exists() and not _writable(path):
        # SQLite would open it all the same, leave a -wal beside it, and tell at the first write only.
        raise PermissionError(errno.EACCES, "not writable")
    if to_look and not path.exists():
        raise NoDatabase(f"There is no database at {path}. Check the path, or start the bot once: it makes one.")
    if to_look and version < newest:
        raise OlderDatabase(
            f"{path} is at version {version}, but this program needs {newest}. Start the bot once: it brings the"
            " file up to date."
        )


def must_be_writable(path: Path) -> None:
    """Raise DatabaseReadOnly if a bot of this user couldn't write `path`, or NoDatabase if it couldn't be there."""
    path = resolved(path)
    _refuse_places(path)
    if not _writable(path if path.exists() else path.parent) or not _writable(path.parent):
        raise read_only(path)


def connect_to_write(path: Path, folder: Path) -> sqlite3.Connection:
    """Open, check and migrate; the caller holds the Lock."""
    with suppress(FileExistsError):  # only its owner may read what people voted
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    conn = _connect(path, "mode=rw")
    try:
        version_of(conn, len(migrations(folder)))
        if path.stat().st_size <= _CHECKED_AT_START:
            check(conn, path)
        (mode,) = conn.execute("PRAGMA journal_mode = WAL").fetchone()
        if mode != "wal":
            raise StorageFault(f"The file system of {path} can't hold a live database. Move it to a local disk.")
        for pragma in _FOR_WRITING:
            conn.execute(pragma).close()
        migrate(conn, folder)
    except BaseException:
        conn.close()
        raise
    return conn


def connect_to_look(path: Path) -> sqlite3.Connection:
    """Open read-only; sees each commit of the writer, in any process."""
    try:
        return _connect(path, "mode=ro")
    except sqlite3.OperationalError as error:
        unwritable = error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}
        if not unwritable or _beside(path, "-wal").exists():
            raise
        # No -shm can be made in a folder that can't be written; but then nobody else writes there, either.
        return _connect(path, "mode=ro&immutable=1")


def check(conn: sqlite3.Connection, path: Path) -> None:
    """Raise DatabaseDamaged if the pages of the file don't fit together."""
    (finding,) = conn.execute("PRAGMA quick_check(1)").fetchone()
    if finding != "ok":
        raise damaged(path, str(finding))


def copy(source: Path, target: Path, stop: threading.Event) -> None:
    """Write a consistent, checked copy to the new file `target`; it appears there only when it's whole and durable.

    Setting `stop` ends it early. Raises TargetExists, or the fault of the disk.
    """
    try:
        if target.exists():
            raise _taken(target)
        handle, name = tempfile.mkstemp(prefix=target.name + ".", suffix=".partial", dir=target.parent)
        os.close(handle)
        partial = Path(name)
        try:
            _copy_pages(source, partial, stop)
            _flush(partial)
            _name(partial, target)
            _flush(target.parent)
        finally:
            partial.unlink(missing_ok=True)
    except (sqlite3.Error, OSError) as error:
        fault = told(error, target)
        if fault is error:
            raise
        raise fault from error


def fold(text: str | None) -> str | None:
    """Return `text` as the database compares it: case, composition and the two ways to write ң don't matter."""
    if text is None:
        return None
    folded = unicodedata.normalize("NFC", text).casefold().replace("ӊ", "ң")
    return unicodedata.normalize("NFC", folded)


def _refuse_places(path: Path) -> None:
    if not path.parent.is_dir():
        raise NoDatabase(f"The folder {path.parent} does not exist. Make it, or correct the path of the database.")
    if path.is_dir():
        raise NotOurDatabase(f"{path} is a folder. Name a file in it, for example {path / 'dobush.sqlite3'}.")
    if path.exists() and not path.is_file():
        raise NotOurDatabase(
            f"{path} is not a file that could hold a database. Check the path in the configuration."
        )


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _connect(path: Path, how: str) -> sqlite3.Connection:
    conn = sqlite3.connect(
        f"{path.as_uri()}?{how}", uri=True, timeout=2, isolation_level=None, cached_statements=512
    )
    try:
        # In the schema (CHECK, index, trigger) trusted_schema = OFF refuses it: fold there before you store.
        conn.create_function("ky_fold", 1, fold, deterministic=True)
        for pragma in _EVERYWHERE:
            conn.execute(pragma).close()
        conn.execute("SELECT 1 FROM sqlite_schema").close()  # SQLite opens the file only now
    except BaseException:
        conn.close()
        raise
    return conn


def _copy_pages(source: Path, partial: Path, stop: threading.Event) -> None:
    def go_on(_status: int, _remaining: int, _total: int) -> None:
        if stop.is_set():
            raise InterruptedError("the backup was called off")

    conn = connect_to_look(source)
    try:
        # One snapshot for all steps: without it, each commit of the writer would start the copy anew.
        conn.execute("BEGIN")
        conn.execute("SELECT count(*) FROM sqlite_schema").close()
        made = _connect(partial, "mode=rw")
        try:
            conn.backup(made, pages=1024, progress=go_on)
            made.execute("PRAGMA journal_mode = DELETE").close()  # one file, readable from any medium
            check(made, source)
        finally:
            made.close()
    finally:
        conn.close()


def _name(partial: Path, target: Path) -> None:
    try:
        target.hardlink_to(partial)  # unlike a rename, never replaces what came there meanwhile
    except FileExistsError as error:
        raise _taken(target) from error
    except OSError:  # a file system without links
        if target.exists():
            raise _taken(target) from None
        partial.rename(target)


def _flush(path: Path) -> None:
    if sys.platform == "win32" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _taken(target: Path) -> TargetExists:
    return TargetExists(f"{target} already exists. Choose another name for the backup, or move that file away.")


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
