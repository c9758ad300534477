"""How many choices one ballot holds, who may vote, and how many residents there are."""

import re

from bot.domain.plans import USUAL_COUNTRIES, country_from, residents_from, with_country
from bot.domain.polls import Admission, Kind
from bot.domain.refusals import ButtonStale
from bot.forms import Answer
from bot.views import poll_settings as views
from bot.views.card import Card
from handlers.poll_form.page import Page, Step
from storage.forms import Form

COUNTRY = re.compile(r"([0-9]{1,3})-([01])")


def show_kind(page: Page) -> tuple[Card, ...]:
    return (views.kind(page.words, page.plan.poll),)


def take_kind(page: Page, answer: Answer) -> Form:
    pressed = answer.must_be_pressed()
    if pressed not in tuple(Kind):
        raise ButtonStale
    if pressed == Kind.SINGLE:
        return page.to("overview", page.plan.choosing(Kind.SINGLE, 1))
    return page.to("limit", wanted=pressed)


def show_limit(page: Page) -> tuple[Card, ...]:
    return (views.limit(page.words, Kind(page.form.filled["wanted"]), len(page.plan.poll.choices)),)


def take_limit(page: Page, answer: Answer) -> Form:
    pressed = answer.must_be_pressed()
    if pressed not in [str(n) for n in range(2, len(page.plan.poll.choices) + 1)]:
        raise ButtonStale
    return page.to("overview", page.plan.choosing(Kind(page.form.filled["wanted"]), int(pressed)))


def show_admission(page: Page) -> tuple[Card, ...]:
    return (views.admission(page.words, page.plan.poll),)


def take_admission(page: Page, answer: Answer) -> Form:
    """Members of a group are no answer here: Telegram is asked about the group first."""
    pressed = answer.must_be_pressed()
    if pressed not in tuple(Admission) or pressed == Admission.MEMBERS:
        raise ButtonStale
    if pressed == Admission.PHONE:
        countries = page.plan.poll.countries or USUAL_COUNTRIES
        return page.to("countries", page.plan.admitting(Admission.PHONE, countries=countries))
    return page.to("overview", page.plan.admitting(Admission(pressed)))


def show_countries(page: Page) -> tuple[Card, ...]:
    return (views.countries(page.words, page.plan.poll),)


def take_countries(page: Page, answer: Answer) -> Form:
    countries = page.plan.poll.countries
    asked = COUNTRY.fullmatch(answer.pressed or "")
    if answer.pressed is None:
        countries = with_country(countries, country_from(answer.must_be_text()), on=True)
    elif answer.pressed == "done":
        return page.to("overview")
    elif answer.pressed == "any":
        countries = ()
    elif asked:
        countries = with_country(countries, country_from(asked[1]), on=asked[2] == "1")
    else:
        raise ButtonStale
    return page.to("countries", page.plan.admitting(Admission.PHONE, countries=countries))


def show_group(page: Page) -> tuple[Card, ...]:
    groups = [(int(group_id), str(title)) for group_id, title in page.form.filled["groups"]]
    return views.groups(page.words, groups)


def take_group(page: Page, answer: Answer) -> Form:
    """Its buttons are none of the form's: Telegram is asked about the group at the press."""
    answer.must_be_pressed()
    raise ButtonStale


def show_residents(page: Page) -> tuple[Card, ...]:
    return (views.residents(page.words, page.town, page.plan.poll.residents),)


def take_residents(page: Page, answer: Answer) -> Form:
    if answer.pressed is None:
        return page.to("overview", page.plan.of_residents(residents_from(answer.must_be_text())))
    if answer.pressed not in ("town", "0"):
        raise ButtonStale
    residents = page.town.residents if answer.pressed == "town" else 0
    return page.to("overview", page.plan.of_residents(residents))


STEPS = {
    "kind": Step(show_kind, take_kind, "more"),
    "limit": Step(show_limit, take_limit, "kind"),
    "admission": Step(show_admission, take_admission, "more"),
    "countries": Step(show_countries, take_countries, "admission"),
    "group": Step(show_group, take_group, "admission"),
    "residents": Step(show_residents, take_residents, "more"),
}
