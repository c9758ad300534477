"""Telephone numbers and e-mail addresses as people type them, kept as they are dialled and written to."""

import re

from bot.domain import refusals
from bot.domain.poll_texts import NAME_LIMIT

PHONE = re.compile(r"\+[1-9][0-9]{6,14}")  # E.164
EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
BETWEEN_DIGITS = re.compile(r"[\s()\-–.\u00a0]")
EMAIL_EXAMPLE = "office@example.kg"
COUNTRY = "+996"  # of a number without its country: nine digits, with or without the 0 that is dialled at home
AT_HOME = re.compile(r"0?([1-9][0-9]{8})")


def phone_from(text: str) -> str:
    """«0772 66-31-22», «996772663122»: +996772663122, as it is dialled from anywhere.

    Raises PhoneNotUnderstood."""
    bare = BETWEEN_DIGITS.sub("", text)
    bare = "+" + bare[2:] if bare.startswith("00") else bare
    if home := AT_HOME.fullmatch(bare):
        bare = COUNTRY + home[1]
    elif bare.startswith(COUNTRY[1:]):
        bare = "+" + bare
    short = bare.startswith(COUNTRY) and len(bare) != len(COUNTRY) + 9
    if short or not bare.isascii() or not PHONE.fullmatch(bare):
        raise refusals.PhoneNotUnderstood(phone=text[:40])
    return bare


def email_from(text: str) -> str:
    """Raises EmailNotUnderstood."""
    email = text.strip().removeprefix("mailto:").strip("<>").rstrip(".")
    if not EMAIL.fullmatch(email) or not email.isascii() or len(email) > NAME_LIMIT:
        raise refusals.EmailNotUnderstood(example=EMAIL_EXAMPLE)
    return email
