"""Logs are structured, and hold nothing that is nobody's business."""

import json
import logging
import sqlite3
import sys

from bot.logs import Line

WRITTEN = "Менин добушум: Таза суу"  # by somebody, in the chat


def logged(fault: BaseException) -> dict[str, str]:
    try:
        raise fault
    except BaseException:
        record = logging.LogRecord("bot.inbox", logging.ERROR, "f", 1, "update %s failed", (7,), sys.exc_info())
    text = Line().format(record)
    assert "\n" not in text
    line: dict[str, str] = json.loads(text)
    return line


def test_a_line_is_one_json_object_with_its_fault() -> None:
    line = logged(sqlite3.OperationalError("no such table: votes"))
    assert (line["level"], line["of"], line["says"]) == ("ERROR", "bot.inbox", "update 7 failed")
    assert "test_logs.py" in line["fault"]
    assert line["fault"].endswith("OperationalError: no such table: votes")


def test_a_fault_that_quotes_what_somebody_wrote_is_told_without_its_words() -> None:
    fault = RuntimeError("in the handler")
    fault.__cause__ = ValueError(f"could not convert string to float: {WRITTEN!r}")
    told = logged(fault)["fault"]
    assert told.splitlines()[0] == "ValueError"
    assert told.endswith("RuntimeError")
    assert WRITTEN not in told
