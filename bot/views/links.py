"""Links into the private chat with the bot, for groups, posters and channels."""


def to_menu(bot: str) -> str:
    return f"https://t.me/{bot}?start=menu"


def to_poll(bot: str, poll_id: str) -> str:
    """The ballot; once the poll is closed, its result."""
    return f"https://t.me/{bot}?start=poll_{poll_id}"


def to_project(bot: str, project_id: str) -> str:
    return f"https://t.me/{bot}?start=project_{project_id}"
