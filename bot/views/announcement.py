"""An announcement on a tranche: what everybody gets, and the form it is written in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.announcements import Audience, Part
from bot.domain.drafts import Draft
from bot.domain.media import Media, albums
from bot.domain.people import Town
from bot.domain.projects import TRANCHES_LIMIT, Project, WorkState
from bot.views import buttons, forms, outbox
from bot.views.card import CAPTION_LIMIT, LABEL_LIMIT, Card, Row, cut, of_part
from bot.views.pages import in_rows, length, packed
from bot.views.words import Html, Words
from bot.views.works import attached, money, told

KIND = outbox.KIND
NAME_ROOM = 200  # code points of a town's, a project's or an executor's name
TRANCHES_SHOWN = 12
NO_MEDIA = "no-media"
WORK_ROOM = 150  # code points of a work's text beside what else is said
# Of works in each state: what stands above them, what stands there where nothing stands before it, and their line.
HEADS = {
    WorkState.DONE: ("news-done", "news-done", "news-done-line"),
    WorkState.UNDER_WAY: ("news-under-way", "news-only-under-way", "news-under-way-line"),
    WorkState.NOT_DONE: ("news-not-done", "news-only-not-done", "news-not-done-line"),
}
Follow = type[buttons.FollowTown] | type[buttons.FollowProject]
TRANCHES_IN_A_ROW = 3


def parts(
    words: Words, town: Town, project: Project, draft: Draft, mark: Html | None = None, apart: bool = False
) -> tuple[Part, ...]:
    """The announcement as it goes to everybody: an album carries no buttons, so its text follows it.

    `mark`: that it was corrected. `apart`: its words are no caption, however short they are."""
    rows = (
        ((words.plain("button-project"), buttons.SeeProject(project.id).data),),
        ((words.plain("button-unfollow-project"), buttons.FollowProject(project.id, False).data),),
        ((words.plain("button-unfollow"), buttons.FollowTown(town.id, False).data),),
        ((words.plain("button-mute-project"), buttons.MuteProject(project.id, True).data),),
    )
    blocks = tuple(_blocks(words, town, project, draft))
    if mark:  # it stands alone in no message
        blocks = (*blocks[:-1], Html(f"{blocks[-1]}\n\n{mark}"))
    media = _captioned(words, draft)
    whole = "\n".join(blocks)
    if not apart and len(media) == 1 and length(whole) <= CAPTION_LIMIT:
        return (Part(whole, (replace(media[0], caption=""),), buttons=rows),)
    *before, last = packed(blocks)
    return (*(Part("", album) for album in albums(media)), *map(Part, before), Part(last, buttons=rows))


def _captioned(words: Words, draft: Draft) -> tuple[Media, ...]:
    """All there is to see; what belongs to a work says so below it."""
    captions = [(work.media, words("plain-text", text=told(words, work))) for work in draft.works]
    return (*draft.media, *(replace(one, caption=caption) for media, caption in captions for one in media))


def tailored(part: Part, by_town: bool, by_project: bool, by_vote: bool = False) -> Part:
    """The part for one chat: it offers to leave just those subscriptions that brought it there, to join others;
    to whoever hears only because they voted, to mute it."""
    mutes = by_vote and not (by_town or by_project)
    leaving: dict[Follow, bool] = {buttons.FollowTown: by_town, buttons.FollowProject: by_project}
    rows = tuple(row for row in part.buttons if all(_is_kept(data, leaving, mutes) for _, data in row))
    return replace(part, buttons=rows)


# --- the form --------------------------------------------------------------------------------------------


def ask_works(words: Words, draft: Draft) -> Card:
    """The first step: photos and lines, at once or one after the other."""
    rows: list[Row] = []
    if draft.works:
        rows.append([(words.plain("button-news-keep"), buttons.Fill(KIND, "works", "keep").data)])
    if draft.all_media:
        rows.append([(words.plain("button-news-no-media"), buttons.Fill(KIND, "works", NO_MEDIA).data)])
    if draft.works:
        html = words("news-works-again", works=len(draft.works), media=attached(words, draft.all_media))
    elif draft.media:
        html = words("news-works-to-media", media=attached(words, draft.media))
    else:
        html = words("news-works")
    return forms.step(words, KIND, "works", html, rows, back=not (draft.works or draft.all_media))


def ask_project(words: Words, projects: Sequence[Project]) -> tuple[Card, ...]:
    rows = [[(cut(one.name, LABEL_LIMIT), buttons.Fill(KIND, "project", one.id).data)] for one in projects]
    return tuple(forms.step(words, KIND, "project", words("news-project"), some) for some in in_rows(rows))


def ask_tranche(words: Words, project: Project, draft: Draft) -> Card:
    """The tranches there are, and a new one."""
    known = [tranche.number for tranche in project.tranches][-TRANCHES_SHOWN:]
    labels = [(words.plain("news-tranche-number", n=n), buttons.Fill(KIND, "tranche", str(n)).data) for n in known]
    rows: list[Row] = [labels[at : at + TRANCHES_IN_A_ROW] for at in range(0, len(labels), TRANCHES_IN_A_ROW)]
    new = project.next_tranche
    if new <= TRANCHES_LIMIT:
        rows.append([(words.plain("button-news-new-tranche", n=new), buttons.Fill(KIND, "tranche", str(new)).data)])
    html = words(
        "news-tranche",
        project=cut(project.name, NAME_ROOM),
        works=len(draft.works),
        media=attached(words, draft.all_media),
    )
    return forms.step(words, KIND, "tranche", html, rows)


def preview(
    words: Words, town: Town, project: Project, draft: Draft, audience: Audience, options: bool = False
) -> tuple[Card, ...]:
    """The thing itself as subscribers of the town get it; below it, answering it, what may be done with it."""
    cards = looked_at(words, KIND, draft, parts(words, town, project, draft))
    return (*cards, outbox.control(words, draft, audience, options))


def looked_at(words: Words, kind: str, draft: Draft, parts: Sequence[Part]) -> tuple[Card, ...]:
    """The thing itself, with what is said in the form (of this kind, at its look) where Telegram refuses it."""
    return tuple(
        replace(of_part(tailored(part, True, False)), otherwise=refused, otherwise_of=of_each)
        for part in parts
        for refused, of_each in (_refused(words, kind, draft, part),)
    )


# --- the text --------------------------------------------------------------------------------------------


def _refused(words: Words, kind: str, draft: Draft, part: Part) -> tuple[Card | None, tuple[Card, ...]]:
    """What is said where Telegram takes no such album, and where it is just one of it."""
    if not part.media:
        return None, ()
    together = forms.step(words, kind, "look", words("news-media-refused"), [[_no_media(words, kind)]])
    return together, tuple(_refused_one(words, kind, draft, one) for one in part.media)


def _refused_one(words: Words, kind: str, draft: Draft, media: Media) -> Card:
    place = draft.place_of(media)
    work = next((work for work in draft.works if any(one.file_id == media.file_id for one in work.media)), None)
    about = Html("\n" + words("news-item-refused-of", work=cut(work.text, WORK_ROOM))) if work else Html("")
    html = words("news-item-refused", n=place, kind=media.kind, about=about)
    drop = buttons.Fill(kind, "look", f"{NO_MEDIA}.{media.seal}").data
    rows: list[Row] = [[(words.plain("button-news-drop-item", n=place), drop)]]
    if len(draft.all_media) > 1:
        rows.append([_no_media(words, kind)])
    return forms.step(words, kind, "look", html, rows)


def _no_media(words: Words, kind: str) -> tuple[str, str]:
    return words.plain("button-news-no-media"), buttons.Fill(kind, "look", NO_MEDIA).data


def _blocks(words: Words, town: Town, project: Project, draft: Draft) -> Iterator[Html]:
    """What stands together even where the text goes over several messages; "" parts paragraphs."""
    yield words("news-town", town=cut(town.name, NAME_ROOM))
    yield words("news-project-line", project=cut(project.name, NAME_ROOM))
    head_alone = True
    for state, (head, alone, line) in HEADS.items():
        works = [words(line, work=told(words, work)) for work in draft.works if work.state is state]
        if works:
            title = words(alone if head_alone else head, n=draft.tranche)
            yield Html("")
            yield Html(f"{title}\n{works[0]}")  # no heading ends a message
            yield from works[1:]
            head_alone = False
    if draft.spent:
        yield Html("")
        yield words("news-spent", sum=money(words, draft.spent))
    if draft.next:
        yield Html("")
        yield words("news-next", text=draft.next)
    if project.executor:
        yield Html("")
        yield words("news-executor", executor=cut(project.executor.name, NAME_ROOM))


def _is_kept(data: str, leaving: dict[Follow, bool], mutes: bool) -> bool:
    if buttons.MuteProject.pattern().match(data):
        return mutes
    for button, subscribed in leaving.items():
        if button.pattern().match(data):
            return button.read(data).on != subscribed
    return True
