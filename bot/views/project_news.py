"""The news that a chosen problem got its project."""

from bot.domain.announcements import Part
from bot.domain.people import Town
from bot.domain.projects import Project
from bot.views import buttons
from bot.views.announcement import NAME_ROOM
from bot.views.card import cut
from bot.views.pages import paragraphs
from bot.views.words import Html, Words


def parts(
    words: Words, town: Town, project: Project, participants: int, mark: Html | None = None
) -> tuple[Part, ...]:
    """To whoever took part in choosing the problem, and to the town's subscribers; `mark`: it was corrected."""
    chosen = [words("project-problem", problem=project.problem)]
    if participants:
        chosen.append(words("project-participants", n=participants))
    made: list[str] = [words("news-project-name", name=cut(project.name, NAME_ROOM))]
    if project.executor:
        made.append(words("project-executor", name=cut(project.executor.name, NAME_ROOM)))
    lines = paragraphs(
        [words("news-town", town=cut(town.name, NAME_ROOM)), words("news-project-begun")],
        chosen,
        made,
        [words("news-project-later")],
        [mark] if mark else [],
    )
    rows = (
        ((words.plain("button-project"), buttons.SeeProject(project.id).data),),
        ((words.plain("button-unfollow"), buttons.FollowTown(town.id, False).data),),
        ((words.plain("button-mute-project"), buttons.MuteProject(project.id, True).data),),
    )
    return (Part(Html("\n".join(lines)), buttons=rows),)
