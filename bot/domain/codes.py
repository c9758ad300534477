"""Codes that stand in links: drawn at random, and kept as hashes only, so that the database opens nothing."""

import hashlib
import secrets


def new_code(size: int) -> str:
    """So many random bytes as letters, digits, - and _."""
    return secrets.token_urlsafe(size)


def hash_of(code: str) -> str:
    """SHA-256, hex; codes have 96 random bits or more, so no salt is needed."""
    return hashlib.sha256(code.encode()).hexdigest()
