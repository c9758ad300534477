"""A program of ours run in a process of its own: what takes megabytes and seconds must not take the bot's."""

import asyncio
import sys


class ChildFailed(Exception):
    """It gave nothing; why is in the message."""


async def run_child(module: str, given: bytes, seconds: float) -> bytes:
    """What `python -m module` writes when it reads `given`. Raises ChildFailed, also after so many seconds."""
    try:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            module,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
    except OSError as error:
        raise ChildFailed(f"{module} could not be started: {error}") from error
    try:
        async with asyncio.timeout(seconds):
            done, said = await process.communicate(given)
    except TimeoutError:
        raise ChildFailed(f"{module} was not done in {seconds:.0f} s.") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise ChildFailed(f"{module} failed: {said.decode(errors='replace').strip()[-500:]}")
    return done
