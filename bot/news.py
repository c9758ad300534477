"""What was told to everybody, shown once more to one person: out of the archive, or as the latest news."""

from dataclasses import replace

from bot.views import archive
from bot.views.card import Card
from bot.views.words import Words
from storage.memory import Memory


def opened(memory: Memory, words: Words, announcement_id: int, person_id: int) -> tuple[Card, ...]:
    """An announcement as it was sent. Raises AnnouncementGone where it was not told to everybody."""
    entry = memory.archive.get(announcement_id)
    announcement = memory.announcements.get(announcement_id)
    town = memory.towns.get(announcement.town_id)
    follows = _follows(memory, person_id, town.id, announcement.project_id)
    return _pictured(memory, archive.opened(words, entry, town, announcement.parts, *follows))


def latest(
    memory: Memory, words: Words, person_id: int, town_id: str, project_id: str | None = None
) -> tuple[Card, ...]:
    """For whoever has just subscribed: the newest announcement, unless they have it already."""
    town = memory.towns.get(town_id)
    entry = memory.archive.find_newest(town_id, project_id)
    if entry is None:
        return archive.latest(words, None, town, (), False, False)
    if memory.archive.got(entry.announcement_id, person_id):
        return ()
    announcement = memory.announcements.get(entry.announcement_id)
    follows = _follows(memory, person_id, town_id, announcement.project_id)
    return _pictured(memory, archive.latest(words, entry, town, announcement.parts, *follows))


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
