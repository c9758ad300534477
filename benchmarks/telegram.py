"""A lean stand-in for Telegram that only takes load: hands out presses, answers every call, notes when.

The sandbox has Telegram's true rules and is too slow for five thousand people at once; this has none of
them. It runs in the process of the benchmark, so that its CPU is never counted as a bot's.
"""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import cast

import orjson

BOT_ID = 424242
TOKEN = f"{BOT_ID}:benchmark-token-of-no-bot-at-all"
GROUP_ID = -1_001_000_000_001
BATCH = 100  # Bot API: getUpdates gives at most this many
LONGEST_HOLD = 25.0  # seconds an empty getUpdates is held open

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
# In a form, or in JSON with or without quotes.
_OFFSET = re.compile(rb"\boffset\"?[=:] *\"?(\d+)")
_TIMEOUT = re.compile(rb"\btimeout\"?[=:] *\"?(\d+)")
_QUERY = re.compile(rb"\bcallback_query_id\"?[=:] *\"?(\d+)")
_CHAT = re.compile(rb"\bchat_id\"?[=:] *\"?(-?\d+)")

CARD = "🗳 Добуш берүү\n\nЖамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?\n\n" + "\n".join(
    f"{number}. {name}" for number, name in enumerate(("Балдар бакчасы", "Таза суу", "Көчө жарыгы"), start=1)
)


@dataclass(slots=True)
class Press:
    """One tap on a choice: when it was made, and when its answer came."""

    pressed_at: float
    answered_at: float | None = None


@dataclass
class LoadTelegram:
    """`latency` seconds lie between a call and its answer. Presses are made by `press`."""

    buttons: Sequence[str]  # callback data of the choices
    latency: float = 0.0
    presses: list[Press] = field(default_factory=list)
    answered: int = 0
    calls: dict[str, int] = field(default_factory=dict)
    last_answer_at: float = 0.0
    _updates: list[bytes] = field(default_factory=list)
    _holding: "list[tuple[_Connection, int, asyncio.TimerHandle]]" = field(default_factory=list)

    async def start(self) -> str:
        """The address to give a bot as its Bot API server."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Connection(self), "127.0.0.1", 0, backlog=2048)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        self._server.close()

    @property
    def is_asked(self) -> bool:
        """Whether a bot waits in getUpdates for something to happen."""
        return bool(self._holding)

    def press(self, people: Sequence[int], *, in_group: bool) -> None:
        """All of them tap a choice at this instant: on a board in a group, or on a card of their own."""
        now = monotonic()
        for person in people:
            number = len(self.presses)
            self.presses.append(Press(now))
            self._updates.append(self._update(number, person, in_group))
        self._wake()

    def latencies(self, first: int = 0) -> list[float]:
        """Seconds from press to answer, sorted, of the presses from number `first` on that were answered."""
        return sorted(
            press.answered_at - press.pressed_at for press in self.presses[first:] if press.answered_at is not None
        )

    def _update(self, number: int, person: int, in_group: bool) -> bytes:
        chat = (
            {"id": GROUP_ID, "type": "supergroup", "title": "Кара-Көл шаары"}
            if in_group
            else {"id": person, "type": "private", "first_name": "Айгүл"}
        )
        return orjson.dumps(
            {
                "update_id": number + 1,
                "callback_query": {
                    "id": str(number + 1),
                    "from": {"id": person, "is_bot": False, "first_name": "Айгүл", "language_code": "ky"},
                    "message": self._message(chat, 1000 + number),
                    "chat_instance": "8191",
                    "data": self.buttons[number % len(self.buttons)],
                },
            }
        )

    def _message(self, chat: dict[str, object], message_id: int) -> dict[str, object]:
        return {
            "message_id": message_id,
            "from": {"id": BOT_ID, "is_bot": True, "first_name": "Добуш", "username": "dobush_bot"},
            "chat": chat,
            "date": 1_790_000_000,
            "text": CARD,
            "reply_markup": {
                "inline_keyboard": [[{"text": f"{data}", "callback_data": data}] for data in self.buttons]
            },
        }

    def answer(self, connection: "_Connection", head: bytes, body: bytes) -> None:
        target = head[: head.index(b"\r\n")].split(b" ")[1]
        path, _, query = target.partition(b"?")
        method = path.rpartition(b"/")[2].lower()
        self.calls[method.decode()] = self.calls.get(method.decode(), 0) + 1
        if method == b"answercallbackquery":
            if found := _QUERY.search(body):
                self._note(int(found[1]))
            connection.reply(b"true", self.latency)
        elif method == b"getupdates":
            offset = _OFFSET.search(query) or _OFFSET.search(body)
            hold = _TIMEOUT.search(query) or _TIMEOUT.search(body)
            self._hand_out(connection, int(offset[1]) if offset else 0, int(hold[1]) if hold else 0)
        elif method.startswith((b"send", b"editmessage")):
            chat = int(found[1]) if (found := _CHAT.search(body)) else 1
            kind = "private" if chat > 0 else "supergroup"
            message = self._message({"id": chat, "type": kind, "title": "Кара-Көл", "first_name": "Айгүл"}, 7)
            connection.reply(orjson.dumps(message), self.latency)
        elif method == b"getme":
            me = {"id": BOT_ID, "is_bot": True, "first_name": "Добуш", "username": "dobush_bot"}
            connection.reply(orjson.dumps({**me, "can_join_groups": True}), self.latency)
        else:
            connection.reply(b"true", self.latency)

    def _note(self, query_id: int) -> None:
        if 0 < query_id <= len(self.presses) and self.presses[query_id - 1].answered_at is None:
            now = monotonic()
            self.presses[query_id - 1].answered_at = self.last_answer_at = now
            self.answered += 1

    def _hand_out(self, connection: "_Connection", offset: int, hold: int) -> None:
        first = max(0, offset - 1)
        if first < len(self._updates):
            connection.reply(b"[" + b",".join(self._updates[first : first + BATCH]) + b"]", self.latency)
            return
        if not hold:
            connection.reply(b"[]", self.latency)
            return
        timer = asyncio.get_running_loop().call_later(min(hold, LONGEST_HOLD), self._let_go, connection)
        self._holding.append((connection, offset, timer))

    def _wake(self) -> None:
        holding, self._holding = self._holding, []
        for connection, offset, timer in holding:
            timer.cancel()
            self._hand_out(connection, offset, 0)

    def _let_go(self, connection: "_Connection") -> None:
        self._holding = [held for held in self._holding if held[0] is not connection]
        connection.reply(b"[]", 0)

    def forget(self, connection: "_Connection") -> None:
        for held in self._holding:
            if held[0] is connection:
                held[2].cancel()
        self._holding = [held for held in self._holding if held[0] is not connection]


class _Connection(asyncio.Protocol):
    """HTTP/1.1 as far as bots speak it: one request at a time, bodies of a known length."""

    def __init__(self, telegram: LoadTelegram) -> None:
        self._telegram = telegram
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is none by inheritance

    def connection_lost(self, error: Exception | None) -> None:
        self._telegram.forget(self)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end]
            found = _LENGTH.search(head)
            whole = end + 4 + (int(found[1]) if found else 0)
            if len(self._buffer) < whole:
                return
            body, self._buffer = self._buffer[end + 4 : whole], self._buffer[whole:]
            self._telegram.answer(self, head, body)

    def reply(self, result: bytes, latency: float) -> None:
        body = b'{"ok":true,"result":' + result + b"}"
        answer = (
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        ) + body
        if latency:
            asyncio.get_running_loop().call_later(latency, self._write, answer)
        else:
            self._write(answer)

    def _write(self, answer: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(answer)
