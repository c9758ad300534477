"""A card: one message as a value — text, pictures, buttons — and the toast that answers a press."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

from bot.domain.announcements import Part
from bot.domain.media import Media

TEXT_LIMIT = 4096  # code points after the HTML is read; Bot API, sendMessage
CAPTION_LIMIT = 1024  # Bot API, sendPhoto
TOAST_LIMIT = 200  # Bot API, answerCallbackQuery
LABEL_LIMIT = 60  # code points of a name on a button: two lines on a small phone

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove
Row = Sequence[tuple[str, str]]  # (label, callback data, or a URL)


@dataclass(frozen=True, slots=True)
class File:
    """A file that the bot has made, to be sent under this name."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Card:
    """One message (an album counts as one). `picture` is PNG bytes or a file id."""

    html: str
    keyboard: Keyboard | None = None
    picture: bytes | str | None = None
    media: tuple[Media, ...] = ()  # one, or an album
    file: File | None = None
    protected: bool = False  # can't be forwarded or saved: a ballot
    silent: bool = False
    replies: bool = False  # answers the card said before it
    otherwise: "Card | None" = None  # said instead of it and what follows, where Telegram takes no such message
    otherwise_of: tuple["Card", ...] = ()  # the same for each of its media, where Telegram takes just those not


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a press: a line that fades, an alert to be closed, or a way to another chat."""

    text: str = ""
    alert: bool = False
    url: str | None = None


def cut(text: str, limit: int) -> str:
    """At most `limit` code points, ending in … where something was cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def inline(rows: Iterable[Row]) -> InlineKeyboardMarkup:
    """Buttons under a message; what looks like a link is one, everything else is callback data."""
    return InlineKeyboardMarkup([[_button(label, to) for label, to in row] for row in rows])


def of_part(part: Part, picture: bytes | str | None = None) -> Card:
    """An announcement's part as the card that its preview and every copy of it are.

    Media without words come silently: the words that follow ring."""
    return Card(
        part.html,
        keyboard=inline(part.buttons) if part.buttons else None,
        picture=picture,
        media=part.media,
        silent=part.silent or not part.html,
    )


def _button(label: str, to: str) -> InlineKeyboardButton:
    if to.startswith("https://"):
        return InlineKeyboardButton(label, url=to)
    return InlineKeyboardButton(label, callback_data=to)
