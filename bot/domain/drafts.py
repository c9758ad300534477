"""A draft: a report on a tranche while a coordinator writes it."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from bot.domain import refusals
from bot.domain.announcements import USUAL_SCOPES, Scope
from bot.domain.media import Media, MediaKind
from bot.domain.projects import WORKS_LIMIT, Project, Tranche, Work, WorkState, works_from

MEDIA_LIMIT = 30  # photos, videos, files … of one report: three albums


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one message; `file_id`: under what they stood."""

    text: str
    file_id: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is filled in so far. `begun` tells one draft from the next, whatever stands in them."""

    town_id: str
    begun: int
    works: tuple[Work, ...] = ()
    media: tuple[Media, ...] = ()  # of no work in particular, in the order they came
    said: tuple[Said, ...] = ()  # words that are not read yet: an album is still coming in
    album: str = ""  # the album that was taken last: its late items belong to it
    answered: bool = False  # something was said to that album already
    too_many: bool = False  # something was left out
    flat: tuple[str, ...] = ()  # file ids of pictures that came as files: they open only once they are loaded
    project_id: str = ""
    only_project: bool = False  # there was none to choose from
    tranche: int = 0
    spent: int = 0  # сом
    next: str = ""
    scopes: tuple[Scope, ...] = USUAL_SCOPES  # who gets it
    silent: bool = False  # it rings nowhere

    @classmethod
    def read(cls, filled: Mapping[str, Any]) -> Self:
        """The draft that `filled` keeps."""
        works = tuple(
            Work(work["text"], WorkState(work["state"]), work["figure"], _media(work["media"]))
            for work in filled["works"]
        )
        read = {
            "works": works,
            "media": _media(filled["media"]),
            "said": tuple(Said(**one) for one in filled["said"]),
            "flat": tuple(filled["flat"]),
            "scopes": tuple(map(Scope, filled["scopes"])),
        }
        known = {key: filled[key] for key in filled if key in cls.__slots__}  # a form's steps keep their own beside
        return cls(**{**known, **read})

    @property
    def filled(self) -> dict[str, Any]:
        """As JSON values."""
        return asdict(self)

    @property
    def seal(self) -> int:
        """Another number whenever anything changes: what is sent is what was looked at."""
        return zlib.crc32(json.dumps(self.filled).encode())

    @property
    def all_media(self) -> tuple[Media, ...]:
        """In the order they are sent: first what belongs to no work."""
        return (*self.media, *(one for work in self.works for one in work.media))

    def reported(self, project: Project) -> Tranche:
        """The project's tranche after this report; raises TrancheNotFound."""
        return project.reported(self.tranche, self.works, self.spent, self.next, self.media)

    def place_of(self, media: Media) -> int:
        """Where among all of it that stands (1, 2, …); 0: nowhere."""
        return next((place for place, one in enumerate(self.all_media, 1) if one.file_id == media.file_id), 0)

    # --- what comes in -----------------------------------------------------------------------------------

    def taking(self, text: str, media: Media | None, album: str = "", flat: bool = False, work: int = 0) -> Self:
        """With what one message brought; its words are read by `reading`. What is above the limit is left out.

        `flat`: a picture that came as a file. `work`: the one it belongs to (1, 2, …); 0: none."""
        full = media is not None and len(self.all_media) >= MEDIA_LIMIT
        taken = None if full else media
        draft = replace(
            self,
            said=(*self.said, Said(text, taken.file_id if taken else "")) if text else self.said,
            album=album or self.album,
            answered=self.answered and album == self.album,
            too_many=self.too_many or full,
            flat=(*self.flat, taken.file_id) if taken and flat else self.flat,
        )
        if taken is None:
            return draft
        if not work:
            return replace(draft, media=(*draft.media, taken))
        return draft.with_work(work, media=(*draft.work(work).media, taken))

    def reading(self, added: bool = False) -> Self:
        """With the works that were said instead of those before, or after them; raises where they can't be read.

        What stands above the words of one work belongs to it, unless these are all the words there are."""
        if not self.said:
            return self
        told = {work.text.casefold(): work for work in works_from("\n".join(one.text for one in self.said))}
        known = {work.text.casefold(): work for work in self.works}
        works = {key: _told_again(known.get(key), work) for key, work in told.items()}
        if added:
            works = known | works
        if len(works) > WORKS_LIMIT:
            raise refusals.WorksTooMany(limit=WORKS_LIMIT)
        freed = [one for key, work in known.items() if key not in works for one in work.media]
        draft = replace(self, works=tuple(works.values()), said=(), media=(*self.media, *freed))
        if len(self.said) == 1 and not added:
            return draft
        for said in self.said:
            draft = draft._with_owner(said)
        return draft

    def _with_owner(self, said: Said) -> Self:
        """With what these words stood under moved to the work they tell of, if they tell of one."""
        moved = tuple(one for one in self.media if one.file_id == said.file_id)
        try:
            (work,) = works_from(said.text)
        except (refusals.Refusal, ValueError):
            return self
        number = next(n for n, one in enumerate(self.works, 1) if one.text.casefold() == work.text.casefold())
        kept = tuple(one for one in self.media if one not in moved)
        return replace(self, media=kept).with_work(number, media=(*self.works[number - 1].media, *moved))

    # --- what is changed in the preview ------------------------------------------------------------------

    def work(self, number: int) -> Work:
        """Work 1, 2, …; raises ButtonStale where there is none."""
        if not 1 <= number <= len(self.works):
            raise refusals.ButtonStale
        return self.works[number - 1]

    def with_work(self, number: int, **changes: Any) -> Self:
        """With something of a work changed; raises ButtonStale where there is none, WorkTwice where another says
        the same."""
        changed = replace(self.work(number), **changes)
        others = (*self.works[: number - 1], *self.works[number:])
        if changed.text.casefold() in {work.text.casefold() for work in others}:
            raise refusals.WorkTwice
        return replace(self, works=(*self.works[: number - 1], changed, *self.works[number:]))

    def without_work(self, number: int) -> Self:
        """Raises ButtonStale where there is none, WorksMissing where it is the last: a report names one."""
        self.work(number)
        if len(self.works) == 1:
            raise refusals.WorksMissing
        return replace(self, works=(*self.works[: number - 1], *self.works[number:]))

    def switched(self, number: int, done: bool) -> Self:
        """With work `number` (1, 2, …) done or under way; raises ButtonStale where there is none."""
        return self.with_work(number, state=WorkState.DONE if done else WorkState.UNDER_WAY)

    def without_media(self, unwanted: Sequence[str] | None = None) -> Self:
        """Without these file ids; None: without any."""

        def kept(media: tuple[Media, ...]) -> tuple[Media, ...]:
            return tuple(one for one in media if unwanted is not None and one.file_id not in unwanted)

        works = tuple(replace(work, media=kept(work.media)) for work in self.works)
        flat = tuple(one for one in self.flat if unwanted is not None and one not in unwanted)
        return replace(self, works=works, media=kept(self.media), flat=flat)

    def without_one(self, seal: str) -> Self:
        """Without the one that the seal is of; raises ButtonStale where there is none."""
        found = tuple(one.file_id for one in self.all_media if one.seal == seal)
        if not found:
            raise refusals.ButtonStale
        return self.without_media(found)

    def reaching(self, scope: str, on: bool) -> Self:
        """With a scope more or less; raises ScopeMissing where none would be left, ButtonStale where there is
        no such scope."""
        if scope not in tuple(Scope):
            raise refusals.ButtonStale
        scopes = tuple(one for one in Scope if (on if one == scope else one in self.scopes))
        if not scopes:
            raise refusals.ScopeMissing
        return replace(self, scopes=scopes)


def _media(fields: Sequence[Mapping[str, Any]]) -> tuple[Media, ...]:
    return tuple(Media(MediaKind(one["kind"]), one["file_id"], one["caption"]) for one in fields)


def _told_again(known: Work | None, told: Work) -> Work:
    return replace(known, text=told.text, state=told.state) if known else told
