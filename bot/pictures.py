"""Pictures of ours: composed from what is stored, drawn in a process of its own, kept."""

import asyncio
import sys
from dataclasses import asdict

import orjson

from bot.context import Services
from bot.views import results
from bot.views.charts import ResultPicture
from storage.memory import Memory
from storage.pictures import Picture

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


async def draw(services: Services, name: str) -> bytes:
    """The PNG that `name` (`result:<poll id>`) stands for. Raises PictureFailed."""
    poll_id = name.removeprefix(results.PICTURE_PREFIX)

    def compose(memory: Memory) -> ResultPicture:
        poll = memory.polls.get(poll_id)
        tally = memory.polls.find_tally(poll)
        if tally is None:  # figures of an open poll are nobody's to see
            raise PictureFailed(f"The poll {poll_id} is not closed.")
        return results.picture(services.words, poll, tally, memory.towns.get(poll.town_id))

    composed = await services.storage.read(compose)
    return await _in_a_process_of_its_own(composed)


async def _in_a_process_of_its_own(picture: ResultPicture) -> bytes:
    # matplotlib keeps 56 MB for good once it has drawn: more than the bot itself
    try:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot.views.charts",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
    except OSError as error:
        raise PictureFailed(f"The picture could not be drawn: {error}") from error
    try:
        async with asyncio.timeout(LONGEST):  # not wait_for: see Delivery.run
            png, said = await process.communicate(orjson.dumps(asdict(picture)))
    except TimeoutError:
        raise PictureFailed(f"The picture was not drawn in {LONGEST:.0f} s.") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise PictureFailed(f"The picture could not be drawn: {said.decode(errors='replace').strip()[-500:]}")
    return png
