"""Steps of a long story: each goes out at once, the next when its answer is read; nobody waits for all to rest."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from sandbox import Message, Person

PATIENCE = 15.0  # seconds


async def taps(person: Person, label: str, heard: str, on: Message | None = None) -> Message:
    """Presses the button; the message with these words, which is new or says something else than before."""
    return await _reads(person, person.taps(label, on=on, at_once=True), heard, on)


async def writes(person: Person, text: str, heard: str) -> Message:
    return await _reads(person, person.writes(text, at_once=True), heard, None)


async def sends(person: Person, sending: Coroutine[Any, Any, object], heard: str) -> Message:
    """`sending`: a verb of the person that is told to go `at_once`."""
    return await _reads(person, sending, heard, None)


async def _reads(person: Person, act: Coroutine[Any, Any, object], heard: str, on: Message | None) -> Message:
    looked_at = on or person.chat.last
    before = (looked_at.text, looked_at.buttons)
    stirred = asyncio.Event()
    end = person.telegram.watch(lambda _: stirred.set())
    try:
        await act
        async with asyncio.timeout(PATIENCE):
            while True:
                for message in reversed(person.chat.messages):
                    if message.id < looked_at.id:
                        break
                    said = message.sender is not person and heard in message.text
                    if said and (message is not looked_at or (message.text, message.buttons) != before):
                        return message
                stirred.clear()
                await stirred.wait()
    except TimeoutError:
        raise AssertionError(f"{heard!r} was not read. {person.chat.shown()}") from None
    finally:
        end()
