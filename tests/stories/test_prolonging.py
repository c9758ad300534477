"""Coordinators prolong a poll: once, in time, with a reason that everybody concerned reads."""

import asyncio
from datetime import timedelta

from bot.domain.journal import Act
from bot.domain.polls import Results
from bot.views import buttons
from tests.stories.lifetimes import POLL, ZONE, acts_of, last, opens_poll_page, the_poll, votes
from tests.village import Village


async def test_whatever_is_wrong_is_said_before_the_reason_is_asked_and_it_happens_once(brisk: Village) -> None:
    poll = await brisk.has_open_poll(lasts=timedelta(days=10), results=Results.LIVE)
    assert poll.closes_at is not None
    bakyt, dinara = await brisk.has_coordinator("Бакыт"), await brisk.has_coordinator("Динара")
    hesitant = brisk.telegram.person("Чынара")
    await hesitant.starts(payload=f"poll_{POLL}")
    for person in (bakyt, dinara):
        await opens_poll_page(person)
        await person.taps("Мөөнөтүн узартуу")

    await bakyt.sends_sticker()
    assert "Түшүнгөн жокмун" in last(bakyt).text
    for typed, answer in (
        ("эртең", "азыркы мөөнөттөн кийин"),
        ("бат эле", "Убакытты түшүнгөн жокмун"),
        ("500 күндөн кийин", "Мөөнөт өтө алыс"),
        ("<b>", "Убакытты түшүнгөн жокмун"),
    ):
        await bakyt.writes(typed)
        assert answer in last(bakyt).text
    await bakyt.forges(buttons.Fill("prolong", "closing", "d9999").data, on=last(bakyt))
    assert "эскирип" in bakyt.alerts[-1]

    await dinara.taps("Календар")
    month = last(dinara)
    target = (poll.closes_at + timedelta(days=40)).astimezone(ZONE)
    steps = (target.year - poll.closes_at.astimezone(ZONE).year) * 12
    for _ in range(steps + target.month - poll.closes_at.astimezone(ZONE).month):
        await dinara.taps("▶️", on=month)
    await dinara.taps(str(target.day), on=month)
    await dinara.taps("18:00", on=month)
    await dinara.taps("Артка")
    await dinara.writes("2 аптадан кийин 09:30")
    assert "09:30" in last(dinara).text
    await dinara.writes("Себеби & <жүйөсү>")
    look = last(dinara)
    await bakyt.writes("12 күндөн кийин")
    await bakyt.writes("ы" * 501)
    assert "Себеп өтө узун" in last(bakyt).text
    await bakyt.writes("Башка себеп")
    second = last(bakyt)
    assert "Алуучулар: 3" in second.text, "two coordinators, and who had the ballot before them"

    brisk.telegram.deliver_twice()
    await asyncio.gather(*(dinara.taps("⏳ Узартуу", on=look) for _ in range(2)))
    await bakyt.taps("⏳ Узартуу", on=second)
    assert "ал узартылган" in second.text
    await hesitant.hears("Себеби: Себеби & <жүйөсү>")
    prolonged = await the_poll(brisk)
    assert prolonged.prolonged_from == poll.closes_at
    assert (await acts_of(brisk)).count(Act.PROLONGED) == 1
    page = await opens_poll_page(bakyt)
    assert "Мөөнөтү узартылган" in page.text
    assert "⏳ Мөөнөтүн узартуу" not in page.buttons
    await bakyt.forges(buttons.ProlongPoll(POLL).data, on=page)
    assert "ал узартылган" in bakyt.alerts[-1]


async def test_in_the_last_day_and_by_others_nothing_is_moved(brisk: Village) -> None:
    poll = await brisk.has_open_poll(lasts=timedelta(days=3))
    bakyt, dinara = await brisk.has_coordinator("Бакыт"), await brisk.has_coordinator("Динара")
    aigul = await votes(brisk, "Айгүл", "Таза суу")
    await aigul.forges(buttons.ProlongPoll(POLL).data, on=last(aigul))
    assert "уруксатыңыз жок" in aigul.alerts[-1]
    for person in (bakyt, dinara):
        await opens_poll_page(person)
        await person.taps("Мөөнөтүн узартуу")
        await person.taps("+1 күн")
        await person.writes("Себеби бар")
    await brisk.knows(lambda memory: memory.team.mark_removed(dinara.id, "kara-kol", 1, brisk.clock()))
    await dinara.taps("⏳ Узартуу")
    assert "уруксатыңыз жок" in last(dinara).text

    brisk.clock.moves(days=2, minutes=1)
    await bakyt.taps("⏳ Узартуу")
    assert "24 сааттан аз" in last(bakyt).text
    page = await opens_poll_page(bakyt)
    assert "⏳ Мөөнөтүн узартуу" not in page.buttons
    await bakyt.forges(buttons.ProlongPoll(POLL).data, on=page)
    assert "24 сааттан аз" in bakyt.alerts[-1]
    assert (await the_poll(brisk)).closes_at == poll.closes_at
