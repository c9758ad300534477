"""A draft: a report on a tranche while a coordinator writes it."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from bot.domain import refusals
from bot.domain.projects import PHOTOS_LIMIT, WORKS_LIMIT, Work, WorkState, works_from


@dataclass(frozen=True, slots=True)
class Draft:
    """What is filled in so far. `begun` tells one draft from the next, whatever stands in them."""

    town_id: str
    begun: int
    works: tuple[Work, ...] = ()
    photos: tuple[str, ...] = ()  # file ids, in the order they came
    said: str = ""  # captions of an album that is still coming in
    album: str = ""  # the album that was taken last: its late items belong to it
    answered: bool = False  # something was said to that album already
    too_many: bool = False  # a photo was left out
    project_id: str = ""
    only_project: bool = False  # there was none to choose from
    tranche: int = 0

    @classmethod
    def read(cls, filled: Mapping[str, Any]) -> Self:
        """The draft that `filled` keeps."""
        works = tuple(Work(work["text"], WorkState(work["state"])) for work in filled["works"])
        return cls(**{**filled, "works": works, "photos": tuple(filled["photos"])})

    @property
    def filled(self) -> dict[str, Any]:
        """As JSON values."""
        return asdict(self)

    @property
    def seal(self) -> int:
        """Another number whenever anything changes: what is sent is what was looked at."""
        return zlib.crc32(json.dumps(self.filled).encode())

    def taking(self, text: str, photo: str, album: str) -> Self:
        """With what one message brought; its words are read by `reading`. A photo above the limit is left out."""
        full = bool(photo) and len(self.photos) >= PHOTOS_LIMIT
        return replace(
            self,
            photos=(*self.photos, photo) if photo and not full else self.photos,
            said="\n".join(filter(None, (self.said, text))),
            album=album or self.album,
            answered=self.answered and album == self.album,
            too_many=self.too_many or full,
        )

    def reading(self, added: bool = False) -> Self:
        """With the works that were said instead of those before, or after them; raises where they can't be read."""
        if not self.said:
            return self
        works = {work.text.casefold(): work for work in (self.works if added else ())}
        works |= {work.text.casefold(): work for work in works_from(self.said)}
        if len(works) > WORKS_LIMIT:
            raise refusals.WorksTooMany(limit=WORKS_LIMIT)
        return replace(self, works=tuple(works.values()), said="")

    def switched(self, number: int, done: bool) -> Self:
        """With work `number` (1, 2, …) done or under way; raises ButtonStale where there is none."""
        if not 1 <= number <= len(self.works):
            raise refusals.ButtonStale
        state = WorkState.DONE if done else WorkState.UNDER_WAY
        before, after = self.works[: number - 1], self.works[number:]
        return replace(self, works=(*before, replace(self.works[number - 1], state=state), *after))
