"""An audit compares what is stored of a poll with what its journal says of it."""

from collections.abc import Iterator, Mapping, Sequence

from bot.domain import gathering_entries, gatherings
from bot.domain.gatherings import Standing
from bot.domain.journal import Act, Entry, facts_of, figures_of, first_broken, written
from bot.domain.polls import Poll, State
from bot.domain.tallies import Tally

MOVED = (Act.PROLONGED, Act.OUTAGE)


def findings(poll: Poll, tally: Tally | None, entries: Sequence[Entry]) -> tuple[str, ...]:
    """Whatever does not agree, a sentence each; nothing where all does. `tally`: the figures of a closed poll.

    Of a broken chain only the first broken entry is told: what comes after it proves nothing."""
    broken = first_broken(entries)
    if broken is not None:
        return (_broken(entries, broken),)
    return tuple(_differences(poll, tally, entries))


def gathering_findings(standings: Sequence[Standing], entries: Sequence[Entry]) -> tuple[str, ...]:
    """The same of a poll's gatherings: what was registered, entered, confirmed by two, and called off."""
    return tuple(_of_gatherings(standings, [entry for entry in entries if entry.act == Act.GATHERING]))


def _of_gatherings(standings: Sequence[Standing], entries: Sequence[Entry]) -> Iterator[str]:
    said: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        key = (entry.details.get("what"), entry.details.get("gathering"), entry.details.get("sheet"))
        said.setdefault(key, []).append(entry)
    for one in standings:
        gathering = one.gathering
        what = f"the gathering {gathering.id}"
        yield from _as_said(
            what, gathering_entries.facts_of(gathering), said.pop(("registered", gathering.id, None), [])
        )
        called_off = said.pop(("called-off", gathering.id, None), [])
        if gathering.called_off_at is not None:
            yield from _as_said(what, {"reason": gathering.called_off_reason}, called_off)
        elif called_off:
            yield f"{what} is stored as held, entry {called_off[0].number} of its journal says that it was not"
        for sheet in one.sheets:
            named = f"the figures {sheet.number} of {what}"
            yield from _as_said(
                named, gathering_entries.figures_of(sheet), said.pop(("entered", gathering.id, sheet.number), [])
            )
            agreed = {entry.who for entry in said.pop(("confirmed", gathering.id, sheet.number), [])}
            if sheet.confirmed_at is not None and len(agreed - {sheet.entered_by}) < gatherings.CONFIRMERS:
                yield f"{named} count, but its journal does not say that two others confirmed them"
            said.pop(("disputed", gathering.id, sheet.number), None)
    for left in said.values():
        yield f"entry {left[0].number} of its journal speaks of a gathering or of figures that are not stored"


def _as_said(what: str, stored: Mapping[str, object], said: Sequence[Entry]) -> Iterator[str]:
    if not said:
        yield f"{what} is stored, but its journal has no entry of that"
    else:
        yield from _unlike(what, stored, said[0])


def _broken(entries: Sequence[Entry], number: int) -> str:
    what = f"the chain of its journal breaks at entry {number}"
    if number > len(entries) or entries[number - 1].number != number:
        return what + ", which is missing"
    entry = entries[number - 1]
    return f"{what} ({entry.act}, {entry.at:%Y-%m-%d %H:%M} UTC)"


def _differences(poll: Poll, tally: Tally | None, entries: Sequence[Entry]) -> Iterator[str]:
    last = {entry.act: entry for entry in entries}  # of each act, the last
    if poll.state in (State.DRAFT, State.SCHEDULED):
        if Act.OPENED in last:
            yield f"it is stored as {poll.state}, but its journal says that it was opened"
        return
    opened = last.get(Act.OPENED)
    if opened is None and poll.state is State.CANCELLED and Act.CANCELLED in last:
        return  # taken back before its opening
    if opened is None:
        yield f"it is stored as {poll.state}, but its journal has no opening"
        return
    facts = facts_of(poll) | {"closes_at": opened.details.get("closes_at")}  # it may have been moved since then
    yield from _unlike("the opening", facts, opened)
    closes_at = _closing(entries)
    if poll.closes_at is not None and written(poll.closes_at) != closes_at:
        yield f"its closing is stored as {written(poll.closes_at)}, its journal says {closes_at}"
    yield from _end(poll, tally, last)
    if Act.PROLONGED in last:
        yield from _unlike("the prolonging", {"reason": poll.prolong_reason}, last[Act.PROLONGED])
    decision = last.get(Act.TIE_DECIDED)
    if (poll.decision is None) != (decision is None):
        yield "a decision on its tie stands either in the database or in its journal, not in both"
    elif poll.decision and decision:
        stored = {"number": poll.decision.number, "by": poll.decision.by, "reason": poll.decision.reason}
        yield from _unlike("the decision on its tie", stored, decision)


def _end(poll: Poll, tally: Tally | None, last: Mapping[str, Entry]) -> Iterator[str]:
    ends = {State.CLOSED: Act.CLOSED, State.CANCELLED: Act.CANCELLED}
    for state, act in ends.items():
        if (poll.state is state) != (act in last):
            says = "has no entry of that" if poll.state is state else f"says that it is {state}"
            yield f"it is stored as {poll.state}, but its journal {says}"
    if tally is not None and Act.CLOSED in last:
        yield from _unlike("the closing", figures_of(tally), last[Act.CLOSED])
    early = last.get(Act.CANCELLED) or last.get(Act.ENDED)
    if early is not None:
        yield from _unlike("its end", {"reason": poll.end_reason}, early)


def _closing(entries: Sequence[Entry]) -> object:
    """When the poll closes, as the journal has it."""
    closes_at: object = None
    for entry in entries:
        if entry.act == Act.OPENED:
            closes_at = entry.details.get("closes_at")
        elif entry.act in MOVED:
            closes_at = entry.details.get("to")
        elif entry.act == Act.ENDED:
            closes_at = written(entry.at)
    return closes_at


def _unlike(what: str, stored: Mapping[str, object], entry: Entry) -> Iterator[str]:
    for name, value in stored.items():
        if entry.details.get(name) != value:
            said = entry.details.get(name)
            yield f"{name} of {what} is stored as {value!r}, entry {entry.number} of its journal says {said!r}"
