"""Once a vote is over, nothing on the disk tells who chose what; who voted remains."""

import asyncio
import logging
import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import orjson
import pytest

from bot import acts, erasing, errands
from bot.domain.ballots import Ballot
from bot.domain.polls import Kind, State
from bot.logs import begin
from bot.views import buttons
from sandbox import Person
from storage import scrubbing
from storage.database import Database
from storage.file import connect_to_look
from storage.memory import Memory
from tests.village import KARA_KOL, Village

SINGLE, RANKED, APPROVAL = "kara-kol-2026", "kara-kol-jol", "kara-kol-bak"
NAMES = tuple(f"Көйгөй {number}" for number in range(1, 13))
FIRST = 7_111_222_333_000  # ids that nothing else on the disk looks like
NEAR = 4096  # bytes: a page of the database, and more than any update
PRESSED = rb"v[aru]?:%s:[0-9]+"  # callback data of a choice


@contextmanager
def logging_everything_to(path: Path) -> Iterator[None]:
    """As `dobush run` does it at the level DEBUG."""
    root, levels = logging.getLogger(), {name: logging.getLogger(name).level for name in ("", *_noisy())}
    before = root.handlers[:]
    with path.open("w", encoding="utf-8") as log:
        begin("DEBUG", log)
        try:
            yield
        finally:
            root.handlers[:] = before
            for name, level in levels.items():
                logging.getLogger(name).setLevel(level)


def _noisy() -> tuple[str, ...]:
    from bot.logs import NOISY

    return NOISY


def on_disk(place: Village) -> dict[str, bytes]:
    """Every file of the bot's, raw: database, write-ahead log, its index, logs."""
    return {path.name: path.read_bytes() for path in place.folder.iterdir() if path.is_file()}


def links(files: dict[str, bytes], person: int, poll_id: str, picks: str) -> list[str]:
    """Where a person's id stands beside what they chose: as a row of ballots, or as an update with its data."""
    wire, row = str(person).encode(), person.to_bytes(6, "big")  # as JSON, and as SQLite writes it
    pressed = re.compile(PRESSED % re.escape(poll_id.encode()))
    found = []
    for name, data in files.items():
        if poll_id.encode() + row + picks.encode() in data:
            found.append(f"{name}: ballot")
        for own in (wire, row):
            around = [data[max(0, at.start() - NEAR) : at.end() + NEAR] for at in re.finditer(re.escape(own), data)]
            found += [f"{name}: press" for some in around if pressed.search(some)]
            found += [f"{name}: picks" for some in around if len(picks) > 3 and picks.encode() in some]
    return found


async def erased(place: Village, of: int = 1) -> None:
    """Until so many polls are over, and nothing of them is owed any more."""

    def done(memory: Memory) -> bool:
        return len(memory.polls.all_of("kara-kol", State.CLOSED)) >= of and memory.erasing.find_owed() is None

    for _ in range(300):
        if await place.asks(done):
            return
        await asyncio.sleep(0.05)
    raise AssertionError("the traces are not erased")


async def votes_privately(place: Village, number: int) -> tuple[Person, dict[str, str]]:
    """One person votes in all three polls, changes their mind, and quotes a ballot that shows ticks."""
    voter = place.telegram.person(f"Тургун {number}", id=FIRST + number)
    await voter.starts(payload=f"poll_{SINGLE}")
    await voter.taps("3. Көйгөй 3")
    await voter.taps("Добушту өзгөртүү")
    await voter.taps("2. Көйгөй 2")
    await voter.starts(payload=f"poll_{RANKED}")
    ranked = voter.chat.last
    for choice in (11, 3, 7):
        await voter.forges(buttons.Rank(RANKED, choice, 1).data, on=ranked, at_once=True)
    await voter.starts(payload=f"poll_{APPROVAL}")
    ticked = voter.chat.last
    for choice in (12, 5, 9):
        await voter.forges(buttons.Approve(APPROVAL, choice, True).data, on=ticked)
    await voter.writes("Туура бастымбы?", reply_to=ticked)
    return voter, {SINGLE: "2", RANKED: "11,3,7", APPROVAL: "5,9,12"}


