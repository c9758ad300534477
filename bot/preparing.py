"""The pictures of announcements are drawn before the first notice goes out, while others are sent."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.domain.announcements import Announcement
from storage.database import Database
from storage.memory import Memory

log = logging.getLogger(__name__)

Draw = Callable[[str], Awaitable[bytes]]


class Preparing:
    """`draw` makes the PNG that a part's picture names; `ready` is called when an announcement's are drawn."""

    def __init__(self, storage: Database[Memory], draw: Draw, ready: Callable[[], None]) -> None:
        self._storage = storage
        self._draw = draw
        self._ready = ready
        self._drawing: dict[int, asyncio.Task[None]] = {}

    async def stop(self) -> None:
        for drawing in self._drawing.values():
            drawing.cancel()
        await asyncio.gather(*self._drawing.values(), return_exceptions=True)

    def forget(self, announcement_id: int) -> None:
        """It has come to its end."""
        self._drawing.pop(announcement_id, None)

    def is_prepared(self, announcement: Announcement) -> bool:
        """Whether its pictures are drawn; they are drawn while others are sent. Raises StorageFault."""
        if not any(part.picture for part in announcement.parts):
            return True
        drawing = self._drawing.get(announcement.id)
        if drawing is None:
            drawing = self._drawing[announcement.id] = asyncio.create_task(self._prepare(announcement))
            drawing.add_done_callback(lambda _: self._ready())
        if not drawing.done():
            return False
        if drawing.exception():
            self._drawing.pop(announcement.id).result()
        return True

    async def _prepare(self, announcement: Announcement) -> None:
        """Draws the pictures that the announcement shows, once; what can't be drawn goes out without."""
        for name in {part.picture for part in announcement.parts if part.picture}:
            if await self._storage.read(lambda memory, name=name: memory.pictures.find(name)):  # type: ignore[misc]
                continue
            try:
                png = await self._draw(name)
            except Exception:
                log.exception("the picture %s could not be drawn", name)
                continue
            await self._storage.transact(lambda memory, name=name, png=png: memory.pictures.put(name, png))  # type: ignore[misc]
