"""Corrections: what of the messages that went out Telegram lets us change."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain import refusals
from bot.domain.announcements import Announcement, Part, Sending
from bot.domain.media import Media, MediaKind

REASON_LIMIT = 300  # code points of why an announcement is withdrawn
DELETABLE = timedelta(hours=48)  # Bot API, deleteMessage
TEXT = ""  # the kind of a message without media


class Left(StrEnum):
    """What Telegram does not let change in a chat."""

    ADDED = "added"  # an album takes no more items
    SOUND = "sound"  # a voice note keeps its sound
    STAYS = "stays"  # too old to be deleted: it says that it is taken out, and is seen all the same
    GONE = "gone"  # the message is not there any more, or can't be edited


class MendingState(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    BLOCKED = "blocked"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction or withdrawal of an announcement: `parts` are what it said before."""

    announcement_id: int
    number: int  # 1, 2, …
    withdrawn: bool
    reason: str
    parts: tuple[Part, ...]
    made_by: int
    made_at: datetime
    finished_at: datetime | None = None
    progress_message: int | None = None  # in the chat of whoever made it; 0: to be sent; None: nobody looks
    drawn_at: datetime | None = None
    followed: bool = False  # by another one
    agreed_by: int | None = None  # where it took two


@dataclass(frozen=True, slots=True)
class Copy:
    """One message in a chat, as it went out or was corrected. `shows`: seal of what it says; None: not known."""

    part: int
    item: int
    message_id: int
    kind: str = TEXT
    album: bool = False
    shows: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """What one message is to say."""

    part: int
    item: int
    html: str
    media: Media | None = None
    album: bool = False
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()

    @property
    def kind(self) -> str:
        return self.media.kind if self.media else TEXT

    @property
    def seal(self) -> int:
        """Another number whenever the message has to be edited; for a voice note, where its sound is another."""
        if self.kind == MediaKind.VOICE:
            return zlib.crc32(self.media.file_id.encode() if self.media else b"")
        return zlib.crc32(repr((self.html, self.media and self.media.file_id, self.buttons)).encode())


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done in one chat."""

    edited: tuple[tuple[Copy, Piece], ...] = ()
    surplus: tuple[Copy, ...] = ()  # nothing stands for them any more
    added: tuple[int, ...] = ()  # parts that go out anew
    left: Mapping[Left, int] | None = None  # messages, by what can't be changed of them


@dataclass(frozen=True, slots=True)
class Mended:
    """How far a correction has come, in chats."""

    states: Mapping[MendingState, int]
    left: Mapping[Left, int]  # chats in which something stays as it was
    reasons: tuple[tuple[str, int], ...] = ()
    repeated: int = 0  # may have got a message that was added twice
    deleted: int = 0  # of the blocked: accounts that are no more
    away: int = 0  # of the blocked: groups and channels

    @property
    def owed(self) -> int:
        return sum(self.states.values())

    @property
    def settled(self) -> int:
        return self.owed - self.states.get(MendingState.WAITING, 0)

    def of(self, state: MendingState) -> int:
        return self.states.get(state, 0)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a correction will come to, told before it is confirmed."""

    chats: int  # that got it
    waiting: int  # that get it corrected at once
    blocked: int  # people who have blocked the bot since
    gone: int  # groups that were left since
    left: Mapping[Left, int]  # messages in each chat

    @property
    def changed(self) -> int:
        return max(0, self.chats - self.blocked - self.gone)


def must_be_correctable(announcement: Announcement) -> None:
    """Raises ButtonStale for what no coordinator sends, NotSentYet, WithdrawnAlready."""
    if not announcement.occasion.by_hand:
        raise refusals.ButtonStale
    if announcement.sending is Sending.WITHDRAWN:
        raise refusals.WithdrawnAlready
    if announcement.sending.is_planned or announcement.sending is Sending.DROPPED:
        raise refusals.NotSentYet


def is_young(announcement: Announcement, now: datetime) -> bool:
    """Whether Telegram may still let its messages be deleted."""
    return now - (announcement.finished_at or now) < DELETABLE


