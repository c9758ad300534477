"""Two towns from the ballot to the first tranche, all in the chat, until the articles' facts come out."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from tests import test_articles
from tests.crowd import QUICK
from tests.stories import two_towns as they
from tests.village import village

Step = Callable[[they.Side], Awaitable[None]]


async def test_what_two_towns_live_through_in_the_chat_ends_in_the_facts_of_their_articles(tmp_path: Path) -> None:
    async with village(tmp_path, QUICK) as place:
        place.telegram.deliver_twice()
        sides = [
            they.side_of(place, "kara-kol", test_articles.KARA_KOL, (2, 1, 2), (120, 230, 150)),
            they.side_of(place, "tash-komur", test_articles.TASH_KOMUR, (2, 2, 3, 2), (200, 304, 130)),
        ]
        first_day = place.clock().astimezone(they.ZONE).date() + timedelta(days=1)

        async def all_do(*steps: Step) -> None:
            async with asyncio.TaskGroup() as group:
                for side in sides:
                    group.create_task(one_after_the_other(side, steps))

        await place.has_towns(*(side.town for side in sides))
        they.comes(place, first_day, 12)
        await all_do(they.come, they.plan_the_poll)
        await place.restarts()  # here and below, with a form half filled in
        await all_do(they.register_the_gathering)
        they.comes(place, first_day + timedelta(days=1), 11)
        await all_do(they.vote, they.count_the_gathering)
        await place.restarts()
        await all_do(they.confirm_the_figures)
        they.comes(place, first_day + timedelta(days=7), 19)
        await all_do(they.hear_the_result, they.begin_a_project)
        await place.restarts()
        await all_do(they.hear_of_the_project, they.fill_in_the_project, they.join_the_group, they.write_the_works)
        await place.restarts()
        await all_do(they.look_and_send, they.have_the_report, they.confirm_a_work, they.have_the_article)
        said = [message.text for person in place.telegram.people.values() for message in person.chat.messages]
        assert not [text for text in said if "503 добуш" in text or "638 добуш" in text]


async def one_after_the_other(side: they.Side, steps: tuple[Step, ...]) -> None:
    for step in steps:
        await step(side)
