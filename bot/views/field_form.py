"""The form of one field of a project: what stands there, another value, the page as it would be."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.archive import plain
from bot.domain.contacts import EMAIL_EXAMPLE
from bot.domain.media import Media, albums
from bot.domain.people import Town
from bot.domain.project_fields import Change, Field, Spot, value_of, work_of
from bot.domain.projects import Project, WorkState
from bot.views import buttons, forms, project_desk, projects
from bot.views.article import beginning
from bot.views.card import Card, Row, cut, inline
from bot.views.words import Html, Words
from bot.views.works import attached

EDITING = "project-field"
VALUE_ROOM = 1500  # code points of what stands there: long lists are read on the page
NUMBERS_IN_A_ROW = 5
CLEAR = "clear"
GO_ON = "on"
YES = "yes"
HINTS = {
    Field.PHONES: "phones",
    Field.EMAIL: "email",
    Field.GROUP_SIZE: "group",
    Field.PARTICIPANTS: "people",
    Field.LOCATIVE: "where",
    Field.PERIOD: "period",
    Field.WORK: "work",
    Field.STATE: "state",
    Field.FIGURE: "figure",
}
USUAL = (
    *(Field.GOAL, Field.DESCRIPTION, Field.EXECUTOR, Field.PHONES, Field.EMAIL, Field.PERSONS),
    *(Field.GROUP_SIZE, Field.COMPOSITION, Field.PARTNERS, Field.PLANNED),
)
BELONGING = (Field.PHONES, Field.EMAIL, Field.PERSONS, Field.COMPOSITION)  # to the executor, to the group


def ask_value(words: Words, project: Project, spot: Spot, value: str) -> Card:
    """What stands there now, and how to write another."""
    rows: list[Row] = []
    if spot.field is Field.STATE:
        states = ((state, words.plain(project_desk.STATES[state])) for state in WorkState if state != value)
        rows += [[(label, buttons.Fill(EDITING, "value", state).data)] for state, label in states]
    if value and spot.field.can_be_empty:
        key = "button-drop-work" if spot.field is Field.WORK else "button-clear-field"
        rows.append([(words.plain(key), buttons.Fill(EDITING, "value", CLEAR).data)])
    hint = HINTS.get(spot.field, "sum" if spot.field.is_sum else "list" if spot.field.is_list else "text")
    told = cut(project_desk.shown(words, spot.field, value), VALUE_ROOM)
    html = _head(words, project, spot, told, words(f"field-hint-{hint}", example=EMAIL_EXAMPLE))
    rows.append([(words.plain("button-back"), back_to(spot, project).data)])
    return forms.step(words, EDITING, "value", html, rows, back=False)


def ask_media(
    words: Words, project: Project, spot: Spot, media: Sequence[Media], out: Sequence[int]
) -> tuple[Card, ...]:
    """What there is, each with its number; below it the numbers, to take one out or back, and how to add more."""
    labels = [
        (
            words.plain("button-media-back" if number in out else "button-media-out", n=number),
            buttons.Fill(EDITING, "value", str(number)).data,
        )
        for number in range(1, len(media) + 1)
    ]
    rows: list[Row] = [labels[at : at + NUMBERS_IN_A_ROW] for at in range(0, len(labels), NUMBERS_IN_A_ROW)]
    if media:
        rows.append([(words.plain("button-go-on"), buttons.Fill(EDITING, "value", GO_ON).data)])
    rows.append([(words.plain("button-back"), back_to(spot, project).data)])
    left = [one for number, one in enumerate(media, start=1) if number not in out]
    hint = words("field-hint-media" if media else "field-hint-media-first")
    html = _head(words, project, spot, plain(attached(words, left)) if left else words.plain("field-empty"), hint)
    control = forms.step(words, EDITING, "value", html, rows, back=False)
    numbered = [replace(one, caption=words("media-number", n=n)) for n, one in enumerate(media, start=1)]
    shown = (
        Card(album[0].caption if len(album) == 1 else "", media=album, silent=True, otherwise=control)
        for album in albums(numbered)
    )
    return (*shown, control)


def back_to(spot: Spot, project: Project) -> buttons.DeskProject | buttons.DeskTranche | buttons.DeskWork:
    """The screen with the field's button, which also drops a form that is untouched."""
    if spot.work and work_of(project, spot):
        return buttons.DeskWork(project.id, spot.tranche, spot.work)
    return buttons.DeskTranche(project.id, spot.tranche) if spot.tranche else buttons.DeskProject(project.id)


