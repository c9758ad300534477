"""What coordinators type into a project's fields, read as it is kept."""

import re
from collections.abc import Callable

from bot.domain import refusals
from bot.domain.contacts import email_from, phone_from
from bot.domain.gathering_texts import number_from
from bot.domain.gatherings import PEOPLE_LIMIT
from bot.domain.money import sum_from
from bot.domain.poll_texts import NAME_LIMIT
from bot.domain.project_fields import Field
from bot.domain.projects import (
    BULLET,
    FIGURE_LIMIT,
    NEXT_LIMIT,
    PERIOD_LIMIT,
    TITLE_LIMIT,
    WORK_LIMIT,
    WorkState,
)

TEXT_LIMIT = 1000  # code points of a problem, a goal, a description
LINES_LIMIT = 20  # of a list
LINE_LIMIT = 200  # code points of one
PHONES_LIMIT = 10
LINE_LIMITS = {  # of what stands in one line
    Field.NAME: NAME_LIMIT,
    Field.EXECUTOR: NAME_LIMIT,
    Field.SHORT_NAME: NAME_LIMIT,
    Field.KIND: NAME_LIMIT,
    Field.LOCATIVE: NAME_LIMIT,
    Field.PROBLEM: TEXT_LIMIT,
    Field.GOAL: TEXT_LIMIT,
    Field.TITLE: TITLE_LIMIT,
    Field.PERIOD: PERIOD_LIMIT,
    Field.FIGURE: FIGURE_LIMIT,
}


def read(field: Field, text: str, unit: str) -> str:
    """What was typed, as `value_of` would say it; raises where it is too long, or no such thing.

    `unit`: what may stand behind a sum, «сом»."""
    if field in LINE_LIMITS:
        return _line(text, LINE_LIMITS[field])
    if field.is_sum:
        return str(sum_from(text, unit))
    match field:
        case Field.WORK:
            return _line(BULLET.sub("", text.strip(), count=1), WORK_LIMIT)
        case Field.DESCRIPTION:
            return _lines(text, TEXT_LIMIT)
        case Field.NEXT:
            return _lines(text, NEXT_LIMIT)
        case Field.PHONES:
            return _list(text, PHONES_LIMIT, re.compile(r"[\n,;]+"), phone_from)
        case Field.EMAIL:
            return email_from(text)
        case Field.GROUP_SIZE | Field.PARTICIPANTS:
            if not (size := number_from(text)):
                raise refusals.NumberExpected(limit=PEOPLE_LIMIT)
            return str(size)
        case Field.STATE:
            if text not in tuple(WorkState):
                raise refusals.PressExpected
            return text
        case Field.PHOTOS | Field.WORK_PHOTOS:
            raise refusals.MediaExpected
    return _list(text, LINES_LIMIT, re.compile(r"\n"), str)


def _list(text: str, most: int, between: re.Pattern[str], read_one: Callable[[str], str]) -> str:
    return "\n".join(dict.fromkeys(map(read_one, _items(text, most, between))))


def _line(text: str, limit: int) -> str:
    return _fitting(" ".join(text.split()), limit)


def _lines(text: str, limit: int) -> str:
    lines = (" ".join(line.split()) for line in text.strip().splitlines())
    return _fitting("\n".join(lines), limit)


def _fitting(text: str, limit: int) -> str:
    if not text:
        raise refusals.TextExpected
    if len(text) > limit:
        raise refusals.WordsTooLong(limit=limit)
    return text


def _items(text: str, most: int, between: re.Pattern[str]) -> list[str]:
    """Without the bullets and numbers that people type before a line."""
    lines = (" ".join(BULLET.sub("", line.strip(), count=1).split()) for line in between.split(text))
    items = [line for line in lines if line]
    if not items:
        raise refusals.TextExpected
    if len(items) > most:
        raise refusals.LinesTooMany(limit=most)
    if max(map(len, items)) > LINE_LIMIT:
        raise refusals.LineTooLong(limit=LINE_LIMIT)
    return items
