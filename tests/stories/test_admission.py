"""Who may vote: own phone numbers, a group's members, the town's people; one vote, whatever the door."""

import hashlib
import sqlite3

import pytest

from bot import admitting
from bot.domain.polls import Admission, Kind
from bot.inbox import lane_of
from bot.views import buttons
from sandbox import Group, Person
from storage.key import key_file
from tests.village import KARA_KOL, TASH_KOMUR, Village

POSTER = "poll_kara-kol-2026"
POLL = "kara-kol-2026"
SHARE = "📱 Номеримди бөлүшүү"


async def picks_of(place: Village, person: Person, poll_id: str = POLL) -> tuple[int, ...]:
    ballot = await place.asks(lambda memory: memory.ballots.find(poll_id, person.id))
    return ballot.picks if ballot else ()


async def must_not_have_voted(place: Village, *people: Person) -> None:
    for person in people:
        assert await picks_of(place, person) == (), person


def last_words(person: Person) -> str:
    return person.chat.last.text


async def test_a_number_is_shared_once_and_only_then_the_ballot_opens_and_nothing_was_cast(
    kara_kol: Village,
) -> None:
    kara_kol.telegram.deliver_twice()
    await kara_kol.has_open_poll(admission=Admission.PHONE, countries=("996", "7"))
    aigul = kara_kol.telegram.person("Айгүл", phone="+996 700 123456")
    await aigul.starts(payload=POSTER)
    assert "Кош келиңиз" in aigul.chat.texts[1]
    assert "2. Таза суу" in last_words(aigul)
    assert "Жарай турган номерлердин башы: +996, +7" in last_words(aigul)
    assert aigul.chat.reply_keyboard[0] == SHARE
    assert "🗳 Добуш берүү" in aigul.chat.reply_keyboard  # the menu stays at hand

    await kara_kol.restarts()
    await aigul.taps(SHARE)
    assert SHARE not in aigul.chat.reply_keyboard
    assert "Ким добуш бере алат: өз телефон номерин бөлүшкөн адам. Номердин башы: +996, +7" in last_words(aigul)
    assert "Бир вариант тандаңыз" in last_words(aigul)
    await must_not_have_voted(kara_kol, aigul)
    await aigul.taps("Таза суу")
    assert await picks_of(kara_kol, aigul) == (2,)

    phone = await kara_kol.asks(lambda memory: memory.admission.find_phone(aigul.id))
    assert phone is not None
    assert phone.country == "996"
    assert phone.hash != hashlib.sha256(b"996700123456").hexdigest()  # no list of all numbers finds it
    assert key_file(kara_kol.storage.path).stat().st_mode & 0o777 == 0o600

    await kara_kol.has_open_poll("kara-kol-jol", question="Кайсы жол?", admission=Admission.PHONE)
    await aigul.starts(payload="poll_kara-kol-jol")  # known from now on
    await aigul.taps("1. Балдар бакчасы")
    assert await picks_of(kara_kol, aigul, "kara-kol-jol") == (1,)


