"""Pictures of ours: composed from what is stored, drawn in a process of its own, kept."""

import hashlib
from dataclasses import asdict

import orjson

from bot import public
from bot.child import ChildFailed, run_child
from bot.context import Services
from bot.views import charts, results, timeline
from bot.views.charts import ResultPicture
from bot.views.timeline import TimelinePicture
from storage.memory import Memory
from storage.pictures import Picture

PAINTERS = {ResultPicture: charts, TimelinePicture: timeline}  # each draws, and is a program that does
LONGEST = 30.0  # seconds one picture may take; on a small server it takes two


class PictureFailed(Exception):
    """The picture could not be drawn; why is in the message."""


async def kept(services: Services, name: str) -> Picture:
    """The picture `name`, drawn if this is the first time. Raises PictureFailed."""
    async with services.drawing:  # whoever comes second finds it drawn
        found = await services.storage.read(lambda memory: memory.pictures.find(name))
        if found and found.png:  # empty: it could not be drawn when it was to be sent to everybody
            return found
        png = await draw(services, name)
        await services.storage.transact(lambda memory: memory.pictures.put(name, png))
        return Picture(name, png, None)


async def timeline_of(services: Services, project_id: str) -> Picture:
    """The project's tranches as they stand, drawn where anything has changed. Raises PictureFailed."""

    def compose(memory: Memory) -> TimelinePicture:
        project = public.get(memory, project_id)
        town = memory.towns.get(project.town_id)
        return timeline.picture(services.words, project, town, memory.archive.all_first_told(project.id))

    composed = await services.storage.read(compose)
    seal = hashlib.sha256(orjson.dumps(asdict(composed))).hexdigest()[:16]
    name = f"{timeline.PICTURE_PREFIX}{project_id}:{seal}"
    async with services.drawing:
        found = await services.storage.read(lambda memory: memory.pictures.find(name))
        if found:
            return found
        png = await _in_a_process_of_its_own(composed)

        def keep(memory: Memory) -> None:
            memory.pictures.forget_all_of(f"{timeline.PICTURE_PREFIX}{project_id}:")
            memory.pictures.put(name, png)

        await services.storage.transact(keep)
        return Picture(name, png, None)


async def draw(services: Services, name: str) -> bytes:
    """The PNG that `name` (`result:<poll id>`, or of its later version) stands for. Raises PictureFailed."""
    poll_id = results.poll_id_in(name)

    def compose(memory: Memory) -> ResultPicture:
        poll = memory.polls.get(poll_id)
        tally = memory.polls.find_tally(poll)
        if tally is None:  # figures of an open poll are nobody's to see
            raise PictureFailed(f"The poll {poll_id} is not closed.")
        paper = memory.gatherings.paper(poll)
        return results.picture(services.words, poll, tally, memory.towns.get(poll.town_id), paper)

    composed = await services.storage.read(compose)
    return await _in_a_process_of_its_own(composed)


async def _in_a_process_of_its_own(picture: ResultPicture | TimelinePicture) -> bytes:
    # matplotlib keeps 56 MB for good once it has drawn: more than the bot itself
    try:
        return await run_child(PAINTERS[type(picture)].__name__, orjson.dumps(asdict(picture)), LONGEST)
    except ChildFailed as failed:
        raise PictureFailed(f"The picture could not be drawn: {failed}") from failed