async def a_crowd_votes(place: Village, people: int) -> None:
    """In an order of its own, some of them twice: pages of the database split, merge and are used again."""
    voters = [FIRST + 1000 + number for number in range(people)] * 2
    random.Random(7).shuffle(voters)
    now = place.clock()

    def put(memory: Memory, some: list[int]) -> None:
        for voter in some:
            memory.people.put_started(voter, now)
            memory.ballots.put(Ballot(RANKED, voter, (10, 6, 2)))

    for first in range(0, len(voters), 200):
        await place.knows(lambda memory, some=voters[first : first + 200]: put(memory, some))  # type: ignore[misc]


async def a_press_is_parked(place: Village, person: int) -> None:
    """As after three faults of its handler."""
    query = {"id": "1", "from": {"id": person}, "data": buttons.Vote(SINGLE, 2).data}
    body = orjson.dumps({"update_id": 990_000_001, "callback_query": query})

    def park(memory: Memory) -> None:
        arrival = memory.inbox.add(990_000_001, person, "callback_query", body, place.clock())
        assert arrival
        memory.inbox.mark_failed(arrival.seq, "ZeroDivisionError", True)

    await place.knows(park)


async def has_three_polls(place: Village) -> None:
    await place.has_open_poll(SINGLE, names=NAMES)
    await place.has_open_poll(RANKED, names=NAMES, kind=Kind.RANKED, max_choices=3)
    await place.has_open_poll(APPROVAL, names=NAMES, kind=Kind.APPROVAL, max_choices=3)


async def test_after_the_closing_no_byte_on_the_disk_links_a_person_to_a_choice(kara_kol: Village) -> None:
    await has_three_polls(kara_kol)
    with logging_everything_to(kara_kol.folder / "dobush.log"):
        await kara_kol.restarts()  # so that the whole of it is logged
        voters = [await votes_privately(kara_kol, number) for number in range(3)]
        await a_crowd_votes(kara_kol, 600)
        await a_press_is_parked(kara_kol, FIRST + 2)
        open_still = on_disk(kara_kol)
        assert "dobush.sqlite3-wal" in open_still
        for voter, picks in voters:
            for poll_id, picked in picks.items():
                assert links(open_still, voter.id, poll_id, picked), "or this test could not fail"
        assert links(open_still, FIRST + 1500, RANKED, "10,6,2")

        kara_kol.clock.moves(days=3)
        await erased(kara_kol, of=3)

        closed = on_disk(kara_kol)
    for voter, picks in voters:
        for poll_id, picked in picks.items():
            assert links(closed, voter.id, poll_id, picked) == []
    for name, data in closed.items():
        for poll_id in (SINGLE, RANKED, APPROVAL):
            assert not re.search(PRESSED % poll_id.encode(), data), name
        for text in (b"11,3,7", b"5,9,12", b"10,6,2"):
            assert text not in data, name
    assert not any(re.search(rb"v[aru]?:kara", data) for name, data in closed.items() if name.endswith(".log"))
    # Who voted remains, when they did doesn't.
    assert await kara_kol.asks(lambda memory: memory.ballots.has_voted(RANKED, FIRST + 1500))
    tally = await kara_kol.asks(lambda memory: memory.polls.find_tally(memory.polls.get(RANKED)))
    assert tally is not None
    assert (tally.votes[11], tally.votes[10], tally.participants) == (9, 1800, 603)
    handled = await kara_kol.asks(
        lambda memory: memory.inbox.connection.execute(
            "SELECT DISTINCT lane, received_at % 3600000000 FROM inbox WHERE state = 'handled'"
        ).fetchall()
    )
    assert handled == [(0, 0)]
    parked = await kara_kol.asks(lambda memory: memory.inbox.all_parked())
    assert [one.error for one in parked] == ["ZeroDivisionError"], "that it failed is still known"