def reason_from(text: str) -> str:
    """Raises WordsTooLong."""
    reason = " ".join(text.split())
    if len(reason) > REASON_LIMIT:
        raise refusals.WordsTooLong(limit=REASON_LIMIT)
    return reason


# --- the messages ----------------------------------------------------------------------------------------


def pieces(parts: Sequence[Part], first: int = 0) -> tuple[Piece, ...]:
    """The parts as the messages they go out as; the first has the number `first`."""
    found: list[Piece] = []
    for number, part in enumerate(parts, start=first):
        if len(part.media) > 1:
            words = (part.html, *("" for _ in part.media[1:])) if part.html else [one.caption for one in part.media]
            found += [
                Piece(number, item, said, one, album=True)
                for item, (one, said) in enumerate(zip(part.media, words, strict=True))
            ]
        elif part.media:
            caption = part.html or part.media[0].caption
            found.append(Piece(number, 0, caption, part.media[0], buttons=part.buttons))
        else:
            found.append(Piece(number, 0, part.html, buttons=part.buttons))
    return tuple(found)


def as_copies(parts: Sequence[Part]) -> tuple[Copy, ...]:
    """The messages a chat has that got these parts; their ids are not known."""
    return tuple(Copy(one.part, one.item, 0, one.kind, one.album, one.seal) for one in pieces(parts))


def plan(copies: Sequence[Copy], parts: Sequence[Part], *, withdrawn: bool = False) -> Plan:
    """How these messages become those parts: messages of a kind stand for each other in their order."""
    free: dict[str, list[Copy]] = {}
    for copy in sorted(copies, key=lambda one: (one.part, one.item)):
        free.setdefault(copy.kind, []).append(copy)
    found: list[tuple[Copy, Piece]] = []
    homeless: list[Piece] = []
    for piece in pieces(parts):
        if free.get(piece.kind):
            found.append((free[piece.kind].pop(0), piece))
        else:
            homeless.append(piece)
    housed = {piece.part for _, piece in found}
    left: dict[Left, int] = {}
    if in_full_albums := sum(piece.part in housed for piece in homeless):
        left[Left.ADDED] = in_full_albums
    if sounds := sum(_keeps_its_sound(copy, piece) for copy, piece in found):
        left[Left.SOUND] = sounds
    added = {} if withdrawn else {piece.part: None for piece in homeless if piece.part not in housed}
    edited = tuple(
        (copy, replace(piece, buttons=()) if copy.album else piece)
        for copy, piece in found
        if _differs(copy, piece)
    )
    return Plan(edited, tuple(copy for rest in free.values() for copy in rest), tuple(added), left)


def instead(surplus: Sequence[Copy], said: str, *, withdrawn: bool) -> tuple[tuple[Copy, Piece], ...]:
    """What messages say for which nothing stands any more. Telegram shows the words of an album only while one of
    its items alone bears any: of a withdrawn one that is the first."""
    found = []
    for copy in surplus:
        silent = withdrawn and copy.album and copy.item
        found.append((copy, Piece(copy.part, copy.item, "" if silent else said)))
    return tuple(found)


def foreseen_left(before: Sequence[Part], after: Sequence[Part], *, old: bool) -> dict[Left, int]:
    """What will stay as it is in every chat that got `before`; `old`: nothing can be deleted any more."""
    planned = plan(as_copies(before), after)
    left = dict(planned.left or {})
    stays = sum(bool(copy.kind) for copy in planned.surplus)
    if old and stays:
        left[Left.STAYS] = stays
    return left


def _differs(copy: Copy, piece: Piece) -> bool:
    seal = replace(piece, buttons=()).seal if copy.album else piece.seal
    return piece.kind == MediaKind.VOICE or copy.shows != seal


def _keeps_its_sound(copy: Copy, piece: Piece) -> bool:
    return piece.kind == MediaKind.VOICE and copy.shows is not None and copy.shows != piece.seal
