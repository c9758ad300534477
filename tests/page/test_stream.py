"""The page keeps up: nothing is lost, nothing changes places, however much comes at once."""

import asyncio
from time import monotonic

import orjson
from playwright.async_api import expect

from sandbox import Sandbox
from sandbox.page import ChatPage, Place
from sandbox.page.feed import Feed
from tests.page.browser import Window
from tests.sandbox.conftest import Api

PEOPLE = 500
ANNOUNCEMENTS = ("first", "second", "third")
WATCHED = 6
CATCHES_UP = 2.0  # seconds


async def test_an_announcement_to_500_people_comes_whole_and_in_order(
    telegram: Sandbox, api: Api, window: Window
) -> None:
    people = [telegram.person(f"P{number}") for number in range(PEOPLE)]
    for person in people:
        await person.starts()
    await api.updates()
    with ChatPage(telegram, cast=[Place(person) for person in people[:: PEOPLE // WATCHED][:WATCHED]]):
        await window.opens(telegram.url)
        await window.button("Log").click()
        await window.page.locator(".calls li").first.wait_for()
        before = len(telegram.calls)
        for words in ANNOUNCEMENTS:
            queue = iter(people)

            async def sends(words: str = words, queue=queue) -> None:  # type: ignore[no-untyped-def]
                for person in queue:
                    await api.say(person, words)

            await asyncio.gather(*(sends() for _ in range(30)))
        ended = monotonic()
        made = len(telegram.calls)
        assert made - before == PEOPLE * len(ANNOUNCEMENTS)
        await expect(window.page.locator(".count")).to_have_text(
            f"{made} calls, 0 refused", timeout=CATCHES_UP * 1000
        )
        for person in people[:: PEOPLE // WATCHED][:WATCHED]:
            shown = (
                await window.column(person)
                .log.locator(".words")
                .evaluate_all("all => all.map(e => e.firstChild.textContent)")
            )
            assert shown[1:] == list(ANNOUNCEMENTS)
        assert monotonic() - ended < CATCHES_UP
        logged = await window.page.locator(".calls li .to").evaluate_all("all => all.map(e => e.textContent)")
        told = [
            telegram.world.accounts[call.params["chat_id"]].name for call in list(telegram.calls)[-len(logged) :]
        ]
        assert logged == told


async def test_what_is_sent_edited_and_deleted_at_once_ends_as_it_is(
    telegram: Sandbox, api: Api, window: Window
) -> None:
    aigul = telegram.person("Aigul")
    await aigul.starts()
    with ChatPage(telegram, cast=[Place(aigul)]):
        await window.opens(telegram.url)

        async def lives(number: int) -> None:
            sent = await api.say(aigul, f"m{number}")
            here = {"chat_id": aigul.id, "message_id": sent["message_id"]}
            for step in range(number % 4):
                await api("editMessageText", **here, text=f"m{number}.{step}")
            if number % 5 == 0:
                await api("deleteMessage", **here)

        await asyncio.gather(*(lives(number) for number in range(150)))
        await aigul.writes("end")
        column = window.column(aigul)
        await column.said("end")
        shown = await column.log.locator(".words").evaluate_all("all => all.map(e => e.firstChild.textContent)")
        assert [text for text in shown if text.startswith("m")] == aigul.chat.texts[1:-1]


async def test_a_long_chat_opens_at_its_end_and_goes_back_on_demand(
    telegram: Sandbox, api: Api, window: Window
) -> None:
    aigul, bek = telegram.person("Aigul"), telegram.person("Bek")
    await aigul.starts()
    for number in range(150):
        await api.say(aigul, f"m{number}")
    with ChatPage(telegram, cast=[Place(bek)]):
        await window.opens(f"{telegram.url}/#{aigul.id}")
        column = window.column(aigul)
        await expect(column.message("m149")).to_be_in_viewport()
        await expect(column.message("m49")).to_have_count(0)
        await column.presses("Earlier messages")
        await column.hears("m49")
        await api.say(aigul, "new")
        await column.presses("To the newest message")
        await expect(column.message("new")).to_be_in_viewport()


async def test_a_browser_that_fell_too_far_behind_is_told_to_look_again(telegram: Sandbox, api: Api) -> None:
    aigul = telegram.person("Aigul")
    feed = Feed(telegram, kept=3)
    for _ in range(5):
        feed.changed(aigul.id)
    assert feed.after(1) is None
    assert [mark.number for mark in feed.after(2) or ()] == [3, 4, 5]
    assert feed.after(6) is None
    feed.close()
    with ChatPage(telegram) as page:
        query = {"token": page.token, "after": "1000000"}
        async with api.session.get(f"{telegram.url}/events", params=query) as answer:
            assert b"event: reset" in await answer.content.readuntil(b"data: {}")


async def test_the_stream_goes_on_from_where_a_browser_left_off(telegram: Sandbox, api: Api) -> None:
    aigul = telegram.person("Aigul")
    await aigul.starts()
    with ChatPage(telegram) as page:
        await api.say(aigul, "one")
        await api.say(aigul, "two")
        query = {"token": page.token, "places": str(aigul.id), "after": "0"}
        async with api.session.get(f"{telegram.url}/events", params=query) as answer:
            batch = orjson.loads((await answer.content.readuntil(b"]}\n")).rpartition(b"data: ")[2])
        assert [message["text"] for message in batch["messages"]] == ["one", "two"]
        again = {"Last-Event-ID": str(batch["at"])}
        await api.say(aigul, "three")
        async with api.session.get(f"{telegram.url}/events", params=query, headers=again) as answer:
            batch = orjson.loads((await answer.content.readuntil(b"]}\n")).rpartition(b"data: ")[2])
        assert [message["text"] for message in batch["messages"]] == ["three"]
