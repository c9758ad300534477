"""Boards: a poll shown in groups, where each tap is a vote."""

import asyncio
from datetime import timedelta

from bot.domain.people import Coordinator
from bot.domain.polls import Kind, Results
from sandbox import Group, Message, Person
from tests.village import Village

POLL = "kara-kol-2026"


async def coordinator_of(place: Village, name: str = "Гүлзат", town_id: str = "kara-kol") -> Person:
    person = await place.resident(name)
    await place.knows(
        lambda memory: memory.team.put(Coordinator(person.id, town_id, name), place.administrator.id, place.clock())
    )
    return person


async def board_in(place: Village, group: Group, shown_by: Person) -> Message:
    await shown_by.writes("/dobush", in_=group)
    return await group.hears("Добуш бергендер:")


def edits(place: Village, group: Group) -> int:
    return sum(
        call.method == "editMessageText" and int(call.params["chat_id"]) == group.id and call.ok
        for call in place.telegram.calls
    )


async def picks(place: Village, person: Person) -> tuple[int, ...]:
    ballot = await place.asks(lambda memory: memory.ballots.find(POLL, person.id))
    return ballot.picks if ballot else ()


async def test_one_person_has_one_vote_on_two_boards_and_in_private_even_if_all_is_delivered_twice(
    brisk: Village,
) -> None:
    brisk.telegram.deliver_twice()
    await brisk.has_open_poll()
    gulzat = await coordinator_of(brisk)
    aigul, bakyt = await brisk.resident("Айгүл"), brisk.telegram.person("Бакыт")
    street = await brisk.in_group(gulzat, "Биздин көчө", aigul, bakyt)
    school = await brisk.in_group(gulzat, "Мектеп", aigul, bakyt)
    for group in (street, school):
        board = await board_in(brisk, group, gulzat)
        choices = ["1. Балдар бакчасы", "2. Таза суу", "3. Көчө жарыгы"]
        assert board.buttons == [*choices, "🗳 Жеке чатта добуш берүү", "🚨 Арыз: мажбурлоо же акча"]
        assert group.texts.count(board.text) == 1

    await aigul.writes("/dobush")
    await aigul.taps("Балдар бакчасы")
    await aigul.taps("Таза суу", in_=street)
    await aigul.taps("Таза суу", in_=street)
    await aigul.taps("Көчө жарыгы", in_=school)
    assert aigul.toasts == [
        "Добушуңуз кабыл алынды: 1. Балдар бакчасы",
        "Добушуңуз өзгөртүлдү: 2. Таза суу",
        "Сиздин добушуңуз мурунтан эле ушул: 2. Таза суу. Эч нерсе өзгөргөн жок.",
        "Добушуңуз өзгөртүлдү: 3. Көчө жарыгы",
    ]
    press = await bakyt.taps("Таза суу", in_=street)
    assert press.answer is not None
    assert press.answer.url == f"https://t.me/dobush_bot?start=poll_{POLL}"
    assert await picks(brisk, bakyt) == ()
    await bakyt.opens(press.answer.url)
    await bakyt.taps("Таза суу")

    for group in (street, school):
        board = await group.hears("Добуш бергендер: 2")
        assert "добуш ·" not in board.text  # nothing per choice before the closing
    assert await picks(brisk, aigul) == (3,)
    assert await picks(brisk, bakyt) == (2,)

    await aigul.blocks()
    await bakyt.blocks()
    await aigul.taps("Таза суу", in_=school)  # who blocked the bot still votes on the board
    assert await picks(brisk, aigul) == (2,)


