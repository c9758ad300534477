"""A correction that takes two: what is asked, what the second of two may do, and what became of it."""

from collections.abc import Iterator

from bot.domain.amendments import Amendment, Second, changes
from bot.domain.announcements import Announcement, Part
from bot.domain.drafts import Draft
from bot.domain.projects import Project
from bot.views import buttons, forms, outbox
from bot.views.card import Card, cut, inline
from bot.views.words import Html, Words

RETURNING = "amendment-back"  # the form of the words that go back with it
WORK_ROOM = 60  # code points: up to forty works stand in one message


def control(
    words: Words,
    amendment: Amendment,
    announcement: Announcement,
    project: Project,
    asker: str,
    known: Draft | None,
    own: bool = False,
) -> Part:
    """Below the thing itself: who asks for it, what it changes, and what whoever reads it may do. `known`: what the
    announcement says now; `own`: whoever reads it asks for it."""
    html = words(
        f"amendment-letter-{_kind(amendment)}",
        head=outbox.head(words, project, announcement),
        asker=cut(asker, outbox.NAME_ROOM),
        changes=Html("".join(f"{line}\n" for line in _changes(words, amendment, known))),
        what=words("asking-waits" if own else "amendment-yours"),
    )
    mark = (amendment.announcement_id, amendment.mark)
    if own:
        return Part(html, buttons=(((words.plain("button-take-back"), buttons.TakeBackAmendment(*mark).data),),))
    agree = (words.plain("button-agree"), buttons.AgreeToAmendment(*mark).data)
    give_back = (words.plain("button-return-sending"), buttons.ReturnAmendment(*mark).data)
    return Part(html, buttons=((agree,), (give_back,)))


def asked(words: Words, amendment: Amendment) -> Card:
    """For whoever asked."""
    rows = [[(words.plain("button-see-sending"), buttons.SeeSending(amendment.announcement_id).data)]]
    return Card(words(f"amendment-asked-{_kind(amendment)}"), inline(rows))


def agreed(words: Words, amendment: Amendment, name: str) -> Part:
    """To whoever asked."""
    return Part(words(f"amendment-agreed-{_kind(amendment)}", name=cut(name, outbox.NAME_ROOM)))


def returned(words: Words, amendment: Amendment, name: str, text: str) -> Part:
    """To whoever asked, with the way to take it up again."""
    html = words(f"amendment-returned-{_kind(amendment)}", name=cut(name, outbox.NAME_ROOM), text=text)
    again = (words.plain("button-correct"), buttons.CorrectAnnouncement(amendment.announcement_id).data)
    if amendment.draft is None:
        again = (words.plain("button-withdraw"), buttons.WithdrawAnnouncement(amendment.announcement_id).data)
    return Part(html, buttons=((again,),))


def overtaken(words: Words, announcement: Announcement, project: Project, name: str) -> Part:
    """To whoever asked: another came before the second person did."""
    html = words(
        "amendment-overtaken", head=outbox.head(words, project, announcement), name=cut(name, outbox.NAME_ROOM)
    )
    return Part(html, buttons=(((words.plain("button-see-sending"), buttons.SeeSending(announcement.id).data),),))


def ask_words(words: Words) -> Card:
    """What goes back with it."""
    return forms.step(words, RETURNING, "words", words("amendment-return"), back=False)


def said(words: Words, key: str) -> Card:
    """What became of it, for whoever pressed."""
    return Card(words(key))


def conditions(words: Words, second: Second) -> Iterator[Html]:
    """Below the look at a correction: whom it takes, and what it would overtake."""
    if second.agreeing is not None:
        yield words("amendment-second" if second.agreeing else "amendment-alone")
    if second.waits:
        yield words("amendment-waits", name=cut(second.waits, outbox.NAME_ROOM))


def _kind(amendment: Amendment) -> str:
    return "correction" if amendment.draft else "withdrawal"


def _changes(words: Words, amendment: Amendment, known: Draft | None) -> Iterator[Html]:
    """The works that are changed, or why it is withdrawn."""
    if amendment.draft is None:
        yield words("asking-reason", reason=amendment.reason)
        return
    out, into = changes(known, amendment.draft) if known else ((), ())
    yield from (words("amendment-out", work=cut(work, WORK_ROOM)) for work in out)
    yield from (words("amendment-in", work=cut(work, WORK_ROOM)) for work in into)
