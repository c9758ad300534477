"""Refusals of a poll's record."""

from bot.domain.refusals.base import Refusal


class PollNotOverYet(Refusal):
    """There is no protocol before the end."""
