"""The sandbox's chat page: a messenger in the browser, for several people side by side."""

from .cast import Lever, Place, Step
from .site import ChatPage
from .words import ENGLISH

__all__ = ["ENGLISH", "ChatPage", "Lever", "Place", "Step"]
