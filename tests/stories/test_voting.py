"""Residents vote."""

from datetime import timedelta

import pytest

from bot.domain.polls import Choice, Kind, Poll, State
from sandbox import CannotDo, Message, Person
from sandbox.messages import Answer, Press
from tests.village import KARA_KOL, NAMES, QUESTION, TASH_KOMUR, Village

POSTER = "poll_kara-kol-2026"


def last(person: Person) -> Message:
    message = person.chat.last
    assert message is not None
    return message


def answer(press: Press) -> Answer:
    assert press.answer is not None
    return press.answer


def labels(message: Message) -> list[str]:
    return [button["text"] for row in message.keyboard for button in row]


def must_keep_the_secret(message: Message, names: tuple[str, ...] = NAMES) -> None:
    """The card says that the vote is in; nothing on it says for what, and it can't be sent on."""
    assert message.text.startswith("✅ Добушуңуз кабыл алынды.")
    assert labels(message) == ["👁 Добушумду көрүү", "🔄 Добушту өзгөртүү", "🚨 Арыз: мажбурлоо же акча"]
    assert not any(name in message.text for name in names)
    assert message.protected


async def picks_of(place: Village, person: Person, poll_id: str = "kara-kol-2026") -> tuple[int, ...]:
    ballot = await place.asks(lambda memory: memory.ballots.find(poll_id, person.id))
    return ballot.picks if ballot else ()


