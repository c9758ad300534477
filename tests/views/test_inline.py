"""What is offered in any chat fits into Telegram's limits, whatever fills it."""

from itertools import product

import pytest

from bot.domain.polls import Kind, State
from bot.views import inline, sharing
from bot.views.words import kyrgyz
from tests.views.limits import must_fit
from tests.views.world import World

WORDS = kyrgyz()
BOT = "b" * 32


@pytest.mark.parametrize("letters", ["Ш", "<&>", "👍🏽"])
def test_every_offer_fits(letters: str) -> None:
    for kind, state in product(Kind, (State.OPEN, State.CLOSED)):
        world = World(letters, kind, state)
        offers = (
            inline.poll(WORDS, world.poll, world.town, BOT),
            inline.result(WORDS, world.poll, world.tally, world.town, BOT),
            inline.project(WORDS, world.project, world.town, BOT),
        )
        for offer in offers:
            must_fit(offer.card)
            assert len(offer.id.encode()) <= 64
            assert offer.title.strip()
            assert len(offer.title) <= 200
        assert len({offer.id for offer in offers}) == 3
        must_fit(sharing.to_carry(WORDS, world.poll, world.tally, world.town, BOT))
        hint = sharing.hint(WORDS, world.poll, world.tally, world.town, BOT)
        must_fit(hint)
        links = [button.url for row in hint.keyboard.inline_keyboard for button in row]  # type: ignore[union-attr]
        assert all(len(link or "") < 2048 for link in links)
