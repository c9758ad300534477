"""Logs: one JSON object a line, for people and for machines; never a token, a name, a text or a choice."""

import json
import logging
import sys
from datetime import UTC, datetime

NOISY = ("aiohttp", "asyncio", "telegram")  # at DEBUG they write whole requests, token included


class Line(logging.Formatter):
    """`{"at": …, "level": …, "of": …, "says": …}`, and `fault`: the traceback, where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "of": record.name,
            "says": record.getMessage(),
        }
        if record.exc_info:
            line["fault"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def begin(level: str) -> None:
    """Writes the logs of `level` and above to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Line())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in NOISY:
        logging.getLogger(noisy).setLevel(max(logging.INFO, logging.getLogger().level))
