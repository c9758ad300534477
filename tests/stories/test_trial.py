"""Coordinators try a ballot before it opens, and nothing of it stays."""

import sqlite3

import pytest

from bot.domain.polls import Choice, Kind, Poll, State
from bot.views import buttons
from sandbox import Message, Person
from tests.village import Village

MARK = "СЫНОО"
UNTOUCHED = ("polls", "choices", "ballots", "ballot_cards", "journal", "announcements", "notices", "forms")


def last(person: Person) -> Message:
    message = person.chat.last
    assert message is not None
    return message


def contents(village: Village) -> dict[str, list[object]]:
    with sqlite3.connect(f"file:{village.config.storage.path}?mode=ro", uri=True) as connection:
        rows: dict[str, list[object]] = {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in UNTOUCHED
        }
    connection.close()
    return rows


async def has_draft(village: Village, kind: Kind, max_choices: int) -> None:
    choices = (Choice(1, "Жол", "Эски жолду оңдоо"), Choice(2, "Суу"), Choice(3, "Жарык"))
    draft = Poll("kara-kol-draft", "kara-kol", "Эмне керек?", choices, kind, max_choices)
    await village.knows(lambda memory: memory.polls.add(draft, village.clock()))


async def test_two_coordinators_try_a_ballot_and_nothing_of_it_stays(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    meerim = await kara_kol.has_coordinator("Мээрим")
    aigul = await kara_kol.resident("Айгүл")
    await bakyt.writes("/koordinator")
    await bakyt.taps("Добуш берүү ачуу")
    await bakyt.writes("Эмне керек?")
    await bakyt.writes("Жол\nСуу")
    await bakyt.taps("Бүттү")
    await bakyt.taps("Эртең")
    overview = last(bakyt)
    await bakyt.taps("Дагы жөндөөлөр", on=overview)
    await bakyt.taps("Варианттардын баяны", on=overview)
    await bakyt.taps("1. Жол", on=overview)
    await bakyt.sends_photo("Эски жолду оңдоо")
    await bakyt.sends_voice()
    await bakyt.taps("Бүттү")
    overview = last(bakyt)
    before = contents(kara_kol)

    await bakyt.taps("Сынап көрүү", on=overview)
    ballot = last(bakyt)
    assert ballot.protected
    assert ballot.text.startswith("🧪 СЫНОО.")
    assert "Эмне керек?" in ballot.text
    await bakyt.taps("Кененирээк", on=ballot)
    await bakyt.taps("1", on=ballot)
    assert [message.kind for message in bakyt.chat.messages[-2:]] == ["photo", "voice"]
    await bakyt.taps("Бюллетенге кайтуу", on=ballot)
    await kara_kol.restarts()
    await bakyt.taps("2. Суу", on=ballot)
    assert bakyt.toasts[-1] == "СЫНОО. Добушуңуз кабыл алынды: 2. Суу"
    assert "Добушуңуз кабыл алынды" in ballot.text
    assert ballot.text.startswith("🧪 СЫНОО.")
    await bakyt.taps("Добушумду көрүү", on=ballot)
    assert bakyt.alerts[-1] == "СЫНОО. Сиздин добушуңуз: 2. Суу"
    await bakyt.taps("Добушту өзгөртүү", on=ballot)
    await bakyt.taps("1. Жол", on=ballot)
    assert bakyt.toasts[-1] == "СЫНОО. Добушуңуз өзгөртүлдү: 1. Жол"
    await bakyt.taps("Арыз", on=ballot)
    assert "Сыноодо бул баскыч иштебейт" in bakyt.alerts[-1]
    assert contents(kara_kol) == before

    await bakyt.taps("Дагы жөндөөлөр", on=overview)
    await bakyt.taps("Каралама кылып сактоо", on=overview)
    (draft,) = await kara_kol.asks(lambda memory: memory.polls.all_of("kara-kol", State.DRAFT))
    await meerim.writes("/koordinator")
    await meerim.taps("Добуш берүү ачуу")
    await meerim.taps("Эмне керек?")
    before = contents(kara_kol)
    await meerim.taps("Сынап көрүү")
    trial = last(meerim)
    await meerim.taps("1. Жол", on=trial)
    assert meerim.toasts[-1].startswith(MARK)
    await aigul.forges(buttons.Try(draft.id, "", "v.1").data, on=last(aigul))
    assert "уруксатыңыз жок" in aigul.alerts[-1]
    assert contents(kara_kol) == before
    await meerim.writes("/cancel")
    await meerim.taps("Добушту өзгөртүү", on=trial)
    assert "Бул сыноо бүттү" in meerim.alerts[-1]
    assert await kara_kol.asks(lambda memory: memory.ballots.turnout(draft.id)) == 0


@pytest.mark.parametrize("kind", [Kind.APPROVAL, Kind.RANKED])
async def test_ballots_of_several_choices_are_tried_as_voters_will_see_them(kara_kol: Village, kind: Kind) -> None:
    await has_draft(kara_kol, kind, 2)
    bakyt = await kara_kol.has_coordinator("Бакыт")
    before = contents(kara_kol)
    await bakyt.forges(buttons.Try("kara-kol-draft", "", buttons.Try.OPEN).data, on=last(bakyt))
    ballot = last(bakyt)
    assert ballot.text.startswith("🧪 СЫНОО.")
    await bakyt.taps("1. Жол", on=ballot)
    await bakyt.taps("3. Жарык", on=ballot)
    await bakyt.taps("2. Суу", on=ballot)
    assert bakyt.alerts, "one more than may be chosen is refused"
    if kind is Kind.APPROVAL:
        await bakyt.taps("✅ 1. Жол", on=ballot)
        assert "СЫНОО. Алып салынды" in bakyt.toasts[-1]
        assert "✅ 3. Жарык" in ballot.buttons
    else:
        assert "2-орун · 3. Жарык" in ballot.buttons
        await bakyt.taps("Акыркысын алып салуу", on=ballot)
        assert "1-орун · 1. Жол" in ballot.buttons
        assert "3. Жарык" in ballot.buttons
    await bakyt.taps("Бүттү", on=ballot)
    assert "Добушуңуз кабыл алынды" in ballot.text
    assert MARK in ballot.text

    seen = len(bakyt.alerts)
    for data in (
        "y:kara-kol-draft:33:vo",
        "y:kara-kol-draft:9:vo",
        "y:kara-kol-draft:я:vo",
        "y:nothing::vo",
        "y:::vo",
    ):
        await bakyt.forges(data, on=ballot)
    await bakyt.forges("y:kara-kol-draft::zz.1", on=ballot)
    assert len(bakyt.alerts) == seen + 6
    assert contents(kara_kol) == before

    await kara_kol.knows(
        lambda memory: memory.team.mark_removed(bakyt.id, "kara-kol", kara_kol.administrator.id, kara_kol.clock())
    )
    await bakyt.taps("Добушту өзгөртүү", on=ballot)
    assert "уруксатыңыз жок" in bakyt.alerts[-1]