async def test_somebody_elses_contact_a_forwarded_one_and_one_of_another_country_open_nothing(
    kara_kol: Village,
) -> None:
    await kara_kol.has_open_poll(admission=Admission.PHONE, countries=("996", "7"))
    people = kara_kol.telegram
    aigul, bakyt = people.person("Айгүл", phone="+4915112345678"), people.person("Бакыт", phone="996555000111")
    nobody = people.person("Виртуал", phone="+88801234567")
    await aigul.starts()
    await aigul.sends_contact()
    assert last_words(aigul) == "Азыр телефон номериңиз керек эмес. Ал сакталган жок."

    await aigul.taps("Добуш берүү")
    await aigul.sends_contact(of=bakyt)
    assert "Бул Сиздин номериңиз эмес" in last_words(aigul)
    await bakyt.starts()
    group = await kara_kol.in_group(bakyt, "Көчө", aigul)
    written = await bakyt.sends_contact(in_=group)
    await aigul.forwards(written)
    assert "Бул Сиздин номериңиз эмес" in last_words(aigul)
    mine = await aigul.sends_contact(in_=group)
    await aigul.forwards(mine)
    assert "Бул Сиздин номериңиз эмес" in last_words(aigul)
    await aigul.writes("+996555000111")
    await aigul.taps(SHARE)
    assert last_words(aigul).startswith("Бул добуш берүүгө башы мындай номерлер гана катышат: +996, +7")
    await aigul.forges(buttons.Vote(POLL, 2).data, on=aigul.chat.last)
    assert "телефон номериңизди бөлүшүңүз" in last_words(aigul)

    await kara_kol.has_open_poll("kara-kol-jol", question="Кайсы жол?", admission=Admission.PHONE)
    await nobody.starts(payload="poll_kara-kol-jol")  # any country, but a number that one can buy by the dozen
    await nobody.taps(SHARE)
    assert "Мындай номер менен добуш берүүгө болбойт" in last_words(nobody)
    await must_not_have_voted(kara_kol, aigul, nobody)
    assert await kara_kol.asks(lambda memory: memory.admission.find_phone(aigul.id)) is None


async def test_a_number_votes_once_and_may_move_to_another_account_before(kara_kol: Village) -> None:
    await kara_kol.has_open_poll(admission=Admission.PHONE, kind=Kind.APPROVAL, max_choices=2)
    first = kara_kol.telegram.person("Айгүл", phone="+996700123456")
    second = kara_kol.telegram.person("Айгүл Эки", phone="996700123456")
    for account in (first, second):
        await account.starts(payload=POSTER)
        await account.taps(SHARE)
    await first.forges(buttons.Approve(POLL, 2, True).data, on=first.chat.last)
    assert "телефон номериңизди бөлүшүңүз" in last_words(first)  # the number went on with its owner
    await second.taps("Таза суу")
    assert await picks_of(kara_kol, second) == (2,)

    await first.taps(SHARE)
    assert "башка аккаунттан добуш берилген" in last_words(first)
    await first.forges(buttons.Approve(POLL, 1, True).data, on=first.chat.last)
    await must_not_have_voted(kara_kol, first)
    await second.taps("3. Көчө жарыгы")  # whose vote stands may change it
    assert await picks_of(kara_kol, second) == (2, 3)

    for choice in ("✅ 2.", "✅ 3."):
        await second.taps(choice)  # takes all back: the number is free again
    await first.starts(payload=POSTER)
    await first.taps("1. Балдар бакчасы")
    assert await picks_of(kara_kol, first) == (1,)
    await second.forges(buttons.Approve(POLL, 1, True).data, on=second.chat.last)
    await must_not_have_voted(kara_kol, second)

    kara_kol.clock.moves(days=3)
    await first.hears("Добуш бергендер: 1", timeout=20)
    with sqlite3.connect(kara_kol.config.storage.path) as connection:
        assert connection.execute("SELECT COUNT(*) FROM phone_voters").fetchone() == (0,)
    connection.close()


async def group_with_bot(place: Village, *members: Person) -> tuple[Person, Group]:
    owner = place.telegram.person("Нурлан")
    group = await place.in_group(owner, "Көчө комитети", *members)
    await owner.promotes_bot(group)
    return owner, group