async def test_a_bot_killed_between_the_closing_and_the_erasing_does_it_after_the_next_start(
    kara_kol: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    await has_three_polls(kara_kol)
    voter, picks = await votes_privately(kara_kol, 1)
    await kara_kol.stops()
    async with await Database.open(kara_kol.config.storage.path, Memory) as storage:

        def close(memory: Memory) -> None:
            for poll in memory.polls.all_open():
                assert acts.close_poll(memory, poll, kara_kol.words, kara_kol.clock() + timedelta(days=3))

        await storage.transact(close)
        assert await storage.read(lambda memory: memory.erasing.find_owed()) == "3"
        assert links(on_disk(kara_kol), voter.id, RANKED, picks[RANKED]), "the log still holds it"
        assert await errands.backup(kara_kol.config, kara_kol.folder / "too-early.db") == 0
        assert "traces of who chose what in a vote that was closed just now: delete it" in capsys.readouterr().out
    (kara_kol.folder / "too-early.db").unlink()
    await kara_kol.starts()
    await erased(kara_kol, of=3)
    for poll_id, picked in picks.items():
        assert links(on_disk(kara_kol), voter.id, poll_id, picked) == []

    kara_kol.clock.moves(days=3)
    assert voter.chat.last is not None
    late = await voter.forges(buttons.Rank(RANKED, 11, 1).data, on=voter.chat.last)
    assert "аяктады" in (await late.answered(timeout=5)).text
    assert links(on_disk(kara_kol), voter.id, RANKED, picks[RANKED]), "a press after the closing is in the log"
    monkeypatch.setattr(erasing, "LOG_KEPT", 0.0)
    for _ in range(100):
        if not links(on_disk(kara_kol), voter.id, RANKED, picks[RANKED]):
            break
        await asyncio.sleep(0.05)
    assert not links(on_disk(kara_kol), voter.id, RANKED, picks[RANKED]), "but not for long"


async def test_a_backup_says_whether_it_holds_who_chose_what_and_when_to_delete_it(
    kara_kol: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    await has_three_polls(kara_kol)
    voter, picks = await votes_privately(kara_kol, 1)
    assert await errands.backup(kara_kol.config, kara_kol.folder / "open.db") == 0
    said = capsys.readouterr().out
    assert said.count("It holds who chose what in kara-kol-") == 3
    assert "delete it when the last of these votes is closed" in said
    copy = {"copy": (kara_kol.folder / "open.db").read_bytes()}
    assert all(links(copy, voter.id, poll_id, picked) for poll_id, picked in picks.items())

    kara_kol.clock.moves(days=3)
    await erased(kara_kol, of=3)
    assert await errands.backup(kara_kol.config, kara_kol.folder / "closed.db") == 0
    assert "It holds nothing of who chose what" in capsys.readouterr().out
    copy = {"copy": (kara_kol.folder / "closed.db").read_bytes()}
    assert not any(links(copy, voter.id, poll_id, picked) for poll_id, picked in picks.items())


async def test_a_full_disk_or_a_backup_under_way_delays_the_erasing_and_administrators_hear_of_it(
    kara_kol: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "FIRST_PAUSE", 0.05)
    monkeypatch.setattr(erasing, "TOLD_AFTER", 0.3)
    await kara_kol.restarts()
    await kara_kol.administrator.starts()
    await kara_kol.has_open_poll(lasts=timedelta(days=9))
    await kara_kol.has_open_poll(RANKED, names=NAMES, kind=Kind.RANKED, max_choices=3)
    voter = await kara_kol.resident("Айгүл", KARA_KOL)

    with monkeypatch.context() as patch:
        patch.setattr(scrubbing, "ROOM", 1e15)
        kara_kol.clock.moves(days=3)
        told = await kara_kol.administrator.hears("дискинде орун жетпей жатат", timeout=15)
        assert "изи дисктен толук өчүрүлө элек" in told.text
        await voter.starts(payload=f"poll_{SINGLE}")
        await voter.taps("Таза суу")  # nobody's vote waits for it
        await kara_kol.restarts()
    await erased(kara_kol)

    backup = connect_to_look(kara_kol.config.storage.path)
    backup.execute("BEGIN")
    backup.execute("SELECT COUNT(*) FROM ballots").fetchone()
    kara_kol.clock.moves(days=9)
    await kara_kol.administrator.hears("башка программа окуп турат", timeout=15)
    backup.close()
    await kara_kol.administrator.hears("толук өчүрүлдү", timeout=15)
    await erased(kara_kol)
