"""Coordinators open polls."""

import asyncio
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.polls import Choice, Kind, Poll, Results, State
from bot.views import buttons
from sandbox import Message, Person
from tests.village import QUESTION, Village, link_in

DRAFT = Poll(
    "kara-kol-draft",
    "kara-kol",
    "Мектепке эмне керек?",
    (Choice(1, "Спорт зал", "Эски залды оңдоо"), Choice(2, "Китепкана"), Choice(3, "Ашкана")),
    Kind.APPROVAL,
    2,
)


def last(person: Person) -> Message:
    message = person.chat.last
    assert message is not None
    return message


async def opens_desk(person: Person) -> None:
    await person.writes("/koordinator")


async def fills_in_until_overview(person: Person) -> None:
    await opens_desk(person)
    await person.taps("Добуш берүү ачуу")
    await person.taps("Даяр суроону алуу")
    await person.writes("1. Балдар бакчасы\n2. Таза суу")
    await person.taps("Бүттү")
    await person.taps("Эртең")


async def the_poll(village: Village, state: State = State.OPEN) -> Poll:
    (poll,) = await village.asks(lambda memory: memory.polls.all_of("kara-kol", state))
    return poll


async def test_a_poll_is_opened_with_a_restart_after_every_step(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    aigul = await kara_kol.resident("Айгүл")
    await kara_kol.knows(lambda memory: memory.subscriptions.put_town(aigul.id, "kara-kol", True, kara_kol.clock()))

    await bakyt.taps("Координатор")
    await bakyt.taps("Добуш берүү ачуу")
    assert QUESTION in last(bakyt).text
    await kara_kol.restarts()
    await bakyt.taps("Даяр суроону алуу")
    await kara_kol.restarts()
    await bakyt.writes("1. Балдар бакчасы\n\n- Таза суу")
    await kara_kol.restarts()
    await bakyt.writes("Көчө <жарыгы> & 🙂")
    await kara_kol.restarts()
    await bakyt.taps("Бүттү")
    await kara_kol.restarts()
    await bakyt.taps("3 күндөн кийин")
    await kara_kol.restarts()

    overview = last(bakyt)
    for line in (
        QUESTION,
        "1. Балдар бакчасы\n2. Таза суу\n3. Көчө <жарыгы> & 🙂",
        "бир вариант тандалат",
        "каалаган адам",
        "Жыйынтык: аяктаганда көрүнөт",
        "Кабар жазылуучуларга жөнөтүлөт. Саны: 1",
    ):
        assert line in overview.text
    in_three_days = kara_kol.clock().astimezone(ZoneInfo("Asia/Bishkek")) + timedelta(days=3)
    closes_at = in_three_days.replace(hour=18, minute=0, second=0, microsecond=0)
    assert kara_kol.words.moment(closes_at) in overview.text

    await bakyt.taps("Ачуу", on=overview)

    poll = await the_poll(kara_kol)
    assert (poll.kind, poll.results, poll.closes_at) == (Kind.SINGLE, Results.AFTER, closes_at)
    assert "Добуш берүү ачылды" in last(bakyt).text
    news = await aigul.hears("Добуш берүү башталды")
    await aigul.taps("Добуш берүү", on=news)
    await aigul.taps("Таза суу")
    assert "Добушуңуз кабыл алынды: 2. Таза суу" in aigul.toasts
    assert "Таза суу" not in news.text, "what was chosen must not stand in a message that can be forwarded"

    stranger = kara_kol.telegram.person("Чынара")
    await stranger.opens(link_in(last(bakyt)))
    assert "Балдар бакчасы" in last(stranger).text


async def test_what_was_not_understood_is_said_and_the_form_waits(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    await opens_desk(bakyt)
    await bakyt.taps("Добуш берүү ачуу")

    await bakyt.sends_sticker()
    assert "Түшүнгөн жокмун" in last(bakyt).text
    await bakyt.sends_photo("сүрөт")
    assert "Түшүнгөн жокмун" in last(bakyt).text
    await bakyt.writes("с" * 301)
    assert "Суроо өтө узун" in last(bakyt).text
    await bakyt.writes("Эң   керектүү\nиш кайсы? <b>&")

    await bakyt.writes("-\n1.")
    assert "эки вариант" in last(bakyt).text
    await bakyt.writes("Таза суу\nтаза СУУ")
    assert "эки жолу" in last(bakyt).text
    await bakyt.writes("а" * 201)
    assert "Вариант өтө узун" in last(bakyt).text
    await bakyt.writes("\n".join(f"Вариант {number}" for number in range(13)))
    assert "Варианттар өтө көп" in last(bakyt).text
    await bakyt.writes("Таза суу")
    assert "Бүттү" not in str(last(bakyt).buttons)
    early = last(bakyt)
    await bakyt.writes("Жарык")
    await bakyt.writes("Жол\nКөпүрө")
    await bakyt.taps("🗑 2. Жарык")
    assert "1. Таза суу\n2. Жол\n3. Көпүрө" in last(bakyt).text
    await bakyt.taps("Таза суу", on=last(bakyt))
    press = await bakyt.taps("Таза суу", on=early)
    assert press.answer is not None
    assert "эскирип" in press.answer.text, "an older card's buttons take nothing out"
    await bakyt.taps("Бүттү")

    for typed, answer in (
        ("бат эле", "Убакытты түшүнгөн жокмун"),
        ("31.02 18:00", "Мындай дата же саат жок"),
        ("2020-жылдын 5-майы", "Мөөнөт өтө жакын"),
        ("1 мүнөттөн кийин", "Мөөнөт өтө жакын"),
        ("9999 күндөн кийин", "Мөөнөт өтө алыс"),
    ):
        await bakyt.writes(typed)
        assert answer in last(bakyt).text
    typed_message = await bakyt.writes("2 аптадан кийин саат 9:30")
    assert "09:30" in last(bakyt).text
    assert "Эң керектүү иш кайсы? <b>&" in last(bakyt).text
    await bakyt.writes("ачуу")
    assert "баскычтардын бирин басыңыз" in last(bakyt).text
    await bakyt.edits(typed_message, "эртең 10:00")
    await bakyt.forges(buttons.Fill("poll", "closing", "999").data, on=last(bakyt))
    assert "эскирип" in bakyt.alerts[-1]
    form = await kara_kol.asks(lambda memory: memory.forms.find(bakyt.id))
    assert form is not None
    assert form.step == "overview"
    assert not await kara_kol.asks(lambda memory: memory.polls.all_of("kara-kol", *State))


async def test_everything_on_the_overview_can_be_changed_and_the_way_back_leads_out(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    await fills_in_until_overview(bakyt)

    await bakyt.taps("✏️ Суроо")
    await bakyt.taps("Артка")
    await bakyt.taps("✏️ Суроо")
    await bakyt.writes("Жаңы суроо?")
    await bakyt.taps("✏️ Варианттар")
    await bakyt.writes("Көпүрө")
    await bakyt.taps("Бүттү")
    await bakyt.taps("✏️ Мөөнөт")
    await bakyt.writes("5 күндөн кийин 20:00")
    await bakyt.taps("Жыйынтык: аяктаганда")
    text = last(bakyt).text
    assert "Жаңы суроо?" in text
    assert "3. Көпүрө" in text
    assert "20:00" in text
    assert "Жыйынтык: ачык" in text

    await bakyt.taps("Добуш берүү", on=None)  # the menu is obeyed inside a form, which is kept
    await bakyt.writes("/jardam")
    await opens_desk(bakyt)
    await bakyt.taps("Улантуу")
    assert "3. Көпүрө" in last(bakyt).text

    for expected in ("качан аяктайт", "Варианттар", "Суроону жазып"):
        await bakyt.taps("Артка")
        assert expected in last(bakyt).text
    assert "⬅️ Артка" not in last(bakyt).buttons
    await bakyt.taps("Жокко чыгаруу")
    assert "Жокко чыгарылды" in last(bakyt).text
    assert await kara_kol.asks(lambda memory: memory.forms.find(bakyt.id)) is None
    assert not await kara_kol.asks(lambda memory: memory.polls.all_of("kara-kol", *State))


async def test_two_taps_at_once_open_one_poll_and_the_next_gets_another_name(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    await fills_in_until_overview(bakyt)
    overview = last(bakyt)
    kara_kol.telegram.deliver_twice()
    await asyncio.gather(*(bakyt.taps("Ачуу", on=overview) for _ in range(2)))
    poll = await the_poll(kara_kol)
    assert "эскирип" in " ".join(bakyt.alerts)

    await fills_in_until_overview(bakyt)
    await bakyt.taps("Ачуу")
    ids = await kara_kol.asks(lambda memory: {p.id for p in memory.polls.all_of("kara-kol", State.OPEN)})
    assert ids == {poll.id, poll.id + "-2"}


async def test_an_imported_draft_asks_for_the_closing_only_and_keeps_what_it_is(kara_kol: Village) -> None:
    await kara_kol.knows(lambda memory: memory.polls.add(DRAFT, kara_kol.clock()))
    bakyt = await kara_kol.has_coordinator("Бакыт")
    await opens_desk(bakyt)
    await bakyt.taps("Добуш берүү ачуу")
    await bakyt.taps("Жаңы добуш берүү")
    await bakyt.taps("Артка")
    overview = last(bakyt)
    await bakyt.writes("Мектепке")
    assert "баскычтардын бирин басыңыз" in last(bakyt).text
    await bakyt.forges(buttons.Fill("poll", "draft", "башка").data, on=overview)
    await bakyt.taps("Мектепке эмне керек?", on=overview)
    await bakyt.taps("7 күндөн кийин", on=overview)

    assert "бир нече вариант тандалат, эң көбү 2" in overview.text
    await bakyt.taps("Жыйынтык: аяктаганда", on=overview)
    await kara_kol.restarts()
    await bakyt.taps("Ачуу", on=overview)
    poll = await the_poll(kara_kol)
    assert (poll.id, poll.choices, poll.kind, poll.max_choices) == (DRAFT.id, DRAFT.choices, Kind.APPROVAL, 2)
    assert poll.is_live
