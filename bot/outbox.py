"""What the form of an announcement and the town's list of them both need: the look at it, and the card of each."""

from datetime import datetime

from bot import acts
from bot.context import Services
from bot.domain.announcements import Announcement, Shown
from bot.domain.drafts import Draft
from bot.domain.projects import Project
from bot.domain.refusals import ProjectNotFound, ScopeMissing
from bot.views import announcement, outbox
from bot.views.card import Card
from bot.views.words import Words
from storage.memory import Memory


def house(services: Services) -> acts.House:
    return acts.House(services.words, services.quiet, services.administrators)


def project_of(memory: Memory, draft: Draft) -> Project:
    """Raises ProjectNotFound where it is another town's."""
    project = memory.projects.get(draft.project_id)
    if project.town_id != draft.town_id:
        raise ProjectNotFound
    return project


def preview(words: Words, memory: Memory, draft: Draft, now: datetime, options: bool = False) -> tuple[Card, ...]:
    """The thing itself, and below it to how many it would go."""
    project = project_of(memory, draft)
    audience = acts.audience(memory, project, draft.scopes, now)
    return announcement.preview(words, memory.towns.get(draft.town_id), project, draft, audience, options)


def ready(memory: Memory, words: Words, draft: Draft, author_id: int) -> acts.Ready:
    """What was looked at, as it is sent. Raises ScopeMissing."""
    town, project = memory.towns.get(draft.town_id), project_of(memory, draft)
    scopes = acts.scopes_reached(memory, project, draft.scopes)
    if not scopes:  # or everybody would get it
        raise ScopeMissing
    parts = announcement.parts(words, town, project, draft)
    return acts.Ready(town, project, draft.tranche, parts, draft.filled, scopes, draft.silent, author_id)


def card_of(
    memory: Memory, house: acts.House, sent: Announcement, now: datetime, wished: datetime | None = None
) -> Card:
    """How far it has come, or what it waits for; where it was planned just now, `wished` for when."""
    shown = Shown(sent, memory.announcements.report(sent.id), 0, None)
    project, town = memory.projects.get_told(sent), memory.towns.get(sent.town_id)
    night = acts.in_the_morning(memory, town, house, now) is not None
    return outbox.progress(house.words, shown, project, now, town.timezone, night, wished)
