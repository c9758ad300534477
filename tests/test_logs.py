"""Logs are structured, and hold nothing that is nobody's business."""

import json
import logging
import sys

from bot.logs import Line


def test_a_line_is_one_json_object_with_its_fault() -> None:
    try:
        raise ValueError("no such thing")
    except ValueError:
        record = logging.LogRecord("bot.inbox", logging.ERROR, "f", 1, "update %s failed", (7,), sys.exc_info())
    text = Line().format(record)
    line = json.loads(text)
    assert "\n" not in text
    assert (line["level"], line["of"], line["says"]) == ("ERROR", "bot.inbox", "update 7 failed")
    assert "ValueError: no such thing" in line["fault"]
