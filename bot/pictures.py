"""Pictures of ours: composed from what is stored, drawn in a process of its own, kept."""

import asyncio
import sys
from dataclasses import asdict

import orjson

from bot.context import Services
from bot.views import results
from bot.views.charts import ResultPicture
from storage.memory import Memory


class PictureFailed(Exception):
    """The drawing process died; what it said is in the message."""


async def draw(services: Services, name: str) -> bytes:
    """The PNG that `name` (`result:<poll id>`) stands for. Raises PictureFailed."""
    poll_id = name.removeprefix(results.PICTURE_PREFIX)

    def compose(memory: Memory) -> ResultPicture:
        poll = memory.polls.get(poll_id)
        tally = memory.polls.find_tally(poll) or memory.ballots.tally(poll)
        return results.picture(services.words, poll, tally, memory.towns.get(poll.town_id))

    composed = await services.storage.read(compose)
    return await _in_a_process_of_its_own(composed)


async def _in_a_process_of_its_own(picture: ResultPicture) -> bytes:
    # matplotlib keeps 56 MB for good once it has drawn: more than the bot itself
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.views.charts",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    png, said = await process.communicate(orjson.dumps(asdict(picture)))
    if process.returncode != 0:
        raise PictureFailed(f"The picture could not be drawn: {said.decode(errors='replace').strip()[-500:]}")
    return png
