"""What every refusal is: a rule's no, whose words stand in the locale under its key."""

import re


class Refusal(Exception):
    """A rule's no. `values` are what its words may use; they are never put in a log."""

    def __init__(self, **values: object) -> None:
        super().__init__(self.key)
        self.values_for_words = values

    @property
    def key(self) -> str:
        """The message id in the locale: `PollClosed` -> `refusal-poll-closed`."""
        return "refusal" + re.sub(r"(?=[A-Z])", "-", type(self).__name__).lower()
