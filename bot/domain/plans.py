"""A plan: a poll while coordinators prepare it, changed as often as they like before it opens."""

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Self

from bot.domain import refusals
from bot.domain.admission import is_calling_code
from bot.domain.people import Town
from bot.domain.poll_texts import NAME_LIMIT, must_be_names, must_be_question
from bot.domain.polls import (
    LONGEST,
    SHORTEST,
    Admission,
    Choice,
    Kind,
    Poll,
    Results,
    State,
    must_be_fit,
    must_close_sensibly,
)
from bot.domain.reminder_plan import LIMIT as REMINDERS_LIMIT
from bot.domain.reminder_plan import ReminderTime, moments

DESCRIPTION_LIMIT = 1000  # code points: a choice is read beside eleven others
RESIDENTS_LIMIT = 10_000_000
COUNTRIES_LIMIT = 8  # calling codes on one line of the ballot
COUNTRY = re.compile(r"\+?([1-9][0-9]{0,2})")
USUAL_COUNTRIES = ("996", "7")  # home, and where most who work abroad are


@dataclass(frozen=True, slots=True)
class Plan:
    """What is filled in so far, as the poll it would be. `poll.opens_at` None: it opens when told to.

    `seal` is the seal of the stored poll that is being changed; "": it is not stored yet."""

    poll: Poll
    reminders: tuple[ReminderTime, ...] = ()
    seal: str = ""

    @classmethod
    def read(cls, filled: Mapping[str, Any], town: Town) -> Self:
        """The plan that a form keeps; what is not filled in yet is as most towns want it."""
        poll = Poll(
            filled.get("poll_id", ""),
            town.id,
            filled.get("question", ""),
            tuple(Choice(**choice) for choice in filled.get("choices", ())),
            Kind(filled.get("kind", Kind.SINGLE)),
            filled.get("max_choices", 1),
            Results(filled.get("results", Results.AFTER)),
            State(filled.get("state", State.DRAFT)),
            _moment(filled.get("opens_at")),
            _moment(filled.get("closes_at")),
            admission=Admission(filled.get("admission", Admission.ANYONE)),
            countries=tuple(filled.get("countries", ())),
            group_id=filled.get("group_id"),
            residents=filled.get("residents", town.residents),
        )
        reminders = tuple(ReminderTime(*reminder) for reminder in filled.get("reminders", ()))
        return cls(poll, reminders, filled.get("seal", ""))

    @property
    def filled(self) -> dict[str, Any]:
        """As JSON values."""
        poll = self.poll
        return {
            "poll_id": poll.id,
            "town_id": poll.town_id,
            "question": poll.question,
            "choices": [asdict(choice) for choice in poll.choices],
            "kind": poll.kind,
            "max_choices": poll.max_choices,
            "results": poll.results,
            "state": poll.state,
            "opens_at": poll.opens_at and poll.opens_at.isoformat(),
            "closes_at": poll.closes_at and poll.closes_at.isoformat(),
            "admission": poll.admission,
            "countries": list(poll.countries),
            "group_id": poll.group_id,
            "residents": poll.residents,
            "reminders": [[reminder.days, reminder.hour] for reminder in self.reminders],
            "seal": self.seal,
        }

    @property
    def is_stored(self) -> bool:
        return bool(self.poll.id)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(choice.name for choice in self.poll.choices)

    def asking(self, question: str) -> Self:
        """With this question; raises QuestionMissing, QuestionTooLong."""
        return self._with(question=must_be_question(question))

    def offering(self, names: Sequence[str], at_least: int = 1) -> Self:
        """With choices of these names, in this order; one that was there keeps what is told of it.

        Raises ChoicesTooFew, ChoicesTooMany, ChoiceTooLong, ChoiceTwice."""
        known = {choice.name: choice for choice in self.poll.choices}
        choices = tuple(
            replace(known.get(name) or Choice(number, name), number=number)
            for number, name in enumerate(must_be_names(names, at_least), start=1)
        )
        return self._with(choices=choices)

    def without(self, number: int) -> Self:
        """With one choice taken out, the others numbered anew."""
        kept = [choice for choice in self.poll.choices if choice.number != number]
        return self._with(choices=tuple(replace(one, number=at) for at, one in enumerate(kept, start=1)))

    def renaming(self, number: int, name: str) -> Self:
        """Raises ChoiceTooLong, ChoiceTwice, ChoicesTooFew (an empty name)."""
        names = [name if choice.number == number else choice.name for choice in self.poll.choices]
        (*clean,) = must_be_names(names, at_least=len(names))
        return self.telling(number, name=clean[number - 1])

    def describing(self, number: int, description: str) -> Self:
        """Raises DescriptionTooLong."""
        if len(description) > DESCRIPTION_LIMIT:
            raise refusals.DescriptionTooLong(limit=DESCRIPTION_LIMIT)
        return self.telling(number, description=description.strip())

    def presenting(self, number: int, presented_by: str) -> Self:
        """Raises PresenterTooLong."""
        presenter = " ".join(presented_by.split())
        if len(presenter) > NAME_LIMIT:
            raise refusals.PresenterTooLong(limit=NAME_LIMIT)
        return self.telling(number, presented_by=presenter)

    def telling(self, number: int, **told: str) -> Self:
        """With a choice of which something else is told; raises ChoiceNotFound."""
        changed = replace(self.poll.choice(number), **told)  # type: ignore[arg-type] # texts are all that is told
        return self._with(choices=tuple(changed if one.number == number else one for one in self.poll.choices))

    def choosing(self, kind: Kind, limit: int) -> Self:
        return self._with(kind=kind, max_choices=1 if kind is Kind.SINGLE else limit)

    def showing(self, results: Results) -> Self:
        return self._with(results=results)

    def admitting(
        self, admission: Admission, *, countries: Sequence[str] = (), group_id: int | None = None
    ) -> Self:
        return self._with(admission=admission, countries=tuple(countries), group_id=group_id)

    def of_residents(self, residents: int) -> Self:
        return self._with(residents=residents)

    def opening(self, at: datetime | None, now: datetime) -> Self:
        """Opening then, or when told to; raises OpeningPast, OpeningTooFar, ClosesBeforeItOpens."""
        if at is not None:
            must_open_sensibly(at, now)
            if self.poll.closes_at and self.poll.closes_at - at < SHORTEST:
                raise refusals.ClosesBeforeItOpens
        return self._with(opens_at=at)

    def closing(self, at: datetime, now: datetime) -> Self:
        """Raises ClosingTooSoon, ClosingTooFar, ClosesBeforeItOpens."""
        must_close_sensibly(at, now)
        if self.poll.opens_at and at - self.poll.opens_at < SHORTEST:
            raise refusals.ClosesBeforeItOpens
        return self._with(closes_at=at)

    def reminding(self, reminder: ReminderTime, on: bool, now: datetime, timezone: str) -> Self:
        """With a reminder set or dropped; those that fit no more are dropped, too. Raises RemindersTooMany."""
        others = [one for one in self.fitting(now, timezone) if one != reminder]
        if on and len(others) >= REMINDERS_LIMIT:
            raise refusals.RemindersTooMany(limit=REMINDERS_LIMIT)
        return replace(self, reminders=tuple(sorted([*others, *([reminder] if on else [])], reverse=True)))

    def fitting(self, now: datetime, timezone: str) -> tuple[ReminderTime, ...]:
        """The reminders that fall into the time of the vote."""
        closes_at = self.poll.closes_at
        if closes_at is None:
            return ()
        opens_at = self.poll.opens_at or now
        return tuple(one for one in self.reminders if one.fits(opens_at, closes_at, timezone))

    def reminder_moments(self, now: datetime, timezone: str) -> tuple[datetime, ...]:
        if self.poll.closes_at is None:
            return ()
        return moments(self.reminders, self.poll.opens_at or now, self.poll.closes_at, timezone)

    def outcome(self) -> Poll:
        """The poll it would be: nobody may choose more than there is."""
        limit = min(self.poll.max_choices, max(1, len(self.poll.choices)))
        return replace(self.poll, max_choices=limit)

    def scheduled(self, now: datetime) -> Poll:
        """The poll that opens by itself; raises where it is not fit for that."""
        poll = self.outcome()
        if poll.opens_at is None:
            raise refusals.MomentNotUnderstood
        must_be_fit(poll.question, poll.choices)
        must_open_sensibly(poll.opens_at, now)
        self.closing(_known(poll.closes_at), now)
        return replace(poll, state=State.SCHEDULED)

    def at_once(self, now: datetime) -> Poll:
        """The poll as it is opened now; raises where it is not fit for that."""
        self.closing(_known(self.poll.closes_at), now)
        return replace(self.outcome(), state=State.DRAFT)

    def _with(self, **changed: Any) -> Self:
        return replace(self, poll=replace(self.poll, **changed))


