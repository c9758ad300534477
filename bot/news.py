"""What was told to everybody, shown once more to one person: out of the archive, or as the latest news."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from telegram import Message

from bot.domain.announcements import Announcement
from bot.domain.corrections import TEXT, Copy, pieces
from bot.views import archive
from bot.views.announcement import tailored
from bot.views.card import Card
from bot.views.words import Words
from storage.memory import Memory


@dataclass(frozen=True, slots=True)
class Latest:
    """The latest news as it was shown to one chat."""

    announcement: Announcement
    chat_id: int
    by_town: bool
    by_project: bool

    def copies(self, sent: Sequence[Message]) -> tuple[Copy, ...]:
        """The messages that it became; none where Telegram did not take it as it was."""
        parts = [tailored(part, self.by_town, self.by_project) for part in self.announcement.parts]
        found = pieces(parts)
        if [one.kind == TEXT for one in found] != [message.text is not None for message in sent]:
            return ()
        return tuple(
            Copy(one.part, one.item, message.message_id, one.kind, one.album, one.seal)
            for one, message in zip(found, sent, strict=True)
        )


def opened(memory: Memory, words: Words, announcement_id: int, person_id: int) -> tuple[Card, ...]:
    """An announcement as it was sent. Raises AnnouncementGone where it was not told to everybody."""
    entry = memory.archive.get(announcement_id)
    announcement = memory.announcements.get(announcement_id)
    town = memory.towns.get(announcement.town_id)
    follows = _follows(memory, person_id, town.id, announcement.project_id)
    return _pictured(memory, archive.opened(words, entry, town, announcement.parts, *follows))


def latest(
    memory: Memory, words: Words, person_id: int, town_id: str, project_id: str | None = None
) -> tuple[tuple[Card, ...], Latest | None]:
    """For whoever has just subscribed: the newest announcement below its date, unless they have it already; and
    what `note` is to be told of once it is said."""
    town = memory.towns.get(town_id)
    entry = memory.archive.find_newest(town_id, project_id)
    if entry is None:
        return archive.latest(words, None, town, (), False, False), None
    if memory.archive.got(entry.announcement_id, person_id):
        return (), None
    announcement = memory.announcements.get(entry.announcement_id)
    follows = _follows(memory, person_id, town_id, announcement.project_id)
    cards = _pictured(memory, archive.latest(words, entry, town, announcement.parts, *follows))
    return cards, Latest(announcement, person_id, *follows)


def note(memory: Memory, latest: Latest, sent: Sequence[Message], now: datetime) -> None:
    """Remembers the messages that it became (without the date above them): they are corrected with all others."""
    if copies := latest.copies(sent[1:]):
        one, why = latest.announcement, (latest.by_town, latest.by_project)
        notice_id = memory.notices.add_shown(one.id, latest.chat_id, why, copies, one.version, now)
        if notice_id:
            memory.mendings.owe_late(notice_id, now)


def _follows(memory: Memory, person_id: int, town_id: str, project_id: str | None) -> tuple[bool, bool]:
    return (
        town_id in memory.subscriptions.all_towns_of(person_id),
        project_id in memory.subscriptions.all_projects_of(person_id),
    )


def _pictured(memory: Memory, cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """A picture of ours by Telegram's id of it; one that was never drawn is left out."""
    return tuple(_with_picture(memory, card) for card in cards)


def _with_picture(memory: Memory, card: Card) -> Card:
    if not isinstance(card.picture, str):
        return card
    found = memory.pictures.find(card.picture)
    return replace(card, picture=(found.file_id or found.png) if found else None)
