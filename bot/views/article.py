"""The article on a project, in the form in which towns tell of theirs, and the files it comes in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.media import Media, MediaKind
from bot.domain.people import Town
from bot.domain.projects import Executor, MonitoringGroup, Project, Tranche, Work, WorkState
from bot.printing.article import Article, Block, Items, Paragraph, Picture
from bot.views.card import Card, File, Toast
from bot.views.words import Words
from bot.views.works import money, told

LEADS = {
    WorkState.UNDER_WAY: "article-under-way",
    WorkState.NOT_DONE: "article-not-done",
}
COUNTRY_CODE = "+996"
PHOTOS_LIMIT = 12  # of one article


@dataclass(frozen=True, slots=True)
class Story:
    """What an article tells. `participants`: how many took part in choosing the problem; 0: not known.
    `tranche`: the only one it tells of; 0: all."""

    town: Town
    project: Project
    participants: int
    made_at: datetime
    tranche: int = 0
    photos: Mapping[str, bytes] = field(default_factory=dict)  # by file id

    @property
    def tranches(self) -> tuple[Tranche, ...]:
        """Raises TrancheNotFound."""
        return (self.project.tranche(self.tranche),) if self.tranche else self.project.tranches


def article(words: Words, story: Story) -> Article:
    """Raises TrancheNotFound."""
    town, project = story.town, story.project
    blocks: list[Block] = []
    if project.problem:
        blocks.append(Paragraph(beginning(words, town, project, story.participants)))
    if project.goal:
        goal = project.goal.rstrip(" .")
        key = "article-goal-named" if "." in goal else "article-goal"
        blocks.append(Paragraph(_joined(words.plain(key, goal=goal), project.description)))
    elif project.description:
        blocks.append(Paragraph(project.description))
    if project.monitoring_group:
        blocks.append(Paragraph(_group(words, project.monitoring_group)))
    if project.executor and not story.tranches:
        blocks.append(Paragraph(words.plain("article-executor", executor=project.executor.name)))
    for tranche in story.tranches:
        blocks += _tranche(words, tranche, project.executor)
        blocks += _photos(words, story, tranche)
    if project.partners:
        blocks.append(Items(words.plain("article-partners"), _punctuated(project.partners)))
    if project.executor and (contacts := tuple(_contacts(words, project.executor))):
        name = project.executor.short_name or project.executor.name
        blocks.append(Items(words.plain("article-contacts", executor=name), contacts))
    title = words.plain(
        "article-title" if town.region else "article-title-short",
        town=town.name,
        region=town.region,
        project=project.name,
    )
    return Article(words.plain("article-kicker"), title, tuple(blocks), story.made_at)


def under_way(words: Words) -> Toast:
    return Toast(words.plain("toast-article-under-way"))


def failed(words: Words) -> Card:
    return Card(words("article-failed"))


def files(words: Words, story: Story, markdown: bytes, docx: bytes, photos: bytes) -> tuple[Card, ...]:
    """The article as it is sent to whoever asked for it; `photos`: a ZIP of what it names, or nothing."""
    name = f"{story.project.id}-{story.tranche}" if story.tranche else story.project.id
    named = (Card(words("article-photos"), file=File(f"{name}.zip", photos)),) if photos else ()
    return (
        *named,
        Card(words("article-docx"), file=File(f"{name}.docx", docx)),
        Card(words("article-markdown"), file=File(f"{name}.md", markdown)),
    )


def beginning(words: Words, town: Town, project: Project, participants: int) -> str:
    """Whoever took part chose it; in the town's own case where that is known."""
    key = "article-problem" if participants else "article-problem-uncounted"
    place = words.plain("article-where", town=town.name)
    problem = project.problem.rstrip(" .")
    return words.plain(key, where=town.name_locative or place, n=participants, problem=problem)


def all_photos(story: Story) -> tuple[Media, ...]:
    """Those that an article has room for, in its order."""
    shown = (one for tranche in story.tranches for one in tranche.all_media if one.kind is MediaKind.PHOTO)
    return tuple(dict.fromkeys(shown))[:PHOTOS_LIMIT]


def _photos(words: Words, story: Story, tranche: Tranche) -> Iterator[Picture]:
    """What belongs to a work bears its words."""
    whose = {one.file_id: told(words, work) for work in tranche.works for one in work.media}
    ids = [one.file_id for one in tranche.all_media if one.file_id in story.photos]
    for number, file_id in enumerate(ids, start=1):
        name = f"{story.project.id}-{tranche.number}-{number}.jpg"
        yield Picture(name, whose.get(file_id, ""), story.photos[file_id])


def _group(words: Words, group: MonitoringGroup) -> str:
    said = words.plain("article-group", n=group.size)
    if not group.composition:
        return said
    return _joined(said, words.plain("article-group-composition", who=_listed(words, group.composition)))


def _tranche(words: Words, tranche: Tranche, executor: Executor | None) -> Iterator[Block]:
    if tranche.title or tranche.period:
        names = {(True, True): "article-tranche-in", (True, False): "article-tranche", (False, True): "article-in"}
        key = names[bool(tranche.title), bool(tranche.period)]
        yield Paragraph(
            words.plain(key, n=tranche.number, title=tranche.title, period=tranche.period), heading=True
        )
    ordinals = words.lines("ordinals")
    known = tranche.number <= len(ordinals)
    within = words.plain("article-within-named", ordinal=ordinals[tranche.number - 1]) if known else ""
    within = within or words.plain("article-within", n=tranche.number)
    done = [work for work in tranche.works if work.state is WorkState.DONE]
    if done:
        key = "article-done-by" if executor else "article-done"
        lead = words.plain(key, within=within, executor=executor.name if executor else "")
        yield Items(lead, _works(words, done))
    for state, key in LEADS.items():
        works = [work for work in tranche.works if work.state is state]
        if works:
            yield Items(words.plain(key, within=within), _works(words, works))
    if tranche.spent:
        yield Paragraph(words.plain("article-spent", within=within, sum=money(words, tranche.spent)))
    if tranche.next:
        yield Paragraph(words.plain("article-next", text=tranche.next))


def _works(words: Words, works: Sequence[Work]) -> tuple[str, ...]:
    return _punctuated([told(words, work) for work in works])


def _punctuated(items: Sequence[str]) -> tuple[str, ...]:
    """A semicolon after each, a full stop after the last."""
    bare = [item.rstrip(" ;.") for item in items]
    return (*(f"{item};" for item in bare[:-1]), *(f"{item}." for item in bare[-1:]))


def _contacts(words: Words, executor: Executor) -> Iterator[str]:
    yield from (words.plain("article-phone", phone=_grouped(phone)) for phone in executor.phones)
    if executor.email:
        yield words.plain("article-email", email=executor.email)
    yield from executor.persons


def _grouped(phone: str) -> str:
    """(+996) 772 663 122; a number of another country as it is."""
    bare = phone.removeprefix(COUNTRY_CODE)
    if bare == phone or len(bare) != 9:
        return phone
    return f"({COUNTRY_CODE}) {bare[:3]} {bare[3:6]} {bare[6:]}"


def _listed(words: Words, items: Sequence[str]) -> str:
    if len(items) < 2:
        return "".join(items)
    return words.plain("list-end", head=", ".join(items[:-1]), last=items[-1])


def _joined(*texts: str) -> str:
    return " ".join(text for text in texts if text)