def plan_of(poll: Poll, reminders: Sequence[ReminderTime]) -> Plan:
    """A stored draft or scheduled poll, to be changed."""
    return Plan(poll, tuple(reminders), f"{zlib.crc32(repr((poll, *reminders)).encode()):x}")


def must_open_sensibly(opens_at: datetime, now: datetime) -> None:
    """Raises OpeningPast or OpeningTooFar (over a year)."""
    if opens_at <= now:
        raise refusals.OpeningPast
    if opens_at - now > LONGEST:
        raise refusals.OpeningTooFar


def country_from(text: str) -> str:
    """«+996» as «996»; raises CountryUnclear."""
    written = COUNTRY.fullmatch(text.strip())
    if written is None or not is_calling_code(written[1]):
        raise refusals.CountryUnclear
    return written[1]


def with_country(countries: Sequence[str], code: str, on: bool) -> tuple[str, ...]:
    """With a calling code more or less; raises CountriesTooMany."""
    others = [country for country in countries if country != code]
    if not on:
        return tuple(others)
    if len(others) >= COUNTRIES_LIMIT:
        raise refusals.CountriesTooMany(limit=COUNTRIES_LIMIT)
    return tuple(countries) if code in countries else (*countries, code)


def residents_from(text: str) -> int:
    """«23 500» as a number; raises ResidentsUnclear."""
    digits = "".join(text.split())
    if not re.fullmatch(r"[0-9]{1,9}", digits) or int(digits) > RESIDENTS_LIMIT:
        raise refusals.ResidentsUnclear
    return int(digits)


def _known(moment: datetime | None) -> datetime:
    if moment is None:
        raise refusals.MomentNotUnderstood
    return moment


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
