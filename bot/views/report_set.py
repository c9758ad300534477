"""A tranche's report to carry into other chats: a picture, a short text and a link."""

from urllib.parse import quote_plus, urlencode

from bot.domain.media import Media, MediaKind
from bot.domain.people import Town
from bot.domain.projects import Project, Tranche
from bot.views import buttons, links
from bot.views.card import CAPTION_LIMIT, Card, Row, cut, inline
from bot.views.pages import length
from bot.views.words import Html, Words
from bot.views.works import LINES, told

NAME_ROOM = 150
WORK_ROOM = 120
BRIEF_ROOMS = (120, 60, 30)  # code points of a town's and a project's name in a link
BRIEF_LIMIT = 1700  # characters of a link: a Cyrillic letter takes six


def carried_on(words: Words, project_id: str, tranche: int) -> Row:
    """Buttons: the article, and the set for other chats."""
    return [
        (words.plain("button-article"), buttons.MakeArticle(project_id, tranche).data),
        (words.plain("button-share-tranche"), buttons.ShareTranche(project_id, tranche).data),
    ]


def cards(words: Words, town: Town, project: Project, tranche: Tranche, username: str) -> tuple[Card, ...]:
    """What to do with the set and the ways into other chats; then the set itself, without buttons that need the
    bot."""
    link = links.to_project(username, project.id)
    brief = _brief(words, town, project, tranche)
    telegram = "https://t.me/share/url?" + urlencode({"url": link, "text": brief})
    whatsapp = "https://wa.me/?" + urlencode({"text": f"{brief}\n{link}"})
    rows: list[Row] = [
        [(words.plain("button-share-telegram"), telegram)],
        [(words.plain("button-share-whatsapp"), whatsapp)],
    ]
    picture = _picture(tranche)
    text = _text(words, town, project, tranche, link)
    return Card(words("share-hint"), inline(rows)), Card(text, media=(picture,) if picture else ())


def _picture(tranche: Tranche) -> Media | None:
    """The first photo; where there is none, the first video."""
    shown = (*tranche.media, *(one for work in tranche.works for one in work.media))
    for kind in (MediaKind.PHOTO, MediaKind.VIDEO):
        for one in shown:
            if one.kind is kind:
                return Media(one.kind, one.file_id)
    return None


def _text(words: Words, town: Town, project: Project, tranche: Tranche, link: str) -> Html:
    """As many works as a caption holds; the rest is counted."""
    head = words(
        "share-tranche-head", town=cut(town.name, NAME_ROOM), project=cut(project.name, NAME_ROOM), n=tranche.number
    )
    foot = words("share-tranche-link", link=link)
    lines: list[Html] = []
    works = sorted(tranche.works, key=lambda work: list(LINES).index(work.state))
    for place, work in enumerate(works, start=1):
        line = words(LINES[work.state], work=cut(told(words, work), WORK_ROOM))
        left = len(works) - place
        rest = [words("share-tranche-more", n=left)] if left else []
        if length("\n".join((head, "", *lines, line, *rest, "", foot))) > CAPTION_LIMIT:
            lines.append(words("share-tranche-more", n=left + 1))
            break
        lines.append(line)
    return Html("\n".join((head, "", *lines, "", foot)))


def _brief(words: Words, town: Town, project: Project, tranche: Tranche) -> str:
    for room in BRIEF_ROOMS:
        brief = words.plain(
            "share-tranche-brief", town=cut(town.name, room), project=cut(project.name, room), n=tranche.number
        )
        if len(quote_plus(brief)) <= BRIEF_LIMIT:
            break
    return brief
