"""Administrators add and remove coordinators."""

import asyncio

from bot.domain.codes import hash_of
from bot.domain.invitations import Role
from sandbox import Message, Person
from tests.village import TASH_KOMUR, Village, link_in


def last(person: Person) -> Message:
    message = person.chat.last
    assert message is not None
    return message


async def makes_link(village: Village) -> str:
    await village.administrator.writes("/koordinator")
    await village.administrator.taps("Координатор кошуу")
    return link_in(village.administrator.chat.last)


async def test_a_link_makes_one_coordinator_who_keeps_the_desk_over_a_restart(kara_kol: Village) -> None:
    await kara_kol.administrator.starts()
    link = await makes_link(kara_kol)
    shown = last(kara_kol.administrator)
    assert not shown.buttons, "ready to forward: everything stands in plain sight"
    assert "Мөөнөтү:" in shown.text
    code = link.partition("invite_")[2]
    kept = await kara_kol.asks(lambda memory: memory.invitations.find(hash_of(code), Role.COORDINATOR))
    assert kept is not None
    await kara_kol.restarts()

    aigul, bakyt = kara_kol.telegram.person("Айгүл <b>", "Осмонова"), kara_kol.telegram.person("Бакыт")
    kara_kol.telegram.deliver_twice()
    await aigul.opens(link)
    assert "Сиз эми координаторсуз" in last(aigul).text
    assert "🗂 Координатор" in aigul.chat.reply_keyboard
    await kara_kol.administrator.hears("Жаңы координатор: Айгүл <b> Осмонова")

    await bakyt.opens(link)
    assert "колдонулуп калган" in last(bakyt).text
    assert "🗳 Добуш берүү" in bakyt.chat.reply_keyboard, "who came by a spent link is welcome all the same"
    assert "🗂 Координатор" not in bakyt.chat.reply_keyboard
    await aigul.starts(payload=f"invite_{code}")
    assert "буга чейин эле координаторсуз" in last(aigul).text
    (member,) = await kara_kol.asks(lambda memory: memory.team.all())
    assert (member.person_id, member.town_id, member.name) == (aigul.id, "kara-kol", "Айгүл <b> Осмонова")

    await kara_kol.restarts()
    await aigul.taps("Координатор")
    assert "Добуш берүү ачуу" in str(last(aigul).buttons)
    assert "Координатор кошуу" not in str(last(aigul).buttons)


async def test_two_who_open_a_link_in_the_same_instant_are_one_coordinator(kara_kol: Village) -> None:
    await kara_kol.administrator.starts()
    link = await makes_link(kara_kol)
    people = [kara_kol.telegram.person(name) for name in ("Айгүл", "Бакыт", "Динара")]
    await asyncio.gather(*(person.opens(link) for person in people))
    assert len(await kara_kol.asks(lambda memory: memory.team.all())) == 1


async def test_a_link_expires_and_whoever_needs_none_does_not_waste_it(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    aigul = await kara_kol.has_coordinator("Айгүл")
    administrator = kara_kol.administrator
    await administrator.taps("Координатор")
    await administrator.taps("Координатор кошуу")
    await administrator.taps("Кара-Көл шаары")
    link = link_in(administrator.chat.last)

    await aigul.starts(payload=link.partition("start=")[2])
    assert "Чакыруу колдонулган жок" in last(aigul).text
    await administrator.starts(payload=link.partition("start=")[2])
    assert "Чакыруу колдонулган жок" in last(administrator).text
    kara_kol.clock.moves(hours=47)
    await administrator.blocks()
    bakyt = kara_kol.telegram.person("Бакыт")
    await bakyt.opens(link)
    assert "Сиз эми координаторсуз" in last(bakyt).text, "the administrator can't be told, and that harms nobody"

    await administrator.starts()
    link = await makes_link_for(kara_kol, "Таш-Көмүр шаары")
    kara_kol.clock.moves(hours=49)
    late = kara_kol.telegram.person("Кечиккен")
    await late.opens(link)
    assert "мөөнөтү бүткөн" in last(late).text
    await late.starts(payload="invite_unknown")
    assert "Мындай чакыруу жок" in last(late).text
    assert {member.name for member in await kara_kol.asks(lambda memory: memory.team.all())} == {"Айгүл", "Бакыт"}


async def makes_link_for(village: Village, town: str) -> str:
    await village.administrator.taps("Координатор")
    await village.administrator.taps("Координатор кошуу")
    await village.administrator.taps(town)
    return link_in(village.administrator.chat.last)


async def test_a_removed_coordinator_is_told_and_reaches_nothing_more(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    aigul = await kara_kol.has_coordinator("Айгүл")
    await aigul.opens(await makes_link_for(kara_kol, "Таш-Көмүр шаары"))
    await aigul.starts()
    await aigul.taps("Координатор")
    await aigul.taps("Кара-Көл шаары")
    await aigul.taps("Добуш берүү ачуу")
    administrator = kara_kol.administrator

    async def removes(town: str) -> None:
        await administrator.taps("Координатор")
        await administrator.taps("Координаторлор")
        await administrator.taps(f"Айгүл · {town}")
        team = last(administrator)
        await administrator.taps("Ооба, чыгаруу", on=team)
        assert administrator.toasts[-1] == "Координатор чыгарылды."

    await removes("Кара-Көл шаары")
    assert "аймактын координатору эмессиз: Кара-Көл шаары" in last(aigul).text
    assert "🗂 Координатор" in aigul.chat.reply_keyboard, "another desk is left"
    await aigul.writes("Кайсы көйгөй?")
    assert "уруксатыңыз жок" in last(aigul).text
    assert await kara_kol.asks(lambda memory: memory.forms.find(aigul.id)) is None

    await aigul.blocks()
    await removes("Таш-Көмүр шаары")
    assert "Азырынча координатор жок" in last(administrator).text
    await aigul.unblocks()
    await aigul.writes("/koordinator")
    assert "уруксатыңыз жок" in last(aigul).text
    assert "🗂 Координатор" not in aigul.chat.reply_keyboard


async def test_an_administrator_alone_in_an_empty_house_is_told_so(kara_kol: Village) -> None:
    nobody = kara_kol.telegram.person("Айгүл")
    await nobody.starts()
    assert "🗂 Координатор" not in nobody.chat.reply_keyboard
    await kara_kol.administrator.starts()
    await kara_kol.administrator.taps("Координатор")
    await kara_kol.administrator.taps("Координаторлор")
    assert "Азырынча координатор жок" in last(kara_kol.administrator).text
