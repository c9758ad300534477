"""Refusals of a report on a tranche while it is written."""

from bot.domain.refusals.base import Refusal


class MediaTooMany(Refusal):
    """A report holds at most `limit` photos, videos and files."""


class MediaExpected(Refusal):
    """Neither words nor anything that can be sent on: a sticker, a place on the map, a round video …"""


class FigureTooLong(Refusal):
    """A work's figure has more than `limit` characters."""


class NextTooLong(Refusal):
    """What comes next has more than `limit` characters."""


class SumNotUnderstood(Refusal):
    """No whole number of сом."""


class WorkTwice(Refusal):
    """Another work of the report says the same."""