async def test_members_vote_on_the_board_and_privately_whoever_comes_later_does_not(kara_kol: Village) -> None:
    kara_kol.telegram.deliver_twice()
    aigul, bakyt = await kara_kol.resident("Айгүл"), await kara_kol.resident("Бакыт")
    rosa, late = await kara_kol.resident("Роза"), await kara_kol.resident("Кеч")
    owner, group = await group_with_bot(kara_kol, aigul, bakyt, rosa)
    await owner.starts()
    await kara_kol.has_open_poll(admission=Admission.MEMBERS, group=group)
    await kara_kol.knows(lambda memory: memory.boards.put_wanted(POLL, group.id))
    board = await group.hears("Добуш бергендер")

    await aigul.taps("Таза суу", on=board)
    assert aigul.toasts[-1] == "Добушуңуз кабыл алынды: 2. Таза суу"
    await bakyt.starts(payload=POSTER)
    await bakyt.taps("Көчө жарыгы")
    assert (await picks_of(kara_kol, aigul), await picks_of(kara_kol, bakyt)) == ((2,), (3,))
    await aigul.taps("Балдар бакчасы", on=board)  # one vote, wherever it is cast
    assert await kara_kol.asks(lambda memory: memory.ballots.turnout(POLL)) == 2

    stranger = await kara_kol.resident("Чоочун")
    await stranger.starts(payload=POSTER)
    assert "Сиз ал топтун мүчөсү эмессиз" in last_words(stranger)
    await late.joins(group)
    await kara_kol.restarts()
    await late.taps("Таза суу", on=board)
    assert late.alerts[-1].startswith("Сиз топко добуш берүү башталгандан кийин кошулгансыз")
    await owner.adds(group, stranger)
    await stranger.starts(payload=POSTER)
    assert "башталгандан кийин кошулгансыз" in last_words(stranger)
    await must_not_have_voted(kara_kol, stranger, late)

    await aigul.leaves(group)  # what was cast stands, and stays theirs to change
    await aigul.starts(payload=POSTER)
    await aigul.taps("Добушту өзгөртүү")
    await aigul.taps("Таза суу")
    assert await picks_of(kara_kol, aigul) == (2,)
    await rosa.leaves(group)
    await rosa.starts(payload=POSTER)
    assert "Сиз ал топтун мүчөсү эмессиз" in last_words(rosa)
    await rosa.joins(group)  # was there when it opened, and is there again
    kara_kol.clock.moves(seconds=10)
    await rosa.starts(payload=POSTER)
    await rosa.taps("Көчө жарыгы")
    assert await picks_of(kara_kol, rosa) == (3,)


async def test_telegrams_silence_costs_no_vote_and_a_closed_group_is_told_to_who_can_open_it(
    kara_kol: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admitting, "PAUSES", (0.05, 0.1))
    coordinator = await kara_kol.has_coordinator()
    aigul, bakyt = await kara_kol.resident("Айгүл"), await kara_kol.resident("Бакыт")
    owner, group = await group_with_bot(kara_kol, aigul, bakyt)
    await kara_kol.has_open_poll(admission=Admission.MEMBERS, group=group)
    group.hidden_members = True
    await owner.demotes_bot(group)
    told = await coordinator.hears("Бот топтун мүчөлөрүн көрө албай жатат")
    assert "Топ: Көчө комитети" in told.text
    await aigul.starts(payload=POSTER)
    await bakyt.starts(payload=POSTER)
    assert "Бот азыр топтун мүчөлөрүн көрө албай жатат" in last_words(aigul)
    assert len([text for text in coordinator.chat.texts if "көрө албай жатат" in text]) == 1

    await owner.promotes_bot(group)
    await aigul.starts(payload=POSTER)
    kara_kol.clock.moves(minutes=5)
    kara_kol.telegram.faults.fails(500, "getChatMember", times=3)
    await aigul.taps("Таза суу", at_once=True)
    await aigul.hears("Добушуңуз кабыл алынды", timeout=20)
    assert "Басканыңыз сакталды" in " ".join(aigul.toasts)
    assert await picks_of(kara_kol, aigul) == (2,)


