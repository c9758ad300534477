"""Links into the private chat with the bot, for groups, posters and channels."""


def to_menu(bot: str) -> str:
    return f"https://t.me/{bot}?start=menu"


def to_poll(bot: str, poll_id: str) -> str:
    return f"https://t.me/{bot}?start=poll_{poll_id}"


def to_result(bot: str, poll_id: str) -> str:
    return f"https://t.me/{bot}?start=result_{poll_id}"


def to_project(bot: str, project_id: str) -> str:
    return f"https://t.me/{bot}?start=project_{project_id}"


def to_invitation(bot: str, code: str) -> str:
    """Makes whoever opens it first a coordinator."""
    return f"https://t.me/{bot}?start=invite_{code}"


def to_monitoring(bot: str, code: str) -> str:
    """Leads whoever opens it first into a town's monitoring group."""
    return f"https://t.me/{bot}?start=monitor_{code}"


def to_complaint(bot: str, poll_id: str) -> str:
    return f"https://t.me/{bot}?start=complaint_{poll_id}"


def to_slip(bot: str, code: str) -> str:
    """Opens one ballot, once."""
    return f"https://t.me/{bot}?start=slip_{code}"


def to_adding_to_group(bot: str) -> str:
    """The choice of a group to add the bot to."""
    return f"https://t.me/{bot}?startgroup=1"
