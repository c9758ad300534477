"""Sums of money, as people type them."""

import re

from bot.domain import refusals

SUM_LIMIT = 1_000_000_000_000
GROUPED = re.compile(r"[0-9]+|[0-9]{1,3}([ .,][0-9]{3})+")


def sum_from(text: str, unit: str) -> int:
    """«1 250 000», «1250000», «1.250.000 сом» where the unit is «сом»: a whole sum, more than none.

    Raises SumNotUnderstood for everything else («1,25 млн» too: what is published is not to be guessed)."""
    bare = re.sub(r"\s+", " ", text.casefold()).strip().removesuffix(".").removesuffix(unit).strip()
    if not GROUPED.fullmatch(bare) or not bare.isascii():
        raise refusals.SumNotUnderstood
    digits = re.sub(r"[ .,]", "", bare)
    if len(digits) > 13 or not 0 < int(digits) <= SUM_LIMIT:
        raise refusals.SumNotUnderstood
    return int(digits)