def preview(
    words: Words,
    after: Project,
    town: Town,
    spot: Spot,
    was: str,
    value: str,
    participants: int,
    outdated: bool = False,
) -> tuple[Card, ...]:
    """The page as it would be, of a tranche that tranche's part; below it what changes. `outdated`: the news of the
    project that went out changes, too."""
    around = projects.Around(participants)
    if spot.field is Field.LOCATIVE and after.problem:
        page: tuple[Card, ...] = (Card(words("plain-text", text=beginning(words, town, after, participants))),)
    elif spot.tranche:
        page = projects.tranche(words, after, spot.tranche, town, around=around)
    else:
        page = projects.page(words, after, town, subscribed=False, others=False, around=around)
    rows: list[Row] = [[(words.plain("button-save"), buttons.Fill(EDITING, "look", YES).data)]]
    html = words(
        "field-look",
        name=project_desk.label_of(words, spot),
        was=cut(project_desk.shown(words, spot.field, was), VALUE_ROOM),
        became=cut(project_desk.became(words, spot.field, was, value), VALUE_ROOM),
    )
    if outdated:
        html = Html(f"{html}\n\n{words('field-news-too')}")
    control = forms.step(words, EDITING, "look", html, rows)
    return (*(replace(card, keyboard=None) for card in page), control)


def meanwhile(words: Words, spot: Spot, now_there: str, value: str, change: Change | None) -> Card:
    """Somebody else has changed the field since it was opened; what is written may still take its place.

    `change`: theirs, where it was made in the chat by hand."""
    rows: list[Row] = [[(words.plain("button-save-mine"), buttons.Fill(EDITING, "look", YES).data)]]
    html = words(
        "field-changed-meanwhile" if change else "field-changed-by-report",
        who=cut(change.name, project_desk.NAME_ROOM) if change else "",
        name=project_desk.label_of(words, spot),
        value=cut(project_desk.shown(words, spot.field, now_there), VALUE_ROOM),
        mine=cut(project_desk.shown(words, spot.field, value), VALUE_ROOM),
    )
    return forms.step(words, EDITING, "look", html, rows)


def saved(words: Words, project: Project, spot: Spot, retold: bool = False) -> Card:
    """`project`: as it is now; a work that was removed leads to its tranche. `retold`: the news of it follows."""
    work = work_of(project, spot) if spot.work else None
    more = buttons.DeskTranche(project.id, spot.tranche) if spot.work and not work else back_to(spot, project)
    rows: list[Row] = [
        [(words.plain("button-edit-more"), more.data)],
        [(words.plain("button-see-page"), buttons.SeeProject(project.id).data)],
    ]
    if following := _next_empty(project, spot):
        label = words.plain("button-next-field", name=words.plain(f"field-{following}"))
        rows.insert(0, [(label, buttons.EditField(project.id, following, 0, 0).data)])
    html = words("field-saved", name=project_desk.label_of(words, spot))
    return Card(Html(f"{html}\n{words('field-news-corrected')}") if retold else html, inline(rows))


def _next_empty(project: Project, spot: Spot) -> Field | None:
    """The next of what most projects tell that nothing is written of yet."""
    if spot.tranche:
        return None
    after = USUAL.index(spot.field) + 1 if spot.field in USUAL else 0
    for field in USUAL[after:]:
        needs = {Field.COMPOSITION: project.monitoring_group}.get(field, project.executor)
        if not value_of(project, Spot(field)) and (needs or field not in BELONGING):
            return field
    return None


def _head(words: Words, project: Project, spot: Spot, told: str, hint: Html) -> Html:
    if spot.field.of_work and (work := work_of(project, spot)) and spot.field is not Field.WORK:
        return words(
            "field-ask-of-work",
            project=cut(project.name, project_desk.NAME_ROOM),
            work=work.text,
            name=project_desk.label_of(words, spot),
            value=told,
            hint=hint,
        )
    return words(
        "field-ask",
        project=cut(project.name, project_desk.NAME_ROOM),
        name=project_desk.label_of(words, spot),
        value=told,
        hint=hint,
    )
