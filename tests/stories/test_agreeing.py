"""What takes two: ending early, cancelling, deciding a tie."""

import asyncio
from datetime import timedelta

from bot.domain.journal import Act
from bot.domain.polls import Results, State
from bot.views import buttons
from sandbox import Message, Person
from tests.stories.lifetimes import POLL, acts_of, last, opens_poll_page, the_poll, votes
from tests.village import NAMES, TASH_KOMUR, Village

WHY = "Сел <жүрдү> & жол жабылды"


async def asks(person: Person, label: str, why: str = WHY) -> Message:
    """On the poll's page: presses, says why, and sends it to a second person."""
    await opens_poll_page(person)
    await person.taps(label)
    await person.writes(why)
    card = last(person)
    await person.taps("Ырастоого жөнөтүү", on=card)
    return card


async def closed(village: Village) -> None:
    async with asyncio.timeout(10):
        while (await the_poll(village)).is_open:
            await asyncio.sleep(0.02)


async def test_one_asks_another_agrees_and_the_reason_is_everybodys(brisk: Village) -> None:
    await brisk.has_open_poll()
    bakyt, dinara = await brisk.has_coordinator("Бакыт"), await brisk.has_coordinator("Динара")
    aigul = await votes(brisk, "Айгүл", "Таза суу")
    await opens_poll_page(bakyt)
    await bakyt.taps("Добуш берүүнү аяктоо")
    await bakyt.sends_sticker()
    await bakyt.writes("ы" * 501)
    assert "Себеп өтө узун" in last(bakyt).text
    await bakyt.writes(WHY)
    await brisk.restarts()
    mine = last(bakyt)
    for line in (f"Себеби: {WHY}", "Алуучулар: 3", "экинчи киши", "кайра ачылбайт"):
        assert line in mine.text
    promised = (await the_poll(brisk)).closes_at
    await bakyt.taps("Ырастоого жөнөтүү", on=mine)
    assert "күтүп жатат" in mine.text
    assert (await the_poll(brisk)).closes_at == promised

    await bakyt.taps("Баракчасы", on=mine)
    await bakyt.taps("⚠️", on=mine)
    agree = next(b["callback_data"] for row in mine.keyboard for b in row).replace("dkb:", "dka:")
    await bakyt.forges(agree, on=mine)
    assert "Экинчи киши ырасташы керек" in bakyt.alerts[-1]

    letter = await dinara.hears("Сиздин ырастооңуз керек")
    await brisk.administrator.hears("Сиздин ырастооңуз керек")
    await dinara.taps("Кароо", on=letter)
    assert "Сунуштаган: Бакыт" in letter.text
    assert f"Себеби: {WHY}" in letter.text
    old = next(b["callback_data"] for row in letter.keyboard for b in row)
    await dinara.forges(old.replace("dka:", "dkb:"), on=letter)
    assert "киргизген киши гана" in dinara.alerts[-1]
    await bakyt.taps("Сунушту кайтарып алуу", on=mine)
    assert "Эч нерсе өзгөргөн жок" in mine.text
    await dinara.taps("Ырастоо", on=letter)
    assert "кайтарып алынган же аткарылган" in dinara.alerts[-1]

    await asks(bakyt, "Добуш берүүнү аяктоо", "Экинчи себеп")
    await dinara.forges(old, on=letter)
    assert "кайтарып алынган же аткарылган" in dinara.alerts[-1], "an old card agrees to nothing that is new"
    page = await opens_poll_page(dinara)
    await dinara.taps("⚠️", on=page)
    await brisk.restarts()
    brisk.telegram.deliver_twice()
    await asyncio.gather(dinara.taps("Ырастоо", on=page), dinara.taps("Ырастоо", on=page))
    for person in (aigul, bakyt, dinara):
        await person.hears("Добуш берүү мөөнөтүнөн мурда аяктады. Себеби: Экинчи себеп")
    await closed(brisk)
    assert (await the_poll(brisk)).end_reason == "Экинчи себеп"
    assert await acts_of(brisk) == [
        Act.OPENED, Act.END_ASKED, Act.ASKING_TAKEN_BACK, Act.END_ASKED, Act.ENDED, Act.CLOSED,
    ]  # fmt: skip
    ended = next(e for e in await brisk.asks(lambda memory: memory.journal.all_of(POLL)) if e.act == Act.ENDED)
    assert (ended.who, ended.details["asked_by"]) == (dinara.id, bakyt.id)


