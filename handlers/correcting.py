"""Coordinators correct and withdraw what was sent: the thing itself, what can't be changed, and it is changed."""

from dataclasses import replace

from telegram import Update

from bot import acts, at_desk, detailing, outbox, starting
from bot.context import App, Context, Services
from bot.domain import corrections
from bot.domain.amendments import Amendment
from bot.domain.announcements import Announcement, Part
from bot.domain.corrections import Foreseen
from bot.domain.drafts import MEDIA_LIMIT, Draft
from bot.domain.people import Town
from bot.domain.projects import Project, WorkState
from bot.domain.refusals import (
    ButtonStale,
    CorrectedMeanwhile,
    MediaExpected,
    MediaTooMany,
    NothingCorrected,
    NothingFailed,
    Refusal,
    WrittenElsewhere,
)
from bot.domain.retelling import retold
from bot.forms import Answer, Filled, Moment, must_lose_nothing
from bot.views import amendment as amending
from bot.views import buttons, refusals, report_form
from bot.views import correction as views
from bot.views.card import Card, Toast
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    for form in (CorrectionForm(app.services), WithdrawalForm(app.services)):
        app.forms[form.kind] = form
    on_private_press(app, start, buttons.CorrectAnnouncement)
    on_private_press(app, start_withdrawal, buttons.WithdrawAnnouncement)
    on_private_press(app, see_history, buttons.SeeCorrections)
    on_private_press(app, retry, buttons.RetryCorrection)


async def start(update: Update, context: Context) -> None:
    """«Оңдоо»: the announcement as it stands, to be changed."""
    announcement_id = context.pressed(buttons.CorrectAnnouncement).announcement_id

    def begin(memory: Memory) -> tuple[Card, ...]:
        one = _mine(context, memory, announcement_id)
        filled = memory.outbox.draft_of(one.id)
        if not filled:
            raise WrittenElsewhere
        mine = memory.amendments.find(one.id)  # what went back to whoever asked is taken up where it was
        asked = mine.draft if mine and mine.person_id == context.person_id else None
        draft = replace(asked or Draft.read(filled), said=(), flat=(), album="", answered=False, too_many=False)
        kept = {**draft.filled, "announcement": one.id, "version": one.version, "renewed": False}
        return _opened(context, memory, Form(context.person_id, views.KIND, "look", kept))

    cards = await context.transact(begin)
    await context.answer_below(*cards)


async def start_withdrawal(update: Update, context: Context) -> None:
    """«Кайтарып алуу»: why?"""
    announcement_id = context.pressed(buttons.WithdrawAnnouncement).announcement_id

    def begin(memory: Memory) -> tuple[Card, ...]:
        one = _mine(context, memory, announcement_id)
        filled = {"announcement": one.id, "version": one.version, "reason": ""}
        return _opened(context, memory, Form(context.person_id, views.WITHDRAWAL, "reason", filled))

    cards = await context.transact(begin)
    await context.answer_below(*cards)


async def see_history(update: Update, context: Context) -> None:
    """What it said before, and who changed it."""
    pressed = context.pressed(buttons.SeeCorrections)

    def look(memory: Memory) -> tuple[Card, ...]:
        one = at_desk.announcement(memory, context.rights(memory), pressed.announcement_id)
        found = memory.corrections.all_of(one.id)
        number = pressed.number or len(found)
        if not 1 <= number <= len(found):
            raise ButtonStale
        shown = found[number - 1]
        town, project = memory.towns.get(one.town_id), memory.projects.get_told(one)
        who = acts.name_at_desk(memory, town.id, shown.made_by, context.words)
        agreed = acts.name_at_desk(memory, town.id, shown.agreed_by, context.words) if shown.agreed_by else ""
        return views.history(context.words, one, project, shown, len(found), who, agreed, town.timezone)

    cards = await context.read(look)
    await context.answer_below(*cards)


