"""The journal of a poll: every act but the votes, each entry sealed with the one before it."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from bot.domain.polls import Poll
from bot.domain.tallies import Tally

NOTHING = "0" * 64  # what the first entry is sealed with


class Act(StrEnum):
    CREATED = "created"
    EDITED = "edited"  # before the opening
    SCHEDULED = "scheduled"
    OPENED = "opened"
    PROLONGED = "prolonged"
    OUTAGE = "outage"  # prolonged by what an outage took
    END_ASKED = "end-asked"  # the first of two: details say whether to end, to cancel, or to decide a tie
    ASKING_TAKEN_BACK = "asking-taken-back"
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
    act: str  # an Act, unless somebody has meddled
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


def facts_of(poll: Poll) -> dict[str, object]:
    """What stands fixed from the opening on, as the entry of the opening holds it."""
    return {
        "question": poll.question,
        "choices": [choice.name for choice in poll.choices],
        "kind": str(poll.kind),
        "max_choices": poll.max_choices,
        "results": str(poll.results),
        "admission": str(poll.admission),
        "countries": list(poll.countries),
        "group_id": poll.group_id,
        "opens_at": written(poll.opens_at) if poll.opens_at else None,
        "closes_at": written(poll.closes_at) if poll.closes_at else None,
    }


def written(moment: datetime) -> str:
    """A moment as details hold it: UTC, in ISO 8601."""
    return moment.astimezone(UTC).isoformat()


def figures_of(tally: Tally) -> dict[str, object]:
    """The figures of the bot's own ballots, as the entry of the closing holds them."""
    return {
        "votes": {str(number): votes for number, votes in tally.votes.items()},
        "participants": tally.participants,
    }


def in_groups(seal: str) -> str:
    """A head as people read and type it: sixteen groups of four hex digits."""
    return " ".join(seal[at : at + 4] for at in range(0, len(seal), 4))
