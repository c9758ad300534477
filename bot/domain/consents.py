"""What takes two people: one asks with a reason, another agrees, and only then it happens."""

import zlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain import refusals


class Matter(StrEnum):
    """What two people of a town's desk do together to a poll."""

    END = "end"  # before its time
    CANCEL = "cancel"  # without a result
    TIE = "tie"  # a decision between choices with the same votes


@dataclass(frozen=True, slots=True)
class Asking:
    """The first of two. It stands until another agrees, its asker takes it back, or the poll is over."""

    poll_id: str
    matter: Matter
    person_id: int
    reason: str
    at: datetime

    @property
    def mark(self) -> int:
        """What a button carries of it: on an older card it names another asking, and is stale."""
        return zlib.crc32(f"{self.person_id} {self.at.isoformat()} {self.reason}".encode())

    def must_be(self, mark: int) -> None:
        """Raises AskingGone unless the card that was read showed this very asking."""
        if mark != self.mark:
            raise refusals.AskingGone

    def must_be_anothers(self, person_id: int) -> None:
        """Raises AskingIsYourOwn: nobody agrees with themselves."""
        if person_id == self.person_id:
            raise refusals.AskingIsYourOwn

    def must_be_own(self, person_id: int) -> None:
        """Raises AskingIsAnothers: only whoever asked takes it back."""
        if person_id != self.person_id:
            raise refusals.AskingIsAnothers
