"""The words in which people name moments, as values of one language."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

AS_TYPED = str.maketrans("өүңӊё", "оунне")  # what people type without a Kyrgyz keyboard
SHORTEST_MONTH = 3  # letters that are enough for a month


def fold(text: str) -> str:
    """The text as a key: one case, and ө, ү, ң as they are typed without a Kyrgyz keyboard."""
    return unicodedata.normalize("NFC", text).casefold().translate(AS_TYPED)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Matching knows neither case nor ө, ү, ң: the words asked about are folded already.

    `months` holds for each month its forms, `weekdays` Monday first, `numbers` the words for 1, 2, …
    `hour` also stands before an hour of the clock («саат 18»), `endings` after it («18:00дө»).
    """

    months: Sequence[Sequence[str]]
    weekdays: Sequence[str]
    numbers: Sequence[str]
    today: Sequence[str]
    tomorrow: Sequence[str]
    after_tomorrow: Sequence[str]
    minute: Sequence[str]
    hour: Sequence[str]
    day: Sequence[str]
    week: Sequence[str]
    later: Sequence[str]
    year: Sequence[str]
    endings: Sequence[str]
    fillers: Sequence[str]

    def month(self, word: str) -> int | None:
        """1…12, by its beginning or with any ending."""
        if len(word) < SHORTEST_MONTH:
            return None
        for number, forms in enumerate(self.months, start=1):
            folded = [fold(form) for form in forms]
            if word.startswith(_shared(folded)) or any(form.startswith(word) for form in folded):
                return number
        return None

    def weekday(self, word: str) -> int | None:
        """0 (Monday) … 6."""
        return next((day for day, name in enumerate(self.weekdays) if word.startswith(fold(name))), None)

    def number(self, word: str) -> int | None:
        return next((number for number, name in enumerate(self.numbers, start=1) if word == fold(name)), None)

    def days_ahead(self, word: str) -> int | None:
        """0 for «бүгүн», 1 for «эртең», 2 for the day after."""
        named = (self.today, self.tomorrow, self.after_tomorrow)
        return next((days for days, words in enumerate(named) if begins(word, words)), None)

    def is_beside(self, word: str) -> bool:
        """Whether the word may stand beside a moment and says nothing more."""
        return equals(word, (*self.hour, *self.endings, *self.fillers, *self.year))


def begins(word: str, stems: Sequence[str]) -> bool:
    """Whether the word is one of these, with any ending."""
    return any(word.startswith(fold(stem)) for stem in stems)


def equals(word: str, words: Sequence[str]) -> bool:
    return any(word == fold(one) for one in words)


def _shared(forms: Sequence[str]) -> str:
    """The beginning that all forms share: «декабр» of «декабрь», «декабры»."""
    first, last = min(forms), max(forms)
    length = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return first[:length]
