"""Refusals of admission: who may vote in a poll, and slips."""

from bot.domain.refusals.base import Refusal


class AnotherTown(Refusal):
    """The poll (`poll_id`) is another town's than the one this person named as theirs."""


class VotesElsewhere(Refusal):
    """The person's vote stands in an open poll of another town than the poll's (`poll_id`)."""


class PhoneNeeded(Refusal):
    """The poll (`poll_id`) takes votes of people who shared their own number, of the countries it names."""


class PhoneNotYours(Refusal):
    """The contact is somebody else's, or was forwarded."""


class PhoneNotAsked(Refusal):
    """A number came that no poll asked for; it is not kept."""


class PhoneOfAnotherCountry(Refusal):
    """The poll takes numbers of certain countries (`countries`), and this is none of them."""


class PhoneOfNoCountry(Refusal):
    """The number is one of those that Telegram sells, as many as somebody likes."""


class PhoneHasVoted(Refusal):
    """The number voted in this poll from another account, and that vote stands."""


class NotAMember(Refusal):
    """The poll takes votes of a group's members."""


class JoinedAfterOpening(Refusal):
    """Who joins the group once the vote is open can't vote in it."""


class GroupClosedToBot(Refusal):
    """The bot is no administrator of the group whose members vote, so Telegram does not tell it who they are."""


class SlipNeeded(Refusal):
    """The poll (`poll_id`) takes votes of people who were given a slip."""


class SlipUnknown(Refusal):
    """No slip has this code."""


class SlipTaken(Refusal):
    """Somebody else has opened this slip (`number`)."""


class SlipVoid(Refusal):
    """The slip (`number`) was made void."""


class SlipAlreadyHeld(Refusal):
    """The person holds another slip of this poll (`number`); this one stays good for somebody else."""


class SlipGuessesUsedUp(Refusal):
    """Too many wrong codes; there is a pause."""


class SlipsAskedAlready(Refusal):
    """Slips of this poll wait for a second person to print them."""


class NothingPrinted(Refusal):
    """The file could not be made; nothing was printed."""


class SlipsTooMany(Refusal):
    """At most so many slips at once (`limit`)."""


class SlipCountUnclear(Refusal):
    """What was typed is no number of slips."""


class HandedOutTooMany(Refusal):
    """More slips given out than were printed (`printed`)."""


class SlipNumbersUnclear(Refusal):
    """What was typed are no numbers of slips."""


class SlipNotPrinted(Refusal):
    """No slip has a number above `last`."""
