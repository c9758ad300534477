"""`dobush verify`: recounts the journal of every poll, and compares it with what is stored; the bot may run."""

import re
import sys
from collections.abc import Sequence

from bot.config import Config
from bot.domain.audit import findings, gathering_findings
from bot.domain.journal import in_groups
from bot.domain.polls import State
from storage.database import Database
from storage.memory import Memory

LEAST = 16  # hex digits of a head: four groups, more than anybody can bring about by trying


async def verify(config: Config, poll_ids: Sequence[str], head: str | None) -> int:
    """A line for each poll that agrees, and for all that does not; 1 where any does not. Raises StorageFault."""
    wanted = None if head is None else re.sub(r"[^0-9a-f]", "", head.lower())
    if wanted is not None and len(wanted) < LEAST:
        print(f"dobush: A head has 16 groups of 4 signs; give at least the first {LEAST // 4}.", file=sys.stderr)
        return 1
    async with await Database.open_readonly(config.storage.path, Memory) as storage:
        polls = await storage.read(lambda memory: _polls(memory, poll_ids))
        whole = [await storage.read(lambda memory, id=id: _audit(memory, id)) for id in polls]  # type: ignore[misc]
        unknown = sorted(set(poll_ids) - set(polls))
        for poll_id in unknown:
            print(f"{poll_id}: there is no such poll", file=sys.stderr)
        found = wanted is None or await storage.read(lambda memory: _find(memory, polls, wanted))
    if not polls and not unknown:
        print("There are no polls yet.")
    return 0 if all(whole) and not unknown and found else 1


def _polls(memory: Memory, poll_ids: Sequence[str]) -> tuple[str, ...]:
    if poll_ids:
        return tuple(poll_id for poll_id in dict.fromkeys(poll_ids) if memory.polls.find(poll_id))
    return tuple(poll.id for town in memory.towns.all() for poll in memory.polls.all_of(town.id, *State))


def _audit(memory: Memory, poll_id: str) -> bool:
    poll = memory.polls.get(poll_id)  # read together with its journal: the bot may be closing it
    entries = memory.journal.all_of(poll.id)
    wrong = findings(poll, memory.polls.find_tally(poll), entries)
    wrong = wrong or gathering_findings(memory.gatherings.all_of(poll.id), entries)
    for sentence in wrong:
        print(f"{poll.id}: {sentence}", file=sys.stderr)
    if not wrong:
        print(f"{poll.id}: {poll.state}, {len(entries)} entries, all whole")
        if entries:
            print(f"  head: {in_groups(entries[-1].seal)}")
    return not wrong


def _find(memory: Memory, poll_ids: Sequence[str], head: str) -> bool:
    """Whether some entry of these polls has this head."""
    for poll_id in poll_ids:
        for entry in memory.journal.all_of(poll_id):
            if entry.seal.startswith(head):
                print(f"The head stands in {poll_id}, entry {entry.number} ({entry.at:%Y-%m-%d %H:%M} UTC).")
                return True
    print("The head stands in no journal: entries were changed or taken away, or it is mistyped.", file=sys.stderr)
    return False
