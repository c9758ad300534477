"""Logs: one JSON object a line, for people and for machines; never a token, a name, a text or a choice."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import TextIO

NOISY = ("aiohttp", "asyncio", "telegram")  # at DEBUG they write whole requests, token included
# Whose faults speak of files, sockets and the API; what others say may quote what somebody wrote.
SPEAKING = ("aiohttp", "asyncio", "bot", "sqlite3", "storage", "telegram")


class Line(logging.Formatter):
    """`{"at": …, "level": …, "of": …, "says": …}`, and `fault`: the traceback, where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "of": record.name,
            "says": record.getMessage(),
        }
        if record.exc_info and record.exc_info[1]:
            line["fault"] = told(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def told(fault: BaseException) -> str:
    """The fault and what led to it: where each came from, and its words only where they quote nobody."""
    chain: list[BaseException] = []
    link: BaseException | None = fault
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "\n".join(map(_told_alone, reversed(chain)))


def _told_alone(fault: BaseException) -> str:
    kind = type(fault)
    room = kind.__module__.partition(".")[0]
    words = f": {fault}" if isinstance(fault, OSError) or room in SPEAKING else ""
    return "".join(traceback.format_tb(fault.__traceback__)) + kind.__qualname__ + words


def begin(level: str, to: TextIO | None = None) -> None:
    """Writes the logs of `level` and above to standard error, or to where it is told."""
    handler = logging.StreamHandler(to or sys.stderr)
    handler.setFormatter(Line())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in NOISY:
        logging.getLogger(noisy).setLevel(max(logging.INFO, logging.getLogger().level))
