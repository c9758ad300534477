"""Scrubbing: the file is rewritten without the traces of what was erased, and the write-ahead log is emptied."""

import shutil
import sqlite3
import threading
from pathlib import Path

from storage.faults import full, held

IN_MEMORY = 64 * 1024 * 1024  # bytes; a larger file is rewritten by way of a temporary one
ROOM = 3  # times the file: the temporary copy, the log, and something for the votes that come meanwhile
STEPS = 20_000  # of SQLite between two looks whether to stop; a few ms
PATIENCE = 200  # ms that the log waits for whoever is reading
USUAL_PATIENCE = 2000


def rewrite(conn: sqlite3.Connection, path: Path, stop: threading.Event) -> None:
    """VACUUM: every page is made anew, also where a deleted row left a remnant that secure_delete does not reach.

    `conn` is outside any transaction. Setting `stop` ends it early, with nothing done. Raises DiskFull before
    it would fill the disk, or the fault of the disk.
    """
    size = _pragma(conn, "page_count") * _pragma(conn, "page_size")
    if shutil.disk_usage(path.parent).free < ROOM * size:
        raise full(path)
    conn.execute(f"PRAGMA temp_store = {'MEMORY' if size <= IN_MEMORY else 'FILE'}").close()
    conn.set_progress_handler(stop.is_set, STEPS)
    try:
        conn.execute("VACUUM").close()
    finally:
        conn.set_progress_handler(None, 0)
        conn.execute("PRAGMA temp_store = MEMORY").close()


def empty_log(conn: sqlite3.Connection, path: Path) -> None:
    """Brings everything into the file itself and cuts the write-ahead log to nothing.

    Raises DatabaseInUse where somebody still reads an older state (a backup)."""
    conn.execute(f"PRAGMA busy_timeout = {PATIENCE}").close()
    try:
        (busy, _, _) = conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        conn.execute(f"PRAGMA busy_timeout = {USUAL_PATIENCE}").close()
    if busy:
        raise held(path)


def _pragma(conn: sqlite3.Connection, name: str) -> int:
    (value,) = conn.execute(f"PRAGMA {name}").fetchone()
    return int(value)
