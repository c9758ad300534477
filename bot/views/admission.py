"""Who may vote, in words; and the way in for whoever lacks something: a number, a slip, the right town."""

from collections.abc import Sequence

from telegram import KeyboardButton, ReplyKeyboardMarkup

from bot.domain.announcements import Part
from bot.domain.people import Town
from bot.domain.polls import Admission, Poll
from bot.views import buttons, complaints
from bot.views.card import Card, cut, inline
from bot.views.words import Html, Words

CHOICES_ROOM = 1800  # code points of all choices together
TOWNS_SHOWN = 5


def who(words: Words, poll: Poll) -> Html:
    """The line of ballot, overview and poster: «Ким добуш бере алат: …»."""
    if poll.admission is Admission.PHONE and poll.countries:
        said = words.plain("who-phone-countries", countries=countries(poll))
    else:
        said = words.plain(f"who-{poll.admission}")
    return words("who-may-vote", who=said)


def countries(poll: Poll) -> str:
    """«+996, +7»."""
    return ", ".join(f"+{code}" for code in poll.countries)


def ask_phone(words: Words, poll: Poll, town: Town, menu: ReplyKeyboardMarkup) -> Card:
    """What the vote is about, and the button that shares one's own number, above the menu."""
    share = KeyboardButton(words.plain("button-share-phone"), request_contact=True)
    keyboard = ReplyKeyboardMarkup([[share], *menu.keyboard], resize_keyboard=True, is_persistent=True)
    whose = words("ask-phone-any")
    if poll.countries:
        whose = words("ask-phone-countries", countries=countries(poll))
    html = words("ask-phone", question=poll.question, town=town.name, choices=_choices(words, poll), whose=whose)
    return Card(html, keyboard, protected=True)


def phone_taken(words: Words, menu: ReplyKeyboardMarkup) -> Card:
    """The menu is back as it was; the ballot follows."""
    return Card(words("phone-taken"), menu)


def another_town(words: Words, poll: Poll, town: Town, home: Town) -> Card:
    rows = [[(words.plain("button-move-here"), buttons.MoveHere(poll.id, False).data)]]
    return Card(words("another-town", question=poll.question, town=town.name, home=home.name), inline(rows))


def votes_elsewhere(words: Words, poll: Poll, town: Town, towns: Sequence[str]) -> Card:
    """Only this button takes back the vote that stands in another town."""
    rows = [[(words.plain("button-give-up-vote"), buttons.MoveHere(poll.id, True).data)]]
    named = ", ".join(towns[:TOWNS_SHOWN])
    return Card(words("votes-elsewhere", question=poll.question, town=town.name, towns=named), inline(rows))


def slip_needed(words: Words, poll: Poll, town: Town) -> Card:
    html = words("slip-needed", question=poll.question, town=town.name, choices=_choices(words, poll))
    return Card(html, inline([[(words.plain("button-ask"), buttons.Ask().data)], complaints.button(words, poll)]))


def slip_opened(words: Words, number: int) -> Card:
    """The slip is this person's; the ballot follows."""
    return Card(words("slip-opened", number=number))


def closed_group(words: Words, poll: Poll, town: Town, group: str) -> Part:
    """To coordinators: the bot is not told who is a member."""
    return Part(words("closed-group", question=poll.question, town=town.name, group=cut(group, 128)))


def _choices(words: Words, poll: Poll) -> Html:
    room = CHOICES_ROOM // len(poll.choices)
    return Html("\n".join(words("ballot-choice", number=c.number, name=cut(c.name, room)) for c in poll.choices))
