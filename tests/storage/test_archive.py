"""The archive finds words among ten thousand announcements in no time."""

from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from bot.domain.announcements import Occasion, Part, Sending
from bot.domain.people import Town
from storage.database import Database
from storage.memory import Memory
from tests.fresh import new_file

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TOWN = Town("ak-suu", "Ак-Суу айылы")
MANY = 10_000


async def test_a_word_is_found_among_ten_thousand(tmp_path: Path) -> None:
    def fill(memory: Memory) -> None:
        memory.towns.put(TOWN)
        part = Part("<b>Көчөгө асфальт төшөлдү</b>")
        first = memory.announcements.add(Occasion.TRANCHE, TOWN.id, (part,), NOW)
        memory.announcements.mark_finished(first, Sending.SENT, NOW)
        few = "VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (0)"  # copies of the first, four figures long
        many = f"WITH d(n) AS ({few}) SELECT a.n*1000+b.n*100+c.n*10+d.n AS n FROM d AS a, d AS b, d AS c, d"
        memory.archive.connection.execute(
            f"""INSERT INTO announcements (id, occasion, town_id, parts, sending, created_at)
                SELECT n, occasion, town_id, parts, sending, created_at FROM announcements, ({many}) WHERE n > 1"""
        )
        memory.archive.connection.execute(
            f"""INSERT INTO archive SELECT n, town_id, NULL, told_at + n, head, exact || ' ' || n || '-кабар',
                folded || ' ' || n || '-кабар' FROM archive, ({many}) WHERE n > 1"""
        )

    async with await Database.open(new_file(tmp_path / "dobush.sqlite3"), Memory) as storage:
        await storage.transact(fill)
        for words, found in (("77-кабар", 100), ("көчөгө 7777", 1), ("кочого 7777", 1), ("жок", 0)):
            began = perf_counter()
            ids = await storage.read(lambda memory, words=words: memory.archive.all_with(TOWN.id, words))  # type: ignore[misc]
            assert len(ids) == found
            assert perf_counter() - began < 1  # some 30 ms on a machine with nothing else to do
        page = await storage.read(lambda memory: memory.archive.all_of(TOWN.id, 9, 5_000))
        assert [entry.announcement_id for entry in page] == list(range(4_999, 4_990, -1))
        newest = await storage.read(lambda memory: memory.archive.find_newest(TOWN.id))
        assert newest is not None
        assert newest.announcement_id == MANY - 1