async def retry(update: Update, context: Context) -> None:
    """Where it failed it is tried once more; the message that was pressed shows how far that comes."""
    announcement_id = context.pressed(buttons.RetryCorrection).announcement_id

    def put(memory: Memory) -> None:
        one = at_desk.announcement(memory, context.rights(memory), announcement_id)
        if not one.occasion.by_hand:
            raise ButtonStale
        if not memory.mendings.owe_failed(one.id, context.now):
            raise NothingFailed

    await context.transact(put)
    context.app.owed()
    await context.toast(Toast(context.words.plain("toast-correcting-again")))


class CorrectionForm:
    """The look at what was sent, its works one by one, what it cost and what comes next."""

    kind = views.KIND

    def __init__(self, services: Services) -> None:
        self.services = services
        self.words = services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        one = _of_form(form, memory, moment)
        draft = Draft.read(form.filled)
        if form.step in detailing.STEPS and not (answer.media and form.step == detailing.WORK):
            form = detailing.take(form, draft, answer, self.words)
            return Filled(form, self.show(form, memory, moment))
        if answer.pressed is None:
            return self._take(form, draft, answer, memory, moment)
        if answer.pressed.startswith("ok."):
            return self._confirm(form, draft, one, answer.pressed, memory, moment)
        if answer.pressed == detailing.MORE:
            return self._go(form.at(detailing.MORE), draft, memory, moment)
        if answer.pressed == views.NO_MEDIA:
            return self._go(form, draft.without_media(), memory, moment)
        if answer.pressed.startswith(f"{views.NO_MEDIA}."):
            seal = answer.pressed.removeprefix(f"{views.NO_MEDIA}.")
            return self._go(form, draft.without_one(seal), memory, moment)
        return self._go(form, _switched(draft, answer.pressed), memory, moment)

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        one = _of_form(form, memory, moment)
        draft = Draft.read(form.filled)
        if form.step in detailing.STEPS:
            return (detailing.show(form, self.words, draft),)
        parts = self._parts(memory, one, draft, moment)
        second = acts.second_for(memory, one, outbox.house(self.services), form.person_id)
        return views.look(self.words, parts, draft, _foreseen(memory, one, parts, moment), second)

    def back(self, form: Form) -> Form | None:
        return detailing.back(form) if form.step in detailing.STEPS else None

    def _take(self, form: Form, draft: Draft, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        """Lines take the place of the works, media that of the media there were; while more of an album is coming
        in, nothing is answered."""
        if not (answer.text or answer.media):
            raise MediaExpected
        work, notes = detailing.number_of(form), []
        filled = {}
        if answer.media and not work and not form.filled["renewed"]:
            draft, filled = replace(draft, media=()), {"renewed": True}
        if answer.text and not work:
            try:
                draft = retold(draft, answer.text)
            except Refusal as refused:
                if not answer.media:
                    raise
                notes.append(refusals.card(self.words, refused))
        draft = draft.taking("", answer.media, answer.album, answer.flat, work)
        if draft.too_many:
            notes.append(refusals.card(self.words, MediaTooMany(limit=MEDIA_LIMIT)))
        if work and answer.text:
            notes.append(report_form.caption_left_out(self.words))
        form = form.at(form.step, **(replace(draft, too_many=False).filled | filled))
        if answer.album and memory.inbox.any_more_of_albums(form.person_id):
            return Filled(form, tuple(notes))
        return Filled(form, (*notes, *self.show(form, memory, moment)))

    def _confirm(
        self, form: Form, draft: Draft, one: Announcement, pressed: str, memory: Memory, moment: Moment
    ) -> Filled:
        corrections.must_be_correctable(one)
        if one.version != form.filled["version"]:
            raise CorrectedMeanwhile
        if pressed != f"ok.{draft.seal}":
            raise ButtonStale
        before = Draft.read(memory.outbox.draft_of(one.id))
        if _said(before) == _said(draft):
            raise NothingCorrected
        amendment = Amendment(one.id, one.version, form.person_id, moment.now, draft)
        done = acts.amend(memory, amendment, one, outbox.house(self.services))
        return Filled(None, (views.confirmed(self.words) if done else amending.asked(self.words, amendment),))

    def _parts(self, memory: Memory, one: Announcement, draft: Draft, moment: Moment) -> tuple[Part, ...]:
        town, project = _about(memory, one)
        return views.parts(self.words, town, project, draft, one, moment.now)

    def _go(self, form: Form, draft: Draft, memory: Memory, moment: Moment) -> Filled:
        form = form.at(form.step, **draft.filled)
        return Filled(form, self.show(form, memory, moment))


class WithdrawalForm:
    """Why, and whether that is sure."""

    kind = views.WITHDRAWAL

    def __init__(self, services: Services) -> None:
        self.services = services
        self.words = services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        one = _of_form(form, memory, moment)
        if form.step == "reason" or answer.pressed is None:
            reason = corrections.reason_from(answer.must_be_text())
            form = form.at("sure", reason=reason)
            return Filled(form, self.show(form, memory, moment))
        if answer.must_be_pressed() != "ok":
            raise ButtonStale
        corrections.must_be_correctable(one)
        if one.version != form.filled["version"]:
            raise CorrectedMeanwhile
        amendment = Amendment(one.id, one.version, form.person_id, moment.now, None, form.filled["reason"])
        done = acts.amend(memory, amendment, one, outbox.house(self.services))
        said = views.withdrawal_confirmed(self.words) if done else amending.asked(self.words, amendment)
        return Filled(None, (said,))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        one = _of_form(form, memory, moment)
        _, project = _about(memory, one)
        if form.step == "reason":
            return (views.ask_reason(self.words, one, project),)
        reason = form.filled["reason"]
        foreseen = _foreseen(memory, one, self._parts(memory, one, reason, moment), moment)
        second = acts.second_for(memory, one, outbox.house(self.services), form.person_id)
        return (views.ask_withdrawal(self.words, one, project, reason, foreseen, second),)

    def back(self, form: Form) -> Form | None:
        return form.at("reason") if form.step == "sure" else None

    def _parts(self, memory: Memory, one: Announcement, reason: str, moment: Moment) -> tuple[Part, ...]:
        town, project = _about(memory, one)
        return views.withdrawn(self.words, one, town, project, reason, moment.now)


def _mine(context: Context, memory: Memory, announcement_id: int) -> Announcement:
    """Raises AnnouncementGone, NotACoordinator, ButtonStale, NotSentYet, WithdrawnAlready."""
    one = at_desk.announcement(memory, context.rights(memory), announcement_id)
    corrections.must_be_correctable(one)
    return one


def _opened(context: Context, memory: Memory, form: Form) -> tuple[Card, ...]:
    """The new form, or the one that is open for the same announcement. Raises FormOpen."""
    known = memory.forms.find(context.person_id)
    ours = known and known.kind == form.kind and known.filled["announcement"] == form.filled["announcement"]
    if known and ours and known.filled["version"] == form.filled["version"]:
        form = known
    elif not ours:
        must_lose_nothing(known)
    memory.forms.put(form, context.now)
    return starting.shown(context, memory, form)


def _of_form(form: Form, memory: Memory, moment: Moment) -> Announcement:
    """Raises AnnouncementGone, NotACoordinator."""
    return at_desk.announcement(memory, moment.rights, int(form.filled["announcement"]))


def _about(memory: Memory, one: Announcement) -> tuple[Town, Project]:
    return memory.towns.get(one.town_id), memory.projects.get_told(one)


def _foreseen(memory: Memory, one: Announcement, parts: tuple[Part, ...], moment: Moment) -> Foreseen:
    old = not corrections.is_young(one, moment.now)
    left = corrections.foreseen_left(one.parts, parts, old=old)
    return replace(memory.corrections.count_chats(one.id), left=left)


def _switched(draft: Draft, pressed: str) -> Draft:
    """«w3.done»: work 3 is done. Raises ButtonStale."""
    number, _, state = pressed.removeprefix("w").partition(".")
    if not (pressed.startswith("w") and number.isascii() and number.isdigit() and state in tuple(WorkState)):
        raise ButtonStale
    return draft.with_work(int(number), state=WorkState(state))


def _said(draft: Draft) -> tuple[object, ...]:
    return draft.works, draft.media, draft.spent, draft.next
