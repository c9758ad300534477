"""`dobush export`: an article on a project, written to a file."""

import asyncio
import sys
from pathlib import Path

from bot.articles import story_of
from bot.clock import system
from bot.config import Config
from bot.domain.refusals import ProjectNotFound, TrancheNotFound
from bot.printing.article import docx, markdown
from bot.views.article import Story, article
from bot.views.words import kyrgyz
from storage.database import Database
from storage.memory import Memory


async def export_article(config: Config, project_id: str, tranche: int, made: str, target: Path) -> int:
    """Writes the article; `made`: "md" or "docx", `tranche`: 0 for all. Raises StorageFault."""

    def look(memory: Memory) -> Story:
        return story_of(memory, memory.projects.get(project_id), system(), tranche)

    try:
        async with await Database.open_readonly(config.storage.path, Memory) as storage:
            try:
                story = await storage.read(look)
            except ProjectNotFound:
                known = await storage.read(_ids)
                return _refuse(f"There is no project {project_id!r}. There are: {', '.join(known) or 'none yet'}.")
            except TrancheNotFound:
                return _refuse(f"The project {project_id!r} has no tranche {tranche}.")
        written = article(kyrgyz(), story)
        await asyncio.to_thread(target.write_bytes, docx(written) if made == "docx" else markdown(written))
    except OSError as error:
        return _refuse(f"{target} can't be written: {error.strerror}.")
    print(f"article: {target}")
    return 0


def _ids(memory: Memory) -> list[str]:
    return [project.id for town in memory.towns.all() for project in memory.projects.all_of(town.id)]


def _refuse(sentence: str) -> int:
    print(f"dobush: {sentence}", file=sys.stderr)
    return 1
