"""Who can be met in the sandbox: the fields every Telegram account has."""

from .errors import Json


class Account:
    is_bot = False

    def __init__(
        self,
        account_id: int,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        phone: str | None = None,
    ) -> None:
        self.id = account_id
        self.first_name = first_name
        self.last_name = last_name
        self.username = username
        self.language_code = language_code
        self.phone = phone
        self.deactivated = False

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name

    def user(self) -> Json:
        """The User object."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name} {self.id}>"


def group_anonymous_bot() -> Account:
    """In whose name anonymous administrators write; Telegram gives it this id everywhere."""
    account = Account(1087968824, "Group", username="GroupAnonymousBot")
    account.is_bot = True
    return account
