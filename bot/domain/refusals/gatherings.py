"""Refusals of gatherings and their figures."""

from bot.domain.refusals.base import Refusal


class VotedOnPaper(Refusal):
    """The poll (`poll_id`) is decided at gatherings alone: the bot takes no votes."""


class GatheringNotFound(Refusal):
    """No gathering has this number, or it has no figures to be seen."""


class GatheringsTooMany(Refusal):
    """A poll has at most `limit` gatherings."""


class LivePollTakesNoGatherings(Refusal):
    """Figures that everybody sees while they are made can't be entered unseen."""


class PaperPollNeedsGathering(Refusal):
    """A poll that is decided at gatherings alone has at least one before it opens."""


class PlaceMissing(Refusal):
    """A gathering is held somewhere."""


class PlaceTooLong(Refusal):
    """The place has more than `limit` characters."""


class GatheringAfterClosing(Refusal):
    """The gathering would be held after the poll's closing (`closes_at`)."""


class GatheringTooLongAgo(Refusal):
    """The gathering lies more than a year back."""


class CommissionTooSmall(Refusal):
    """A counting commission has at least `least` people, each named once."""


class CommissionTooLarge(Refusal):
    """A counting commission has at most `limit` people."""


class GatheringNotHeldYet(Refusal):
    """Figures are entered once the gathering has begun (`held_at`)."""


class GatheringCalledOff(Refusal):
    """The gathering was not held."""


class GatheringHasFigures(Refusal):
    """A gathering whose figures were entered can't be called off."""


class FiguresKnown(Refusal):
    """The result is out: no gathering is registered and no figures entered as if it were not."""


class NumberExpected(Refusal):
    """The form waits for a whole number up to `limit`."""


class NumbersDontMatch(Refusal):
    """As many numbers were typed as there are choices left (`left`), or one: neither is the case."""


class MoreThanPresent(Refusal):
    """Women, or valid and spoilt ballots together (`given`), are more than were present (`present`)."""


class VotesDontAddUp(Refusal):
    """So many valid ballots (`voted`) can't make these votes or points: at least `least`, at most `most`."""


class ProtocolExpected(Refusal):
    """The form waits for a photo of the protocol."""


class FiguresReplaced(Refusal):
    """Somebody else entered figures of this gathering meanwhile."""


class OwnFigures(Refusal):
    """Whoever entered the figures can't confirm them."""


class FiguresConfirmed(Refusal):
    """Two people have confirmed these figures already."""


class NotAConfirmer(Refusal):
    """Figures are confirmed by coordinators, monitors and administrators of the town."""
