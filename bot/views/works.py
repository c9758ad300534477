"""Works and sums as people read them, wherever they stand."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.media import Media, MediaKind
from bot.domain.projects import Work, WorkState
from bot.views.words import Html, Words

LINES = {
    WorkState.DONE: "news-done-line",
    WorkState.UNDER_WAY: "news-under-way-line",
    WorkState.NOT_DONE: "news-not-done-line",
}
NOUNS = {
    "media-photos": (MediaKind.PHOTO,),
    "media-videos": (MediaKind.VIDEO, MediaKind.ANIMATION),
    "media-files": (MediaKind.DOCUMENT, MediaKind.AUDIO, MediaKind.VOICE),
}


def told(words: Words, work: Work) -> str:
    """«балдар аныкталды — 128 бала», as plain text."""
    return words.plain("work-told", text=work.text, figure=work.figure) if work.figure else work.text


def attached(words: Words, media: Sequence[Media]) -> Html:
    """«3 сүрөт, 1 видео жана 2 файл»."""
    counts = [(key, sum(one.kind in kinds for one in media)) for key, kinds in NOUNS.items()]
    named = [words.plain(key, n=n) for key, n in counts if n]
    return words.listed(named or [words.plain("media-photos", n=0)])


def held(words: Words, number: int, until: datetime | None, timezone: str) -> Html:
    """That only the monitoring group reads the tranche's newest report; until when, where it is known."""
    key = "report-held-until" if until else "report-held"
    return words(key, n=number, at=words.moment(until, timezone) if until else "")


def money(words: Words, sum: int) -> str:
    """«1 250 000 сом», its groups held together."""
    return words.plain("money", sum=f"{sum:,}".replace(",", "\u00a0"))
