"""The levers: time, the network, Telegram's limits, and those that the page was given."""

import pytest
from playwright.async_api import expect

from sandbox import CannotDo, Sandbox
from sandbox.page import ChatPage, Lever, Place, Step
from tests.page.browser import Window
from tests.sandbox.conftest import Api, ApiError


async def test_time_the_network_and_the_limit_are_at_one_click(telegram: Sandbox, api: Api, window: Window) -> None:
    aigul = telegram.person("Aigul")
    await aigul.starts()
    passed: list[float] = []
    with ChatPage(telegram, cast=[Place(aigul)], lets_pass=passed.append):
        await window.opens(telegram.url)
        await window.button("Levers").click()
        await window.button("+1 week").click()
        await expect(window.button("+1 week")).not_to_have_attribute("aria-busy", "true")
        assert passed == [7 * 86400]
        await window.button("slow").click()
        await expect(window.button("slow")).to_have_attribute("aria-pressed", "true")
        assert [fault.kind for fault in telegram.faults.strike("sendMessage", 1)] == ["latency"]
        await window.button("broken").click()
        await expect(window.button("broken")).to_have_attribute("aria-pressed", "true")
        struck = [telegram.faults.strike("sendMessage", 1) for _ in range(40)]
        assert {fault.kind for faults in struck for fault in faults} == {"reset", "lost"}
        await window.button("good").click()
        await expect(window.button("good")).to_have_attribute("aria-pressed", "true")
        assert telegram.faults.strike("sendMessage", 1) == []
        await window.button("Use up the limit for 10 seconds").click()
        await window.page.get_by_text("For 10 seconds Telegram refuses").wait_for()
        with pytest.raises(ApiError) as refused:
            await api.say(aigul)
        assert 9 <= refused.value.parameters["retry_after"] <= 11
        await window.button("Log").click()
        await window.page.get_by_label("Only what was refused").check()
        entry = window.page.locator(".calls li:visible")
        await expect(entry).to_have_count(1)
        await expect(entry).to_contain_text("429 Too Many Requests")
        await entry.locator("summary").click()
        await expect(entry).to_contain_text('"text": "hello"')


async def test_a_given_lever_runs_once_at_a_time_and_tells_how_it_went(telegram: Sandbox, window: Window) -> None:
    pulled: list[int] = []

    async def works() -> str:
        pulled.append(1)
        return "Done: <b>3</b>"

    async def breaks() -> None:
        raise CannotDo("not now")

    with ChatPage(telegram, levers=[Lever("works", "Work", works), Lever("breaks", "Break", breaks)]):
        await window.opens(telegram.url)
        await window.button("Levers").click()
        await window.button("Work").click()
        await window.page.get_by_text("Done: <b>3</b>").wait_for()
        await window.button("Break").click()
        await window.page.get_by_text("That is not possible: not now").wait_for()
        assert pulled == [1]


async def test_the_tour_leads_on_only_while_it_is_looked_at(telegram: Sandbox, window: Window) -> None:
    aigul, bek = telegram.person("Aigul"), telegram.person("Bek")
    steps = [Step("1. Start", "Press START", aigul, ("START",)), Step("2. Go on", "As Bek", bek)]
    with ChatPage(telegram, cast=[Place(aigul)], tour=steps):
        await window.opens(telegram.url)
        await window.button("Tour").click()  # closes it
        await expect(window.page.locator("button.next")).to_have_count(0)
        await window.column(aigul).presses("START")
        await window.column(aigul).said("/start")
        await expect(window.column(bek).node).to_have_count(0)
        await window.button("Tour").click()
        await window.page.get_by_role("heading", name="1. Start").wait_for()
