"""A poll's life by the clock: opening, prolonging, closing at the promised minute, whatever restarts there are."""

import asyncio
import re
from datetime import timedelta

from bot.domain.journal import Act, in_groups
from bot.domain.monitors import Monitor
from bot.domain.polls import Choice, Poll, State
from bot.verifying import verify
from bot.views import buttons
from sandbox import Message
from storage.inbox import Arrival
from tests.stories.lifetimes import POLL, acts_of, comes, day, last, opens_poll_page, the_poll, votes
from tests.village import NAMES, QUESTION, Village

HEAD = re.compile(r"(?:[0-9a-f]{4} ){15}[0-9a-f]{4}")


def head_in(message: Message) -> str:
    found = HEAD.search(message.text)
    assert found, message.text
    return found[0]


async def test_a_year_of_clock_with_a_restart_at_every_step(brisk: Village) -> None:
    await brisk.administrator.starts()
    await comes(brisk, day(brisk, 1), 10)
    begins = brisk.clock()
    bakyt = await brisk.has_coordinator("Бакыт")
    aigul, roza = await brisk.resident("Айгүл"), await brisk.resident("Роза")
    street = await brisk.in_group(bakyt, "Көчө")
    await brisk.has_subscribers(aigul, street)
    monitor = Monitor(roza.id, "kara-kol", "Роза", "депутат")
    await brisk.knows(lambda memory: memory.monitors.put(monitor, bakyt.id, begins))
    choices = tuple(Choice(number, name) for number, name in enumerate(NAMES, start=1))
    half_a_year = begins + timedelta(days=180)
    scheduled = Poll(
        POLL, "kara-kol", QUESTION, choices, state=State.SCHEDULED,
        opens_at=half_a_year, closes_at=half_a_year + timedelta(days=100),
    )  # fmt: skip
    await brisk.knows(lambda memory: memory.polls.add(scheduled, begins))
    await brisk.restarts()

    await comes(brisk, day(brisk, 179), 23)
    await brisk.restarts()
    assert (await the_poll(brisk)).state is State.SCHEDULED
    await aigul.starts(payload=f"poll_{POLL}")
    opens = brisk.words.moment(half_a_year, "Asia/Bishkek")
    assert f"Добуш берүү азырынча баштала элек.\nБашталышы: {opens}" in last(aigul).text
    assert last(aigul).buttons == [], "she hears of it anyway"
    await comes(brisk, day(brisk, 1), 10)
    await aigul.hears("Добуш берүү башталды")
    opening = head_in(await street.hears("текшерүү коду"))
    assert head_in(await roza.hears("текшерүү коду")) == opening, "the monitors keep the same head"
    await brisk.restarts()
    await aigul.taps("Добуш берүү")
    await aigul.taps("Таза суу")

    await comes(brisk, day(brisk, 1), 9, 59)
    heads = len([text for text in street.texts if "текшерүү коду" in text])
    await comes(brisk, day(brisk, 0), 10, 1)
    await brisk.restarts()
    daily = await street.hears("Жазуулар: 2")
    assert len([text for text in street.texts if "текшерүү коду" in text]) == heads + 1, "one a day"
    assert head_in(daily) != opening

    await comes(brisk, day(brisk, 90), 12)
    await brisk.restarts()
    await opens_poll_page(bakyt)
    await bakyt.taps("Мөөнөтүн узартуу")
    await brisk.restarts()
    promised = (await the_poll(brisk)).closes_at
    assert promised is not None
    await bakyt.taps("+7 күн")
    await brisk.restarts()
    await bakyt.writes("Жол жабылып, <үч> айылга жетпей калды")
    await brisk.restarts()
    shown = bakyt.chat.messages[-2]
    assert "Алуучулар: 3" in last(bakyt).text, "the subscriber who voted, the group, whose desk it is"
    await bakyt.taps("⏳ Узартуу")
    await brisk.restarts()
    news = await aigul.hears("Добуш берүү узартылды")
    assert news.text == shown.text
    await street.hears("Себеби: Жол жабылып, <үч> айылга жетпей калды")

    await comes(brisk, day(brisk, 9), 12)  # after the first closing
    await brisk.restarts()
    await votes(brisk, "Эркин", "Таза суу")
    await comes(brisk, day(brisk, 8), 10)
    result = await aigul.hears("Эң көп добуш алган көйгөй: Таза суу")
    assert "Добуш бергендер: 2" in result.text
    closing = (await brisk.asks(lambda memory: memory.journal.all_of(POLL)))[-2]
    assert closing.act == Act.CLOSED
    assert in_groups(closing.seal) in (await street.hears(f"Жазуулар: {closing.number}", timeout=5)).text
    await brisk.restarts()
    poll = await the_poll(brisk)
    assert poll.closes_at == promised + timedelta(days=7)
    assert await acts_of(brisk) == [Act.OPENED, Act.PROLONGED, Act.CLOSED]
    assert await verify(brisk.config, [], opening) == 0, "what was posted at the opening stands in the chain"


