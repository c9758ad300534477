"""What is told of the choices: words, a photo, a voice note, who presents it; one choice after another."""

from bot.domain.media import MediaKind
from bot.domain.polls import Choice
from bot.domain.refusals import ButtonStale, DescriptionExpected, PhotoAsFile
from bot.forms import Answer, Filled
from bot.views import choice_form as views
from bot.views.card import Card
from handlers.poll_form.page import Page, Step
from storage.forms import Form

DROPPED = {"no-description": "description", "no-picture": "picture", "no-voice": "voice"}


def show_details(page: Page) -> tuple[Card, ...]:
    return (views.details(page.words, page.plan.poll),)


def take_details(page: Page, answer: Answer) -> Form:
    pressed = answer.must_be_pressed()
    if pressed == "done":
        return page.to("overview")
    if pressed not in [str(choice.number) for choice in page.plan.poll.choices]:
        raise ButtonStale
    return page.to("choice", number=int(pressed))


def show_choice(page: Page) -> tuple[Card, ...]:
    return (views.choice(page.words, _choice(page), len(page.plan.poll.choices)),)


def take_choice(page: Page, answer: Answer) -> Form | Filled:
    """Words describe it, a photo (its caption, too) and a voice note are kept; of an album only the first photo."""
    choice = _choice(page)
    if answer.pressed is not None:
        return _pressed(page, choice, answer.pressed)
    plan = page.plan
    if answer.voice:
        return page.to("choice", plan.telling(choice.number, voice=answer.voice))
    if answer.file:
        raise PhotoAsFile
    if (answer.media and answer.media.kind is not MediaKind.PHOTO) or not (answer.photo or answer.text):
        raise DescriptionExpected
    if answer.album and answer.album == page.form.filled.get("album"):
        return Filled(page.form)
    if answer.photo:
        plan = plan.telling(choice.number, picture=answer.photo)
    if answer.text:
        plan = plan.describing(choice.number, answer.text)
    return page.to("choice", plan, album=answer.album)


def _pressed(page: Page, choice: Choice, pressed: str) -> Form:
    if pressed in ("name", "presenter"):
        return page.to(f"choice-{pressed}")
    if pressed in DROPPED:
        return page.to("choice", page.plan.telling(choice.number, **{DROPPED[pressed]: ""}))
    if pressed == "next" and choice.number < len(page.plan.poll.choices):
        return page.to("choice", number=choice.number + 1)
    if pressed == "done":
        return page.to("overview")
    raise ButtonStale


def show_name(page: Page) -> tuple[Card, ...]:
    return (views.name(page.words, _choice(page)),)


def take_name(page: Page, answer: Answer) -> Form:
    return page.to("choice", page.plan.renaming(_choice(page).number, answer.must_be_text()))


def show_presenter(page: Page) -> tuple[Card, ...]:
    return (views.presenter(page.words, _choice(page)),)


def take_presenter(page: Page, answer: Answer) -> Form:
    presenter = "" if answer.pressed == "none" else answer.must_be_text()
    return page.to("choice", page.plan.presenting(_choice(page).number, presenter))


def _choice(page: Page) -> Choice:
    return page.plan.poll.choice(page.form.filled["number"])


STEPS = {
    "details": Step(show_details, take_details, "more"),
    "choice": Step(show_choice, take_choice, "details"),
    "choice-name": Step(show_name, take_name, "choice"),
    "choice-presenter": Step(show_presenter, take_presenter, "choice"),
}
