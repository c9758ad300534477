"""What a town has settled about sending, and the letters between two people who send together."""

from datetime import datetime

from bot.domain.announcements import Announcement, Part
from bot.domain.people import Rights, Town
from bot.domain.projects import Project
from bot.domain.quiet import HOURS_OFFERED, Quiet, TownRules
from bot.domain.refusals import Refusal
from bot.views import buttons, forms, refusals
from bot.views.card import Card, Row, inline
from bot.views.outbox import head
from bot.views.words import Html, Words

RETURNING = "send-back"  # the form of the words that go back with an announcement
WORDS_LIMIT = 500  # code points of them


def rules(words: Words, town: Town, rules: TownRules, usual: Quiet, rights: Rights) -> Card:
    """Quiet hours to pick from, and whether an announcement takes two; only an administrator lifts that again."""
    quiet = rules.quiet or usual
    rows: list[Row] = []
    for begins, ends in HOURS_OFFERED:
        chosen = (quiet.begins.hour, quiet.ends.hour) == (begins, ends) or (begins == ends and _never(quiet))
        label = words.plain("hours", begins=f"{begins:02}:00", ends=f"{ends:02}:00")
        if begins == ends:
            label = words.plain("hours-none")
        sign = words.plain("sign-on" if chosen else "sign-off")
        pressed = buttons.SetQuietHours(town.id, begins, ends)
        rows.append([(words.plain("button-quiet-hours", sign=sign, hours=label), pressed.data)])
    sign = words.plain("sign-on" if rules.two_people else "sign-off")
    if rights.administrator or not rules.two_people:
        pressed_two = buttons.SetTwoPeople(town.id, not rules.two_people)
        rows.append([(words.plain("button-two-people", sign=sign), pressed_two.data)])
    rows.append([(words.plain("button-back"), buttons.DeskOutbox(town.id, 0).data)])
    shown = words.plain("hours", begins=f"{quiet.begins:%H:%M}", ends=f"{quiet.ends:%H:%M}")
    html = words(
        "town-rules",
        town=town.name,
        hours=words.plain("hours-none") if _never(quiet) else shown,
        two=words("two-people-on" if rules.two_people else "two-people-off"),
    )
    return Card(html, inline(rows))


def _never(quiet: Quiet) -> bool:
    return quiet.begins == quiet.ends


def rules_changed(words: Words, town: Town, on: bool) -> Part:
    """To the town's other coordinators, when an announcement takes two from now on, or one again."""
    return Part(words("two-people-now" if on else "two-people-no-more", town=town.name))


# --- two people --------------------------------------------------------------------------------------------


def letter(words: Words, announcement: Announcement, town: Town, project: Project, asker: str) -> Part:
    """Below the thing itself: who wants to send it, and what the reader may say to that."""
    at = (
        words.moment(announcement.due_at, town.timezone)
        if announcement.due_at
        else words.plain("moment-when-agreed")
    )
    html = words("outbox-letter", head=head(words, project, announcement), asker=asker, at=at)
    agree = (words.plain("button-agree"), buttons.AgreeToSending(announcement.id).data)
    give_back = (words.plain("button-return-sending"), buttons.ReturnSending(announcement.id).data)
    return Part(html, buttons=((agree,), (give_back,)))


def asked_now(words: Words, announcement: Announcement, project: Project) -> Part:
    """To whoever planned it alone: the town wants a second person since."""
    see = (words.plain("button-see-sending"), buttons.SeeSending(announcement.id).data)
    return Part(words("outbox-asked-now", head=head(words, project, announcement)), buttons=((see,),))


def agreed(words: Words, town: Town, name: str, until: datetime | None) -> Part:
    """To whoever wrote it; `until`: when it begins, where it waits."""
    if until is None:
        return Part(words("outbox-agreed", name=name))
    return Part(words("outbox-agreed-later", name=name, at=words.moment(until, town.timezone)))


def returned(words: Words, announcement: Announcement, name: str, text: str) -> Part:
    reopen = (words.plain("button-reopen-sending"), buttons.ReopenSending(announcement.id).data)
    return Part(words("outbox-returned", name=name, text=text), buttons=((reopen,),))


def orphaned(words: Words, announcement: Announcement, town: Town) -> Part:
    """To the town's coordinators: whoever planned it has no desk any more."""
    reopen = (words.plain("button-reopen-sending"), buttons.ReopenSending(announcement.id).data)
    return Part(words("outbox-orphaned", town=town.name), buttons=((reopen,),))


def failed_to_begin(words: Words, announcement: Announcement, town: Town, refused: Refusal) -> Part:
    why = Html(refusals.card(words, refused).html)
    reopen = (words.plain("button-reopen-sending"), buttons.ReopenSending(announcement.id).data)
    return Part(words("outbox-failed", town=town.name, why=why), buttons=((reopen,),))


def ask_words(words: Words) -> Card:
    """What goes back with a returned announcement."""
    return forms.step(words, RETURNING, "words", words("outbox-return"), back=False)


def said(words: Words, key: str) -> Card:
    """What became of it, for the second of two."""
    return Card(words(key))
