"""Coordinators write one field of a project, look at the page, and save; its history keeps what stood there."""

from dataclasses import replace

from bot import acts, at_desk, fields
from bot.articles import participants_of
from bot.context import App, Services
from bot.domain.drafts import MEDIA_LIMIT
from bot.domain.field_texts import read
from bot.domain.media import media_value
from bot.domain.people import Town
from bot.domain.project_fields import Change, Field, Spot
from bot.domain.projects import Project
from bot.domain.refusals import (
    ButtonStale,
    FieldSame,
    MediaExpected,
    MediaTooMany,
    ProjectNotFound,
    WorkGone,
)
from bot.forms import Answer, Filled, Moment
from bot.views import field_form as views
from bot.views import refusals
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    form = FieldForm(app.services)
    app.forms[form.kind] = form


class FieldForm:
    """Filled in: project_id, field, tranche, about (the text of its work), was (what stood there when it was
    opened), value; of media: media, those taken out, and the album that came last."""

    kind = views.EDITING

    def __init__(self, services: Services) -> None:
        self._words = services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        try:
            project = at_desk.project(memory, moment.rights, form.filled["project_id"])
            spot = _spot(form, project)
        except (ProjectNotFound, WorkGone) as gone:
            return Filled(None, (refusals.card(self._words, gone),))
        if form.step == "look":
            if answer.must_be_pressed() != views.YES:
                raise ButtonStale
            return self._save(form, project, spot, memory, moment)
        if spot.field.is_media and answer.pressed not in (views.GO_ON, views.CLEAR):
            return self._take_media(form, project, spot, answer, memory)
        value = self._read(form, spot, answer)
        if value == fields.value_at(memory, project, spot):
            raise FieldSame
        fields.with_value(memory, project, spot, value)
        filled = form.at("look", value=value)
        return Filled(filled, self.show(filled, memory, moment))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        project = at_desk.project(memory, moment.rights, form.filled["project_id"])
        spot = _spot(form, project)
        was = fields.value_at(memory, project, spot)
        if form.step == "value" and spot.field.is_media:
            return views.ask_media(self._words, project, spot, fields.media_in(form), form.filled["out"])
        if form.step == "value":
            return (views.ask_value(self._words, project, spot, was),)
        value = form.filled["value"]
        town = _town(memory, project, spot, value)
        after = fields.with_value(memory, project, spot, value)
        outdated = acts.find_outdated(memory, project, after, self._words) is not None
        return views.preview(self._words, after, town, spot, was, value, participants_of(memory, after), outdated)

    def back(self, form: Form) -> Form | None:
        return form.at("value") if form.step == "look" else None

    def _read(self, form: Form, spot: Spot, answer: Answer) -> str:
        if answer.pressed is None:
            return read(spot.field, answer.must_be_text(), self._words.plain("money-unit"))
        if answer.pressed == views.CLEAR and spot.field.can_be_empty:
            return ""
        if answer.pressed == views.GO_ON and spot.field.is_media:
            return media_value(
                [one for n, one in enumerate(fields.media_in(form), 1) if n not in form.filled["out"]]
            )
        if spot.field is Field.STATE:
            return read(spot.field, answer.pressed, "")
        raise ButtonStale

    def _take_media(self, form: Form, project: Project, spot: Spot, answer: Answer, memory: Memory) -> Filled:
        """One more, or one that is taken out or back; while more of an album is coming in, nothing is answered."""
        media, out = fields.media_in(form), list(form.filled["out"])
        if answer.pressed is not None:
            number = _number(answer.pressed, len(media))
            out = [one for one in out if one != number] if number in out else [*out, number]
            form = form.at("value", out=out)
            return Filled(form, views.ask_media(self._words, project, spot, media, out)[-1:])
        if answer.media is None:
            raise MediaExpected
        if answer.media not in media:
            if len(media) >= MEDIA_LIMIT:
                raise MediaTooMany(limit=MEDIA_LIMIT)
            media = (*media, answer.media)
        form = form.at("value", media=fields.stored(media))
        if answer.album and memory.inbox.any_more_of_albums(form.person_id):
            return Filled(form)
        return Filled(form, views.ask_media(self._words, project, spot, media, out)[-1:])

    def _save(self, form: Form, project: Project, spot: Spot, memory: Memory, moment: Moment) -> Filled:
        """Hazard: two people edit at once. Whoever comes second sees what stands there now, and decides anew."""
        value, now_there = form.filled["value"], fields.value_at(memory, project, spot)
        if now_there != form.filled["was"] and now_there != value:
            last = memory.project_history.find_last(project.id, spot.field, spot.tranche, form.filled["about"])
            theirs = last if last and last.became == now_there else None
            card = views.meanwhile(self._words, spot, now_there, value, theirs)
            return Filled(form.at("look", was=now_there), (card,))
        after = fields.put(memory, project, spot, value)
        if outdated := acts.find_outdated(memory, project, after, self._words):
            participants = participants_of(memory, after)
            acts.retell_of_project(memory, outdated, after, self._words, participants, form.person_id, moment.now)
        if now_there != value:
            name = acts.name_at_desk(memory, project.town_id, form.person_id, self._words)
            change = Change(
                project.id,
                spot.field,
                spot.tranche,
                now_there,
                value,
                form.person_id,
                name,
                moment.now,
                form.filled["about"],
            )
            for one in _all_that_show(memory, project, spot):
                memory.project_history.add(replace(change, project_id=one.id))
        return Filled(None, (views.saved(self._words, after, spot, outdated is not None),))


def _spot(form: Form, project: Project) -> Spot:
    """Raises WorkGone where its work was removed, or got another text, since it was opened."""
    spot = Spot(Field(form.filled["field"]), form.filled["tranche"])
    if not spot.field.of_work:
        return spot
    works = next((one.works for one in project.tranches if one.number == spot.tranche), ())
    about = form.filled["about"]
    if not about:
        return replace(spot, work=len(works) + 1)
    for number, work in enumerate(works, start=1):
        if work.text == about:
            return replace(spot, work=number)
    raise WorkGone


def _all_that_show(memory: Memory, project: Project, spot: Spot) -> tuple[Project, ...]:
    """Whose history tells of a change: what stands in the town belongs to all its projects."""
    return memory.projects.all_of(project.town_id) if spot.field is Field.LOCATIVE else (project,)


def _town(memory: Memory, project: Project, spot: Spot, value: str) -> Town:
    town = memory.towns.get(project.town_id)
    return replace(town, name_locative=value) if spot.field is Field.LOCATIVE else town


def _number(pressed: str, most: int) -> int:
    if not pressed.isdecimal() or not pressed.isascii() or not 1 <= int(pressed[:3]) <= most:
        raise ButtonStale
    return int(pressed[:3])
