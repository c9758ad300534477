"""Amendments: a correction or a withdrawal that one of the desk asks for, and another has yet to agree to."""

import zlib
from dataclasses import dataclass
from datetime import datetime

from bot.domain import refusals
from bot.domain.drafts import Draft


@dataclass(frozen=True, slots=True)
class Amendment:
    """It stands until another agrees or returns it, its asker takes it back, or anybody corrects the announcement
    in another way."""

    announcement_id: int
    version: int  # of the announcement when it was looked at
    person_id: int
    at: datetime
    draft: Draft | None  # what it shall say; None: it is to be withdrawn
    reason: str = ""  # of a withdrawal
    returned: bool = False  # with words: it waits for whoever asked

    @property
    def mark(self) -> int:
        """What a button carries of it: on an older card it names another one, and is stale."""
        return zlib.crc32(f"{self.announcement_id} {self.person_id} {self.at.isoformat()}".encode())

    def must_wait(self, mark: int, who: int) -> None:
        """Raises AskingGone unless the card that was read showed this very one; AskingIsYourOwn: nobody agrees
        with themselves."""
        if mark != self.mark or self.returned:
            raise refusals.AskingGone
        if who == self.person_id:
            raise refusals.AskingIsYourOwn

    def must_be_own(self, mark: int, who: int) -> None:
        """Raises AskingGone, AskingIsAnothers: only whoever asked takes it back."""
        if mark != self.mark or self.returned:
            raise refusals.AskingGone
        if who != self.person_id:
            raise refusals.AskingIsAnothers


@dataclass(frozen=True, slots=True)
class Second:
    """Whether a correction takes a second person."""

    agreeing: int | None  # how many could be that; None: one is enough in this town
    waits: str = ""  # who asked for another one, which this would overtake

    @property
    def is_asked(self) -> bool:
        """Nothing happens before another agrees."""
        return bool(self.agreeing)


def changes(before: Draft, after: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(works that are taken out, works that are put in): what a second person looks at first."""
    was, now = ([f"{work.state}:{work.figure}:{work.text}" for work in one.works] for one in (before, after))
    out = tuple(work.text for work, key in zip(before.works, was, strict=True) if key not in now)
    return out, tuple(work.text for work, key in zip(after.works, now, strict=True) if key not in was)