async def test_of_two_who_ask_at_once_the_second_reads_what_the_first_asked(brisk: Village) -> None:
    await brisk.has_open_poll()
    await brisk.has_towns(TASH_KOMUR)
    bakyt, dinara = await brisk.has_coordinator("Бакыт"), await brisk.has_coordinator("Динара")
    await brisk.has_coordinator("Эркин")
    other = await brisk.has_coordinator("Таалай", "tash-komur")
    cards = {}
    for person, why in ((bakyt, "Биринчи"), (dinara, "Экинчи")):
        await opens_poll_page(person)
        await person.taps("Добуш берүүнү аяктоо")
        await person.writes(why)
        cards[person.id] = last(person)
    await asyncio.gather(*(person.taps("Ырастоого жөнөтүү", on=cards[person.id]) for person in (bakyt, dinara)))
    asked, asker = (bakyt, dinara) if "✅ Ырастоо" in cards[bakyt.id].buttons else (dinara, bakyt)
    assert "✅ Ырастоо" in cards[asked.id].buttons
    assert "↩️ Сунушту кайтарып алуу" in cards[asker.id].buttons

    page = await opens_poll_page(asked)
    await asked.taps("⚠️", on=page)
    agree = next(b["callback_data"] for row in page.keyboard for b in row)
    await other.forges(agree, on=last(other))
    assert "уруксатыңыз жок" in other.alerts[-1]
    await brisk.knows(lambda memory: memory.team.mark_removed(asker.id, "kara-kol", 1, brisk.clock()))
    await asked.taps("Ырастоо", on=page)
    assert "кайтарып алынган же аткарылган" in asked.alerts[-1], "whoever asked has no say any more"
    assert (await the_poll(brisk)).is_open

    await asks(asked, "Жыйынтыксыз токтотуу")
    await brisk.administrator.hears("Жыйынтыксыз токтотуу")
    brisk.clock.moves(days=3)
    await closed(brisk)
    await brisk.administrator.taps("Кароо")
    assert "аяктады" in brisk.administrator.alerts[-1], "what was asked is void when the poll closes"
    assert (await the_poll(brisk)).end_reason == ""


async def test_a_poll_is_cancelled_by_two_without_a_result_and_nothing_of_the_votes_is_left(brisk: Village) -> None:
    await brisk.has_open_poll(results=Results.LIVE)
    bakyt = await brisk.has_coordinator("Бакыт")
    await brisk.has_coordinator("Динара")
    street = await brisk.in_group(bakyt, "Көчө")
    await bakyt.writes("/dobush", in_=street)
    board = await street.hears("Добуш бергендер: 0")
    people = [await votes(brisk, f"Тургун {number}", NAMES[number % 2]) for number in range(6)]
    page = await opens_poll_page(bakyt)
    assert "🏁 Добуш берүүнү аяктоо" not in page.buttons
    await bakyt.forges(buttons.EndPoll(POLL).data, on=page)
    assert "мөөнөтүнөн мурда аяктоого болбойт" in bakyt.alerts[-1]

    await asks(bakyt, "Жыйынтыксыз токтотуу")
    letter = await brisk.administrator.hears("Сиздин ырастооңуз керек")
    await brisk.administrator.taps("Кароо", on=letter)
    await brisk.restarts()
    await brisk.administrator.taps("Ырастоо", on=letter)
    for person in (*people, bakyt):
        await person.hears(f"Себеби: {WHY}")
    await street.hears("жыйынтыксыз токтотулду")
    async with asyncio.timeout(5):
        while "жокко чыгарылган" not in board.text:
            await asyncio.sleep(0.05)

    poll = await the_poll(brisk)
    assert (poll.state, poll.end_reason) == (State.CANCELLED, WHY)
    assert await brisk.asks(lambda memory: memory.polls.find_tally(poll)) is None
    for person in people:
        ballot = await brisk.asks(lambda memory, id=person.id: memory.ballots.find(POLL, id))  # type: ignore[misc]
        assert ballot is None
    await people[0].starts(payload=f"poll_{POLL}")
    assert last(people[0]).text == "Бул добуш берүү жокко чыгарылган."
    brisk.clock.moves(days=5)
    await asyncio.sleep(0.2)
    assert not [text for text in people[0].chat.texts if "жыйынтыгы" in text.lower() and "📊" in text]
    await bakyt.writes("/koordinator")
    await bakyt.taps("📋 Добуш берүүлөр")
    await bakyt.taps("Бүткөн добуш берүүлөр")
    await bakyt.taps("🚫")
    assert f"Себеби: {WHY}" in last(bakyt).text
    assert await acts_of(brisk) == [Act.OPENED, Act.END_ASKED, Act.CANCELLED]