async def test_a_press_stored_before_the_closing_counts_however_late_it_is_handled(brisk: Village) -> None:
    poll = await brisk.has_open_poll(lasts=timedelta(minutes=30))
    early, late = await votes(brisk, "Эрте", "Таза суу"), await votes(brisk, "Кеч", "Таза суу")
    for person in (early, late):
        await person.taps("Добушту өзгөртүү")
    brisk.telegram.faults.slows(1.5, "sendMessage", chat_id=early.id, times=1)
    await early.writes("/jardam", at_once=True)  # the answer takes its time, and the press waits behind it
    press = await early.taps("Көчө жарыгы", at_once=True)
    async with asyncio.timeout(5):
        while "callback_query" not in {one.kind for one in await waiting(brisk)}:
            await asyncio.sleep(0.01)

    brisk.clock.moves(minutes=31)
    too_late = await late.taps("Көчө жарыгы", at_once=True)
    assert (await too_late.answered(5)).text.startswith("Добуш берүү аяктады")
    assert (await the_poll(brisk)).state is State.OPEN, "the count waits for what was stored in time"
    assert (await press.answered(5)).text == "Добушуңуз өзгөртүлдү: 3. Көчө жарыгы"
    await late.hears("Добуш бергендер: 2")
    closed = await the_poll(brisk)
    tally = await brisk.asks(lambda memory: memory.polls.find_tally(closed))
    assert tally is not None
    assert dict(tally.votes) == {1: 0, 2: 1, 3: 1}
    assert closed.closes_at == poll.closes_at


async def waiting(village: Village) -> tuple[Arrival, ...]:
    return await village.asks(lambda memory: memory.inbox.all_waiting(0, 10))


async def test_a_poll_whose_whole_time_fell_into_an_outage_has_it_afterwards(brisk: Village) -> None:
    now = brisk.clock()
    choices = tuple(Choice(number, name) for number, name in enumerate(NAMES, start=1))
    missed = Poll(
        "missed", "kara-kol", QUESTION, choices, state=State.SCHEDULED,
        opens_at=now + timedelta(hours=1), closes_at=now + timedelta(hours=3),
    )  # fmt: skip
    other = Poll(
        "other", "kara-kol", "Башка суроо?", choices, state=State.SCHEDULED,
        opens_at=now + timedelta(hours=1), closes_at=now + timedelta(days=3),
    )  # fmt: skip
    for poll in (missed, other):
        await brisk.knows(lambda memory, poll=poll: memory.polls.add(poll, now))  # type: ignore[misc]
    await brisk.stops()
    brisk.clock.moves(hours=9)
    await brisk.starts()
    await asyncio.sleep(0.3)

    opened = await the_poll(brisk, "missed")
    assert opened.state is State.OPEN
    assert opened.closes_at is not None
    assert timedelta(minutes=119) < opened.closes_at - brisk.clock() <= timedelta(hours=2)
    kept = await the_poll(brisk, "other")
    assert (kept.state, kept.closes_at) == (State.OPEN, other.closes_at)


async def test_the_journal_is_read_at_the_desk_and_holds_no_choice_of_anybody(brisk: Village) -> None:
    await brisk.has_open_poll()
    bakyt = await brisk.has_coordinator("Бакыт")
    await votes(brisk, "Айгүл", "Таза суу")
    await opens_poll_page(bakyt)
    await bakyt.taps("Мөөнөтүн узартуу")
    await bakyt.writes("5 күндөн кийин 18:00")
    await bakyt.writes("Жыйын кийинкиге калды")
    await bakyt.taps("⏳ Узартуу")
    await bakyt.hears("Берилген добуштар сакталды")
    for _ in range(16):
        await brisk.knows(lambda memory: memory.journal.add(POLL, Act.COMPLAINT, None, brisk.clock()))
    page = await opens_poll_page(bakyt)
    await bakyt.taps("Аракеттер журналы")
    assert "18. Арыз түштү" in page.text
    head = await brisk.asks(lambda memory: memory.journal.head(POLL))
    assert in_groups(head) in page.text
    await bakyt.taps("Кийинки")
    assert "2. Мөөнөтү узартылды · Бакыт" in page.text
    assert "1. Ачылды ·" in page.text
    kept = await brisk.asks(lambda memory: memory.journal.all_of(POLL))
    assert "picks" not in str(kept)
    assert len(kept) == 18, "a vote is no act of the journal"

    stranger = await brisk.resident("Жат")
    await stranger.forges(buttons.SeeJournal(POLL, 0).data, on=last(stranger))
    assert "уруксатыңыз жок" in stranger.alerts[-1]