async def test_whoever_lives_in_another_town_is_told_kindly_and_votes_where_they_live(kara_kol: Village) -> None:
    kara_kol.telegram.deliver_twice()
    await kara_kol.has_towns(TASH_KOMUR)
    await kara_kol.has_open_poll()
    await kara_kol.has_open_poll("tash-komur-2026", "tash-komur", ("Жол", "Көпүрө"))
    aigul = await kara_kol.resident("Айгүл", KARA_KOL)
    owner = kara_kol.telegram.person("Нурлан")
    group = await kara_kol.in_group(owner, "Таш-Көмүр", aigul)
    await kara_kol.knows(lambda memory: memory.boards.put_wanted("tash-komur-2026", group.id))
    board = await group.hears("Добуш бергендер")

    press = await aigul.taps("Көпүрө", on=board)  # one tap lets nobody in: the private chat says why
    assert press.answer is not None
    assert press.answer.url is not None
    await aigul.opens(press.answer.url)
    assert "Бул — башка аймактын добуш берүүсү" in last_words(aigul)
    assert "Сиз тандаган аймак: Кара-Көл шаары" in last_words(aigul)
    asked = aigul.chat.last
    await aigul.starts(payload=POSTER)
    await aigul.taps("Таза суу")  # they live in Kara-Köl, and vote there

    await aigul.taps("Аймагымды алмаштыруу", on=asked)
    assert "Добушуңуз турган аймак: Кара-Көл шаары" in last_words(aigul)
    assert await picks_of(kara_kol, aigul) == (2,)
    assert await picks_of(kara_kol, aigul, "tash-komur-2026") == ()
    await aigul.starts(payload="town_tash-komur")  # to read of another town is free, and moves no vote
    await aigul.taps("Добуш берүү")
    assert "Сиздин добушуңуз башка аймакта турат" in last_words(aigul)

    await aigul.taps("Ал жердеги добушту артка алуу")
    assert await picks_of(kara_kol, aigul) == ()
    await aigul.taps("Көпүрө")
    assert await picks_of(kara_kol, aigul, "tash-komur-2026") == (2,)
    await aigul.forges(buttons.Vote(POLL, 1).data, on=aigul.chat.last)
    assert await picks_of(kara_kol, aigul) == ()

    kara_kol.clock.moves(days=3)  # over: next time they vote where they live then
    await kara_kol.has_open_poll("kara-kol-2027")
    await aigul.starts(payload="poll_kara-kol-2027")
    await aigul.taps("Аймагымды алмаштыруу")
    await aigul.taps("Таза суу")
    assert await picks_of(kara_kol, aigul, "kara-kol-2027") == (2,)


@pytest.mark.parametrize("admission", [Admission.PHONE, Admission.MEMBERS, Admission.SLIPS])
async def test_a_forged_press_gets_past_no_door(kara_kol: Village, admission: Admission) -> None:
    _, group = await group_with_bot(kara_kol)
    thief = await kara_kol.resident("Ууру")
    shown = thief.chat.last
    for number, kind in enumerate(Kind):
        await kara_kol.has_open_poll(
            f"poll-{number}", kind=kind, max_choices=1 if kind is Kind.SINGLE else 2,
            admission=admission, group=group if admission is Admission.MEMBERS else None,
        )  # fmt: skip
    for data in (
        buttons.Vote("poll-0", 1).data,
        buttons.Approve("poll-1", 1, True).data,
        buttons.Rank("poll-2", 1, 1).data,
        buttons.OpenBallot("poll-0").data,
        buttons.LookAtBallot("poll-1").data,
        buttons.MoveHere("poll-2", True).data,
    ):
        await thief.forges(data, on=shown)
    assert not [label for message in thief.chat.messages for label in message.buttons if label.startswith("1.")]
    for number in range(3):
        assert await kara_kol.asks(lambda memory, id=f"poll-{number}": memory.ballots.turnout(id)) == 0  # type: ignore[misc]


def test_whoever_joins_and_votes_does_so_in_one_order() -> None:
    joined = {"from": {"id": 1}, "chat": {"id": -5}, "new_chat_member": {"status": "member", "user": {"id": 7}}}
    assert lane_of({"update_id": 1, "chat_member": joined}) == 7  # whoever has added them
    assert lane_of({"update_id": 2, "my_chat_member": joined}) == 1