async def test_from_a_poster_to_a_recorded_vote_takes_two_taps_and_from_the_menu_three(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    aigul, bakyt = kara_kol.telegram.person("Айгүл"), kara_kol.telegram.person("Бакыт")

    await aigul.starts(payload=POSTER)
    press = await aigul.taps("Таза суу")

    assert answer(press).text == "Добушуңуз кабыл алынды: 2. Таза суу"
    assert await picks_of(kara_kol, aigul) == (2,)

    await bakyt.starts()
    await bakyt.taps("Добуш берүү")
    press = await bakyt.taps("3. Көчө жарыгы")
    assert answer(press).text == "Добушуңуз кабыл алынды: 3. Көчө жарыгы"
    assert await picks_of(kara_kol, bakyt) == (3,)


async def test_a_vote_may_be_looked_at_and_changed_and_the_card_never_says_what_it_was(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    aigul = await kara_kol.resident("Айгүл")
    await aigul.taps("Добуш берүү")
    ballot = last(aigul)
    assert ballot.protected
    await aigul.taps("Таза суу")
    must_keep_the_secret(ballot)
    with pytest.raises(CannotDo):
        await aigul.forwards(ballot)

    seen = answer(await aigul.taps("Добушумду көрүү"))
    assert (seen.text, seen.show_alert) == ("Сиздин добушуңуз: 2. Таза суу", True)
    await aigul.taps("Добушту өзгөртүү")
    assert not any("✅" in label for label in labels(ballot))  # nor does the ballot that is opened again
    await kara_kol.restarts()
    await aigul.taps("Артка")
    must_keep_the_secret(ballot)
    assert await picks_of(kara_kol, aigul) == (2,)

    await aigul.taps("Добушту өзгөртүү")
    same = answer(await aigul.taps("Таза суу"))
    assert same.text == "Сиздин добушуңуз мурунтан эле ушул: 2. Таза суу. Эч нерсе өзгөргөн жок."
    await aigul.taps("Добушту өзгөртүү")
    changed = answer(await aigul.taps("Балдар бакчасы"))
    assert changed.text == "Добушуңуз өзгөртүлдү: 1. Балдар бакчасы"
    must_keep_the_secret(ballot)
    assert await picks_of(kara_kol, aigul) == (1,)
    assert await kara_kol.asks(lambda memory: memory.ballots.turnout("kara-kol-2026")) == 1


async def test_several_choices_count_at_each_tap_and_fold_into_the_same_card(kara_kol: Village) -> None:
    await kara_kol.has_open_poll(kind=Kind.APPROVAL, max_choices=2)
    aigul = await kara_kol.resident("Айгүл")
    await aigul.taps("Добуш берүү")
    ballot = last(aigul)

    assert answer(await aigul.taps("1.")).text == "Добушуңуз кабыл алынды: 1. Балдар бакчасы. Калганы: 1"
    await kara_kol.restarts()
    assert answer(await aigul.taps("3.")).text == "Добушуңуз кабыл алынды: 3. Көчө жарыгы. Калганы: 0"
    full = answer(await aigul.taps("2."))
    assert full.show_alert
    assert full.text.startswith("Эң көбү 2 вариант")
    assert answer(await aigul.taps("✅ 1.")).text == "Алып салынды: 1. Балдар бакчасы. Калганы: 1"
    assert await picks_of(kara_kol, aigul) == (3,)
    await aigul.taps("Бүттү")
    must_keep_the_secret(ballot)

    await aigul.taps("Добушту өзгөртүү")
    assert answer(await aigul.taps("✅ 3.")).text == "Азыр добушуңуз жок: бир да вариант тандалган эмес."
    assert "Бүттү" not in labels(ballot)
    await aigul.taps("Добуш берүү")  # whoever took all back has a ballot again, not a card
    assert last(aigul).text.startswith("🗳")


async def test_an_order_of_preference_is_given_place_by_place(kara_kol: Village) -> None:
    await kara_kol.has_open_poll(kind=Kind.RANKED, max_choices=2)
    aigul = await kara_kol.resident("Айгүл")
    await aigul.taps("Добуш берүү")
    ballot = last(aigul)

    assert answer(await aigul.taps("2.")).text == "Добушуңуз кабыл алынды: 1-орун — 2. Таза суу"
    await kara_kol.restarts()
    assert answer(await aigul.taps("1-орун")).text == "Эч нерсе өзгөргөн жок: бюллетениңиз мурункудай."
    assert answer(await aigul.taps("1.")).text == "Добушуңуз кабыл алынды: 2-орун — 1. Балдар бакчасы"
    assert "Сиз койгон ирет: Таза суу; Балдар бакчасы" in ballot.text
    assert answer(await aigul.taps("Акыркысын")).text == "Алып салынды: 1. Балдар бакчасы. Калганы: 1"
    partly = answer(await aigul.taps("Бүттү"))
    assert partly.text == "Тандоо толук эмес, бирок тандаганыңыз эсептелет."
    must_keep_the_secret(ballot)
    assert await picks_of(kara_kol, aigul) == (2,)


async def test_of_several_open_polls_one_is_picked_and_a_vote_that_is_in_stays_folded(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    await kara_kol.has_open_poll("kara-kol-jol", question="Кайсы <жолду> & көчөнү оңдойбуз?", kind=Kind.APPROVAL)
    aigul = await kara_kol.resident("Айгүл")
    await aigul.taps("Добуш берүү")
    assert labels(last(aigul)) == [QUESTION, "Кайсы <жолду> & көчөнү оңдойбуз?"]
    await aigul.taps("Кайсы <жолду>")
    await aigul.taps("2.")
    await aigul.taps("Бүттү")

    await aigul.taps("Добуш берүү")
    await aigul.taps("✅ Кайсы <жолду>")
    must_keep_the_secret(last(aigul))


async def test_a_posters_link_leads_on_before_the_opening_and_after_the_end_and_a_torn_one_to_the_menu(
    kara_kol: Village,
) -> None:
    await kara_kol.has_towns(KARA_KOL, TASH_KOMUR)
    await kara_kol.has_open_poll()
    choices = tuple(Choice(number, name) for number, name in enumerate(NAMES, start=1))
    opens, closes = kara_kol.clock() + timedelta(days=4), kara_kol.clock() + timedelta(days=9)
    soon = Poll("soon", "kara-kol", QUESTION, choices, state=State.SCHEDULED, opens_at=opens, closes_at=closes)
    await kara_kol.knows(lambda memory: memory.polls.add(soon, kara_kol.clock()))
    early = kara_kol.telegram.person("Эрте")
    await early.starts(payload="poll_soon")
    assert "Кош келиңиз!" in early.chat.texts[-2]
    assert f"Башталышы: {kara_kol.words.moment(opens)}" in last(early).text
    await early.taps("Жазылуу", on=last(early))
    await early.taps("Жыйынтыктар")
    assert "Кара-Көл шаары" in last(early).text, "the town of the link is theirs from then on"

    kara_kol.clock.moves(days=3)
    await early.hears("Добуш берүүнүн жыйынтыгы")
    late = kara_kol.telegram.person("Кеч")
    await late.starts(payload=POSTER)
    result = await late.hears("Добуш бергендер: 0")
    assert result.photo, "whoever comes too late sees what was chosen"
    await late.taps("Долбоорлор")
    assert "Азырынча долбоор жок" in last(late).text, "known from then on, too"
    for payload, words in (
        ("poll_torn", "Мындай добуш берүү табылган жок."),
        ("town_torn", "Мындай аймак табылган жок."),
        ("project_torn", "Мындай долбоор табылган жок."),
    ):
        torn = kara_kol.telegram.person("Данияр")
        await torn.starts(payload=payload)
        assert last(torn).text == words
        assert "📊 Жыйынтыктар" in torn.chat.reply_keyboard


async def test_where_there_are_several_towns_one_is_picked_and_may_be_changed(kara_kol: Village) -> None:
    await kara_kol.has_towns(KARA_KOL, TASH_KOMUR)
    await kara_kol.has_open_poll()
    await kara_kol.has_open_poll("tash-komur-2026", "tash-komur", ("Жол", "Көпүрө"))
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts()
    assert labels(last(aigul)) == ["Кара-Көл шаары", "Таш-Көмүр шаары"]
    await aigul.taps("Кара-Көл шаары")
    await aigul.taps("Добуш берүү")
    await aigul.taps("Таза суу")

    await aigul.starts()
    assert labels(last(aigul)) == ["Таш-Көмүр шаары"]
    await aigul.taps("Таш-Көмүр шаары")
    assert "Сиздин аймагыңыз: Таш-Көмүр шаары" in last(aigul).text
    await aigul.taps("Добуш берүү")  # whoever moved votes where they live now, and nowhere else
    await aigul.taps("Ал жердеги добушту артка алуу")
    await aigul.taps("Көпүрө")
    assert await picks_of(kara_kol, aigul) == ()
    assert await picks_of(kara_kol, aigul, "tash-komur-2026") == (2,)
