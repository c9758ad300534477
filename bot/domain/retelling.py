"""Retelling: a report told anew, and what of its project follows when it is corrected or withdrawn."""

from collections.abc import Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from bot.domain.drafts import Draft
from bot.domain.projects import Tranche, Work, WorkState, works_from

ALIKE = 0.6  # of 1: a work's text that was put in other words


def retold(draft: Draft, text: str) -> Draft:
    """With these lines instead of the works before. A line that says something new takes the place, the figure and
    the pictures of the work that stood there. Raises where the lines can't be read."""
    told = works_from(text)
    known = {work.text.casefold(): work for work in draft.works}
    kept = {work.text.casefold() for work in told} & known.keys()
    alike = len(told) == len(draft.works)
    works, used = [], set()
    for place, work in enumerate(told):
        before = known.get(work.text.casefold())
        if before is None and alike and draft.works[place].text.casefold() not in kept:
            before = draft.works[place]
        if before:
            used.add(before.text.casefold())
            work = replace(before, text=work.text, state=work.state)
        works.append(work)
    freed = [one for key, work in known.items() if key not in used for one in work.media]
    return replace(draft, works=tuple(works), media=(*draft.media, *freed))


def followed(
    tranche: Tranche, before: Draft, after: Draft | None, elsewhere: Mapping[str, WorkState | None]
) -> Tranche:
    """The tranche once what an announcement said of it is corrected; `after`: None where it is withdrawn.

    What a later report has changed since stays. `elsewhere`: works, casefolded, that stand there without it, too,
    with what they were where that is known."""
    was = {work.text.casefold(): work for work in before.works}
    becomes = _successors(before, after) if after else {}
    works: dict[str, Work] = {}
    for work in tranche.works:
        key = work.text.casefold()
        told, now = was.get(key), becomes.get(key)
        if told is not None and now is None:
            if key not in elsewhere:
                continue
            kept = _as_before(work, told, elsewhere[key])
        else:
            kept = _corrected(work, told, now) if told and now else work
        works.setdefault(kept.text.casefold(), kept)
    for work in after.works if after else ():
        if work.text.casefold() not in was:  # or it was removed by hand since, or reworded
            works.setdefault(work.text.casefold(), work)
    works = _in_order(works, after)
    spent, next_ = (after.spent, after.next) if after else (0, "")
    media = after.media if after else ()
    taken = {one for one in before.media if one not in media}
    return replace(
        tranche,
        works=tuple(works.values()),
        spent=spent if tranche.spent == before.spent else tranche.spent,
        next=next_ if tranche.next == before.next else tranche.next,
        media=tuple(dict.fromkeys((*(one for one in tranche.media if one not in taken), *media))),
    )


def _in_order(works: dict[str, Work], after: Draft | None) -> dict[str, Work]:
    """Those that a report names stand as it names them, in the places that were theirs together."""
    told = [key for work in after.works if (key := work.text.casefold()) in works] if after else []
    keys = list(works)
    places = [place for place, key in enumerate(keys) if key in told]
    for place, key in zip(places, told, strict=True):
        keys[place] = key
    return {key: works[key] for key in keys}


def renamed(before: Draft, after: Draft) -> dict[str, str]:
    """Works that a correction gave another name: the old one to the new, both casefolded."""
    found = {old: work.text.casefold() for old, work in _successors(before, after).items()}
    return {old: new for old, new in found.items() if old != new}


def _successors(before: Draft, after: Draft) -> dict[str, Work]:
    """What each work is called now: by its text, else by its place where as many are left nameless, else by what
    reads most like it."""
    now = {work.text.casefold(): work for work in after.works}
    found = {
        work.text.casefold(): now[work.text.casefold()] for work in before.works if work.text.casefold() in now
    }
    lost = [work.text.casefold() for work in before.works if work.text.casefold() not in now]
    fresh = [work for key, work in now.items() if key not in found]
    if len(lost) == len(fresh):
        return found | dict(zip(lost, fresh, strict=True))
    for work in fresh:
        key = max(lost, key=lambda one, work=work: _likeness(one, work), default="")  # type: ignore[misc]
        if key and _likeness(key, work) >= ALIKE:
            found[key] = work
            lost.remove(key)
    return found


def _likeness(key: str, work: Work) -> float:
    return SequenceMatcher(None, key, work.text.casefold(), autojunk=False).ratio()


def _as_before(work: Work, told: Work, state: WorkState | None) -> Work:
    media = tuple(one for one in work.media if one not in told.media)
    back = state is not None and work.state is told.state
    return replace(work, state=state if back and state else work.state, media=media)


def _corrected(work: Work, told: Work, now: Work) -> Work:
    gone = {one for one in told.media if one not in now.media}
    return replace(
        work,
        text=now.text,
        state=now.state if work.state is told.state else work.state,
        figure=now.figure if work.figure == told.figure else work.figure,
        media=tuple(dict.fromkeys((*(one for one in work.media if one not in gone), *now.media))),
    )