async def test_only_a_coordinator_of_the_town_puts_up_a_board(brisk: Village) -> None:
    await brisk.has_open_poll()
    gulzat = await coordinator_of(brisk)
    aigul = await brisk.resident("Айгүл")
    group = await brisk.in_group(aigul, "Кара-Көл", gulzat)
    brisk.clock.moves(minutes=1)

    for _ in range(5):
        await aigul.writes("/dobush", in_=group)
    assert len(group.messages) == 2 + 5 + 1  # joined, greeted; asked; shown the way once
    assert group.last.buttons == ["💬 Бот менен жеке чат"] or group.texts.count(group.last.text) == 5
    pointer = next(message for message in reversed(group.messages) if message.buttons)
    assert (await aigul.taps("жеке чат", on=pointer)).url == f"https://t.me/dobush_bot?start=poll_{POLL}"
    forged = await aigul.forges(f"b:{POLL}", on=pointer)
    assert forged.answer is not None
    assert forged.answer.text == "Бул аракетке уруксатыңыз жок. Аны координаторлор гана жасай алат."
    assert await brisk.asks(lambda memory: memory.boards.all_in(group.id)) == ()

    # several open polls: the coordinator picks, and nobody else
    await brisk.has_open_poll("jol-2026", question="Кайсы жолду оңдойбуз?", names=("Түндүк", "Түштүк"))
    await gulzat.writes("/vote", in_=group)
    picker = group.last
    assert len(picker.buttons) == 3
    await aigul.taps("Кайсы жолду", on=picker)
    assert aigul.alerts[-1].startswith("Бул аракетке уруксатыңыз жок")
    await gulzat.taps("Кайсы жолду", on=picker)
    board = await group.hears("Добуш бергендер: 0")
    assert "Түштүк" in board.text
    assert picker.deleted

    # shown again: the old board makes room
    await gulzat.writes("/vote", in_=group)
    await gulzat.taps("Кайсы жолду", in_=group)
    newer = await group.hears("Добуш бергендер: 0", after=board)
    assert board.deleted
    assert not newer.deleted

    # removed a second ago: the list still stands there, but is worth nothing
    await gulzat.writes("/vote", in_=group)
    await brisk.knows(lambda m: m.team.mark_removed(gulzat.id, "kara-kol", 1, brisk.clock()))
    await gulzat.taps("Кайсы жолду", in_=group)
    assert gulzat.alerts[-1].startswith("Бул аракетке уруксатыңыз жок")
    assert not newer.deleted


async def test_an_anonymous_administrator_is_asked_by_a_button_who_they_are(brisk: Village) -> None:
    await brisk.has_open_poll()
    gulzat = await coordinator_of(brisk)
    group = await brisk.in_group(gulzat)

    await gulzat.writes("/dobush", in_=group, anonymously=True)
    await gulzat.taps("Жамаатыбыз үчүн", in_=group)

    await group.hears("Добуш бергендер: 0")
    await gulzat.taps("Таза суу", in_=group)
    assert await picks(brisk, gulzat) == (2,)


async def test_thirty_votes_in_a_moment_cause_few_edits(brisk: Village) -> None:
    await brisk.has_open_poll()
    gulzat = await coordinator_of(brisk)
    brisk.telegram.pace.on = True
    voters = [brisk.telegram.person(f"Тургун {number}") for number in range(30)]
    await asyncio.gather(*(voter.starts(at_once=True) for voter in voters))
    await brisk.telegram.settled()
    group = await brisk.in_group(gulzat, "Кара-Көл", *voters)
    board = await board_in(brisk, group, gulzat)

    brisk.telegram.faults.fails(429, "editMessageText", retry_after=1)
    await asyncio.gather(*(voter.taps("Таза суу", in_=group, at_once=True) for voter in voters))

    await group.hears("Добуш бергендер: 30")
    assert board.edited
    assert edits(brisk, group) <= 3
    assert not brisk.telegram.pace.refused


async def test_a_live_board_never_tells_a_single_tap(brisk: Village) -> None:
    await brisk.has_open_poll(results=Results.LIVE)
    gulzat = await coordinator_of(brisk)
    residents = [await brisk.resident(f"Тургун {number}") for number in range(6)]
    group = await brisk.in_group(gulzat, "Кара-Көл", *residents)
    board = await board_in(brisk, group, gulzat)

    for resident in residents[:4]:
        await resident.taps("Таза суу", in_=group)
    await group.hears("Добуш бергендер: 4")
    assert "добуш ·" not in board.text
    await residents[4].taps("Көчө жарыгы", in_=group)
    await group.hears("Добуш бергендер: 5")
    assert "2. Таза суу — 4 добуш · 80%" in board.text
    assert "3. Көчө жарыгы — 1 добуш · 20%" in board.text

    # a changed vote and a sixth one show nowhere, on a fresh board in another group neither
    await residents[4].taps("Таза суу", in_=group)
    await residents[5].taps("Балдар бакчасы", in_=group)
    await group.hears("Добуш бергендер: 6")
    other = await brisk.in_group(gulzat, "Мектеп")
    fresh = await board_in(brisk, other, gulzat)
    for shown in (board, fresh):
        assert "Добуш бергендер: 6" in shown.text
        assert "2. Таза суу — 4 добуш · 80%" in shown.text
        assert "1. Балдар бакчасы — 0 добуш · 0%" in shown.text


