"""Reminders: the fixed words, the button that mutes them, and what the desk shows of them beforehand."""

from collections.abc import Sequence

from bot.domain.announcements import Part
from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.domain.reminders import Reminder
from bot.views import buttons
from bot.views.card import Card, Toast, inline, of_part
from bot.views.words import Html, Words

SHOWN = 2  # there are no more


def reminder(words: Words, poll: Poll, town: Town) -> tuple[Part, ...]:
    """One tap to vote, one to mute. It says nothing of figures, nor whether its reader has voted."""
    assert poll.closes_at is not None
    html = words(
        "reminder", town=town.name, question=poll.question, closes=words.moment(poll.closes_at, town.timezone)
    )
    rows = (
        ((words.plain("button-menu-vote"), buttons.LookAtBallot(poll.id).data),),
        (mute_button(words, on=True),),
    )
    return (Part(html, buttons=rows),)


def mute_button(words: Words, on: bool) -> tuple[str, str]:
    """Asks for reminders to be muted, or to come again."""
    label = words.plain("button-mute-reminders" if on else "button-unmute-reminders")
    return label, buttons.MuteReminders(on).data


def desk_button(words: Words, poll_id: str) -> tuple[str, str]:
    """To the reminders of a poll, from its screen at the desk."""
    return words.plain("button-desk-reminders"), buttons.DeskReminders(poll_id).data


def muted(words: Words, on: bool) -> Toast:
    return Toast(words.plain("toast-reminders-muted" if on else "toast-reminders-unmuted"), alert=on)


def at_the_desk(
    words: Words, poll: Poll, town: Town, reminders: Sequence[Reminder], recipients: int
) -> tuple[Card, ...]:
    """When they go out, to how many as things stand, and the thing itself."""
    back = [[(words.plain("button-back"), buttons.DeskPoll(poll.id).data)]]
    if not reminders or poll.closes_at is None:
        return (Card(words("desk-reminders-none", question=poll.question), inline(back)),)
    lines = [
        words(
            "desk-reminder-sent" if one.sent_at else "desk-reminder-due",
            at=words.moment(one.sent_at or one.due_at, town.timezone),
        )
        for one in reminders[:SHOWN]
    ]
    html = words("desk-reminders", question=poll.question, lines=Html("\n".join(lines)), n=recipients)
    return (*map(of_part, reminder(words, poll, town)), Card(html, inline(back), replies=True))
