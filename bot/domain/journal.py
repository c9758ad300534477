"""The journal of a poll: every act but the votes, each entry sealed with the one before it."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

NOTHING = "0" * 64  # what the first entry is sealed with


class Act(StrEnum):
    CREATED = "created"
    EDITED = "edited"  # before the opening
    SCHEDULED = "scheduled"
    OPENED = "opened"
    PROLONGED = "prolonged"
    OUTAGE = "outage"  # prolonged by what an outage took
    END_ASKED = "end-asked"  # the first of two who end a poll early
    ENDED = "ended"
    CANCELLED = "cancelled"
    CLOSED = "closed"
    GATHERING = "gathering"  # registered, entered, confirmed, corrected: details say which
    SLIPS = "slips"  # printed, handed out, void
    REMINDED = "reminded"
    COMPLAINT = "complaint"  # only that there was one more
    TIE_DECIDED = "tie-decided"
    HEAD = "head"  # the head was posted


@dataclass(frozen=True, slots=True)
class Entry:
    """One act. `details` are JSON values; `who` is a Telegram user id, None: the bot itself."""

    poll_id: str
    number: int  # 1, 2, …
    at: datetime
    act: Act
    who: int | None
    details: Mapping[str, object]
    seal: str  # SHA-256, hex


def seal_of(
    before: str, poll_id: str, number: int, at: datetime, act: str, who: int | None, details: Mapping[str, object]
) -> str:
    """The seal of an entry: SHA-256 over the seal before it and a canonical JSON of the entry, UTF-8."""
    values = [before, poll_id, number, at.isoformat(), str(act), who, details]
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def first_broken(entries: Iterable[Entry]) -> int | None:
    """The number of the first entry that is not what was sealed; None where the chain is whole."""
    before, expected = NOTHING, 1
    for entry in entries:
        sealed = seal_of(before, entry.poll_id, entry.number, entry.at, entry.act, entry.who, entry.details)
        if entry.number != expected or entry.seal != sealed:
            return expected
        before, expected = entry.seal, expected + 1
    return None


def in_groups(seal: str) -> str:
    """A head as people read and type it: sixteen groups of four hex digits."""
    return " ".join(seal[at : at + 4] for at in range(0, len(seal), 4))