async def test_at_the_closing_the_board_tells_the_outcome_and_takes_no_more_votes(brisk: Village) -> None:
    await brisk.has_open_poll()
    gulzat = await coordinator_of(brisk)
    aigul = await brisk.resident("Айгүл")
    group = await brisk.in_group(gulzat, "Кара-Көл", aigul)
    board = await board_in(brisk, group, gulzat)
    await aigul.taps("Таза суу", in_=group)

    # the bot is stopped before it could redraw, and the closing comes before it has redrawn
    await brisk.restarts()
    brisk.clock.moves(days=3)

    closed = await group.hears("Добуш берүү аяктады")
    assert closed is board
    assert "Эң көп добуш алган көйгөй: Таза суу" in board.text
    assert "2. Таза суу — 1 добуш · 100%" in board.text
    assert board.buttons == ["📊 Толук жыйынтык"]
    announced = await group.hears("Добуш берүүнүн жыйынтыгы")
    press = await aigul.taps("Толук жыйынтык", on=announced)
    assert press.answer is not None
    assert press.answer.url == f"https://t.me/dobush_bot?start=result_{POLL}"
    late = await aigul.forges(f"v:{POLL}:1", on=board)
    assert late.answer is not None
    assert late.answer.text.startswith("Добуш берүү аяктады")


async def test_a_board_of_several_choices_leads_to_the_private_ballot(brisk: Village) -> None:
    await brisk.has_open_poll(kind=Kind.APPROVAL, max_choices=2)
    gulzat = await coordinator_of(brisk)
    group = await brisk.in_group(gulzat)
    board = await board_in(brisk, group, gulzat)
    assert (
        await gulzat.taps("Жеке чатта добуш берүү", on=board)
    ).url == f"https://t.me/dobush_bot?start=poll_{POLL}"
    forged = await gulzat.forges(f"vl:{POLL}", on=board)  # nobody's ballot opens in a group
    assert forged.answer is not None
    assert forged.answer.url == f"https://t.me/dobush_bot?start=poll_{POLL}"
    assert "Добуш бергендер: 0" in board.text


async def test_a_group_that_becomes_a_supergroup_keeps_its_board(brisk: Village) -> None:
    brisk.telegram.deliver_twice()
    await brisk.has_open_poll()
    gulzat = await coordinator_of(brisk)
    aigul = await brisk.resident("Айгүл")
    small = brisk.telegram.group("Биздин көчө", owner=gulzat, kind="group", members=[aigul])
    await gulzat.adds_bot(small)
    await board_in(brisk, small, gulzat)
    await aigul.taps("Таза суу", in_=small)

    large = small.becomes_supergroup()

    await large.hears("Добуш бергендер: 1")
    await aigul.taps("Көчө жарыгы", in_=large)
    await gulzat.taps("Көчө жарыгы", in_=large)
    await large.hears("Добуш бергендер: 2")
    assert await picks(brisk, aigul) == (3,)
    assert sum("Добуш бергендер" in text for text in large.texts) == 1


async def test_a_board_that_is_deleted_or_whose_group_is_gone_is_let_go(brisk: Village) -> None:
    await brisk.has_open_poll(lasts=timedelta(days=1))
    gulzat = await coordinator_of(brisk)
    street, school = await brisk.in_group(gulzat, "Биздин көчө"), await brisk.in_group(gulzat, "Мектеп")
    for group in (street, school):
        await board_in(brisk, group, gulzat)

    brisk.telegram.faults.fails(500, "editMessageText")  # the network comes back by itself
    await gulzat.taps("Таза суу", in_=street)
    await street.hears("Добуш бергендер: 1")
    await school.hears("Добуш бергендер: 1")

    await gulzat.deletes(street.find("Добуш бергендер: 1"))  # type: ignore[arg-type]
    await gulzat.removes_bot(school)
    await gulzat.writes("/dobush")
    aigul = await brisk.resident("Айгүл")
    await aigul.writes("/dobush")
    await aigul.taps("Таза суу")
    async with asyncio.timeout(5):
        while await brisk.asks(lambda memory: memory.boards.all_in(street.id)):
            await asyncio.sleep(0.05)
    asked = len(brisk.telegram.calls)
    brisk.clock.moves(days=2)
    await aigul.hears("Добуш берүүнүн жыйынтыгы")
    called = [call for call in list(brisk.telegram.calls)[asked:] if "chat_id" in call.params]
    assert not [call for call in called if int(call.params["chat_id"]) == school.id]


async def test_in_a_group_with_topics_the_board_stands_where_it_was_asked_for(brisk: Village) -> None:
    await brisk.has_open_poll()
    gulzat = await coordinator_of(brisk)
    aigul = await brisk.resident("Айгүл")
    group = brisk.telegram.group("Кара-Көл", owner=gulzat, forum=True, members=[aigul])
    await gulzat.adds_bot(group)
    topic = group.topic("Добуш берүү")
    brisk.clock.moves(minutes=1)

    await gulzat.writes("/dobush", in_=group, thread_id=topic)
    board = await group.hears("Добуш бергендер: 0")
    await aigul.writes("/dobush", in_=group, thread_id=topic)
    pointer = await group.hears("жеке чатта:")

    assert (board.thread_id, pointer.thread_id) == (topic, topic)
