"""What the journal keeps of gatherings and their figures."""

from bot.domain.gatherings import Gathering, Sheet
from bot.domain.journal import written


def facts_of(gathering: Gathering) -> dict[str, object]:
    """What stands fixed of a gathering, as its entry in the journal holds it."""
    return {
        "gathering": gathering.id,
        "place": gathering.place,
        "held_at": written(gathering.held_at),
        "commission": list(gathering.commission),
        "late": gathering.is_late,
    }


def figures_of(sheet: Sheet) -> dict[str, object]:
    """A sheet as its entry in the journal holds it."""
    return {
        "gathering": sheet.gathering_id,
        "sheet": sheet.number,
        "present": sheet.present,
        "women": sheet.women,
        "voted": sheet.voted,
        "votes": list(sheet.votes.values()),
        "spoilt": sheet.spoilt,
        "doors_checked": sheet.doors_checked,
        "pages": len(sheet.protocol),
        "late": sheet.is_late,
        "reason": sheet.reason,
    }
