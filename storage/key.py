"""The key under which phone numbers are hashed: a file beside the database, made once, for its owner alone."""

import hashlib
import os
import secrets
from pathlib import Path

from storage.faults import KeyFailed

BYTES = 32


def key_file(database: Path) -> Path:
    """Where the key of this database lies: dobush.sqlite3 -> dobush.sqlite3.key."""
    return database.with_name(database.name + ".key")


def key_of(database: Path) -> bytes:
    """The key, made if there is none. Raises KeyFailed."""
    path = key_file(database)
    try:
        found = _read(path)
        if found is None:
            _write(path, secrets.token_bytes(BYTES))
            found = _read(path)
    except OSError as error:
        raise KeyFailed(
            f"The key of phone numbers, {path}, can't be read or made: {error.strerror}. The bot must be able to"
            " read it, and to write in its folder."
        ) from error
    except ValueError:
        found = None
    if found is None or len(found) != BYTES:
        raise KeyFailed(
            f"{path} is no key: a key is {BYTES * 2} hex digits. Put the right file back from where you keep it"
            " safe; if it is lost for good, remove this one, and the next start makes another."
        )
    return found


def find_mark(database: Path) -> str | None:
    """The mark of the key that lies there; None where there is none. Raises KeyFailed."""
    return mark_of(key_of(database)) if key_file(database).exists() else None


def mark_of(key: bytes) -> str:
    """By what the key is known again; nothing of it can be told from that."""
    return hashlib.sha256(b"mark of " + key).hexdigest()[:16]


def _read(path: Path) -> bytes | None:
    try:
        return bytes.fromhex(path.read_text(encoding="ascii").strip())
    except FileNotFoundError:
        return None


def _write(path: Path, key: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, key.hex().encode() + b"\n")
        os.fsync(handle)
    finally:
        os.close(handle)
