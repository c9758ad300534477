"""A resident's question to the coordinators: how long it may be, how many one person may ask, and when those that
wait are brought up again."""

import zlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain import refusals
from bot.domain.daytime import MORNING, NIGHT

TEXT_LIMIT = 1000  # code points; question and answer go into one message of 4096
ANSWER_LIMIT = 2000
OPEN_LIMIT = 5  # unanswered questions of one person
DAY_LIMIT = 10  # questions of one person in a day
DAY = timedelta(days=1)
PAGE = 8  # published answers of one list


@dataclass(frozen=True, slots=True)
class Question:
    id: int
    town_id: str
    asker_id: int
    text: str
    answered: bool
    answer: str = ""
    project_id: str | None = None  # what it is about, or where it is published
    tranche: int = 0  # 0: the whole project
    published: bool = False  # stands on the project's page, without the asker's name
    reworded: str = ""  # how the page says it, where its own words name somebody

    @property
    def in_public(self) -> str:
        return self.reworded or self.text

    @property
    def seal(self) -> str:
        """Another one whenever the page would say something else: what is published is what was looked at."""
        said = "\0".join((self.in_public, self.answer))
        return f"{zlib.crc32(said.encode()) & 0xFFFFFF:06x}"


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for an answer in a town."""

    town_id: str
    count: int
    oldest_at: datetime
    brought_up_on: date | None  # the day on which it was brought up last


def must_have_room(open_already: int, today: int = 0) -> None:
    """Raises QuestionsTooMany where the person must wait for answers first, QuestionsTooManyToday for a day."""
    if open_already >= OPEN_LIMIT:
        raise refusals.QuestionsTooMany(limit=OPEN_LIMIT)
    if today >= DAY_LIMIT:
        raise refusals.QuestionsTooManyToday(limit=DAY_LIMIT)


def day_to_bring_up(waiting: Waiting, now: datetime, timezone: str) -> date | None:
    """The town's day on which its waiting questions are brought up now; None: not now.

    From nine in the morning on, once a day, where one waits since yesterday; never in the evening or at night."""
    local = now.astimezone(ZoneInfo(timezone))
    if not MORNING <= local.time() < NIGHT or waiting.brought_up_on == local.date():
        return None
    return local.date() if waiting.oldest_at.astimezone(local.tzinfo).date() < local.date() else None


def must_be_text(text: str) -> str:
    """The question, trimmed; raises QuestionMissing or QuestionTooLong."""
    text = text.strip()
    if not text:
        raise refusals.QuestionMissing
    if len(text) > TEXT_LIMIT:
        raise refusals.QuestionTooLong(limit=TEXT_LIMIT)
    return text


def must_be_answer(text: str) -> str:
    """The answer, trimmed; raises TextExpected or AnswerTooLong."""
    text = text.strip()
    if not text:
        raise refusals.TextExpected
    if len(text) > ANSWER_LIMIT:
        raise refusals.AnswerTooLong(limit=ANSWER_LIMIT)
    return text
