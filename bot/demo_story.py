"""The demo's story: a town votes again as it did, and two towns hear of their first tranche."""

import asyncio
import random
import struct
import zlib
from collections.abc import Awaitable, Callable, Sequence
from time import monotonic
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from bot.townfile import TownFile
from bot.views.words import Words
from sandbox import Message, Person, Sandbox


class StoryFailed(Exception):
    """A step did not come out as it must; the message says which."""