async def test_where_the_town_has_one_coordinator_one_is_enough(brisk: Village) -> None:
    await brisk.has_open_poll()
    bakyt = await brisk.has_coordinator("Бакыт")
    await opens_poll_page(bakyt)
    await bakyt.taps("Добуш берүүнү аяктоо")
    await bakyt.writes("Баары добуш берди")
    assert "Экинчи" not in last(bakyt).text
    await bakyt.taps("Ооба, аяктоо")
    await bakyt.hears("Себеби: Баары добуш берди")
    assert await acts_of(brisk) == [Act.OPENED, Act.ENDED, Act.CLOSED]


async def test_a_tie_is_decided_by_people_and_stands_beside_the_result(brisk: Village) -> None:
    await brisk.has_open_poll(lasts=timedelta(days=1))
    bakyt, dinara = await brisk.has_coordinator("Бакыт"), await brisk.has_coordinator("Динара")
    await brisk.has_subscribers(await brisk.in_group(bakyt, "Көчө"))
    aigul = await votes(brisk, "Айгүл", "Таза суу")
    await votes(brisk, "Эркин", "Көчө жарыгы")
    brisk.clock.moves(days=2)
    await bakyt.hears("Добуштар тең бөлүндү: “Таза суу” жана “Көчө жарыгы”")
    for person in (bakyt, dinara):
        await person.writes("/koordinator")
        await person.taps("📋 Добуш берүүлөр")
        await person.taps("Бүткөн добуш берүүлөр")
        await person.taps("⚖️")
        await person.taps("Чечимди киргизүү")
    form = last(bakyt)
    assert not [label for label in form.buttons if "Балдар бакчасы" in label], "only the tied"
    await bakyt.forges(buttons.Fill("tie", "choice", "1").data, on=form)
    assert "эскирип" in bakyt.alerts[-1]
    await bakyt.taps("Көчө жарыгы", on=form)
    await brisk.restarts()
    await bakyt.writes("к" * 151)
    assert "Өтө узун" in last(bakyt).text
    await bakyt.writes("Кара-Көл <шаардык> кеңеши")
    await brisk.restarts()
    await bakyt.writes("№ 14 токтом")
    assert "Чечимди кабыл алган: Кара-Көл <шаардык> кеңеши" in last(bakyt).text
    await bakyt.taps("Ырастоого жөнөтүү")
    await dinara.taps("2. Таза суу")
    await dinara.taps("Шаардык кеңеш")
    await dinara.writes("Башкача чечтик")
    card = last(dinara)
    await dinara.taps("Ырастоого жөнөтүү", on=card)
    assert "Тандалганы: Көчө жарыгы" in card.text, "another has entered one: it is read, not replaced"
    assert (await the_poll(brisk)).decision is None
    await dinara.taps("Ырастоо", on=card)

    news = await aigul.hears("Чечим кабыл алынды")
    assert "Биринчи чечиле турган көйгөй: Көчө жарыгы" in news.text
    await aigul.taps("Толук жыйынтык", on=news)
    result = await aigul.hears("Чечим: Көчө жарыгы. Чечимди кабыл алган: Кара-Көл <шаардык> кеңеши", after=news)
    assert "Добуштар тең бөлүндү" in result.text, "the result stays what it is"
    await bakyt.forges(buttons.DecideTie(POLL).data, on=last(bakyt))
    assert "ал өзгөртүлбөйт" in bakyt.alerts[-1]
    assert (await acts_of(brisk))[-2:] == [Act.END_ASKED, Act.TIE_DECIDED]
    posted = (await brisk.asks(lambda memory: memory.heads.all_due(brisk.clock() + timedelta(days=1)))) or (
        await brisk.asks(lambda memory: memory.journal.all_of(POLL))
    )[-1].act
    assert posted in ((POLL,), Act.HEAD), "by day, the head that seals the decision is posted, too"
