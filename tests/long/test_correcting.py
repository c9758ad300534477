"""A drill that takes minutes: a thousand subscribers, killed amid the sending and amid two corrections."""

from pathlib import Path

import pytest

from bot.delivery import AT_ONCE
from tests.correction_drill import LAST, CorrectionDrill

pytestmark = pytest.mark.long


async def test_a_thousand_read_what_is_right_whatever_dies(tmp_path: Path) -> None:
    chats, refused, seconds = await CorrectionDrill(tmp_path, 1000).run()
    twice = sum(len(chat) > 2 for chat in chats)
    print(f"{len(chats)} chats in {seconds:.0f} s, {twice} got something twice, {refused} times too fast")
    assert all(chat.count(LAST) for chat in chats)
    assert sum(chat[0] != LAST for chat in chats) <= AT_ONCE  # a message whose id died with the process stays wrong
    assert twice <= 3 * AT_ONCE
    assert refused <= 3 * AT_ONCE  # what a process that has just died sent is not known to the next
