"""Coordinators prepare a poll: everything beside the quick way, on demand, until it opens."""

from dataclasses import replace
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from bot.domain.journal import Act
from bot.domain.polls import Admission, Choice, Kind, Poll, State
from bot.views import buttons
from sandbox import Message, Person
from storage.memory import Memory
from tests.village import Village

BISHKEK = ZoneInfo("Asia/Bishkek")


def last(person: Person) -> Message:
    message = person.chat.last
    assert message is not None
    return message


def alert(person: Person) -> str:
    return person.alerts[-1] if person.alerts else ""


async def fills_in(person: Person, closing: str = "7 күндөн кийин") -> None:
    """The quick way, up to the overview."""
    await person.writes("/koordinator")
    await person.taps("Добуш берүү ачуу")
    if "Жаңы добуш берүү" in str(last(person).buttons):
        await person.taps("Жаңы добуш берүү")
    await person.taps("Даяр суроону алуу")
    await person.writes("Балдар бакчасы\nТаза суу\nКөчө жарыгы")
    await person.taps("Бүттү")
    await person.taps(closing)


async def sets(person: Person, setting: str) -> None:
    await person.taps("Дагы жөндөөлөр")
    await person.taps(setting)


async def the_poll(village: Village, state: State) -> Poll:
    (poll,) = await village.asks(lambda memory: memory.polls.all_of("kara-kol", state))
    return poll


async def acts_of(village: Village, poll_id: str) -> list[tuple[str, int | None]]:
    entries = await village.asks(lambda memory: memory.journal.all_of(poll_id))
    return [(entry.act, entry.who) for entry in entries if entry.act is not Act.HEAD]


async def finds_at_desk(person: Person, question: str = "Жамаатыбыз") -> None:
    await person.writes("/koordinator")
    await person.taps("Добуш берүүлөр")
    await person.taps(question)


async def test_whatever_is_set_before_the_opening_stands_in_the_poll(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    await fills_in(bakyt, "14 күндөн кийин")

    await sets(bakyt, "Түрү")
    await bakyt.taps("Бир нече вариант тандалат")
    await bakyt.taps("2")
    assert "бир нече вариант тандалат, эң көбү 2" in last(bakyt).text

    await sets(bakyt, "Варианттардын баяны")
    await bakyt.taps("1. Балдар бакчасы")
    await bakyt.sends_photo("Эски бакчаны <оңдоо> & кеңейтүү")
    await kara_kol.restarts()
    await bakyt.sends_voice()
    await bakyt.taps("Ким сунуштайт")
    await bakyt.writes("Жаштар   комитети")
    assert "Сунуштаган: Жаштар комитети" in last(bakyt).text
    await bakyt.taps("Кийинки вариант")
    await bakyt.sends_album(["Биринчи сүрөт", "", ""])
    await bakyt.taps("🗑 Сүрөт", on=last(bakyt))
    await bakyt.taps("✏️ Аты", on=last(bakyt))
    await bakyt.writes("көчө ЖАРЫГЫ")
    assert "эки жолу" in last(bakyt).text
    await bakyt.writes("Таза ичүүчү суу")
    await bakyt.taps("Бүттү")
    assert "1. Балдар бакчасы 📝👤🖼🎙\n2. Таза ичүүчү суу 📝\n3. Көчө жарыгы" in last(bakyt).text

    await sets(bakyt, "Ким:")
    await bakyt.taps("Телефон номерин көрсөткөндөр")
    await bakyt.taps("+996")
    await bakyt.writes("+90")
    await kara_kol.restarts()
    await bakyt.taps("Бүттү")
    assert "телефон номерин көрсөткөндөр: +7, +90" in last(bakyt).text
    await sets(bakyt, "Тургундар")
    await bakyt.writes("23 500")
    await sets(bakyt, "Эскертүүлөр")
    offered = [label for label in last(bakyt).buttons if label.startswith("▫️")]
    assert len(offered) == 6
    for label in offered[1:3]:
        await bakyt.taps(label)
    press = await bakyt.taps(offered[3])
    assert press.answer is not None
    assert "Эң көбү 2 эскертүү" in press.answer.text
    await bakyt.taps("Бүттү")
    assert last(bakyt).text.count("Эскертүү:") == 2
    assert "Тургундардын саны: 23" in last(bakyt).text

    await bakyt.taps("Ачуу")
    poll = await the_poll(kara_kol, State.OPEN)
    assert (poll.kind, poll.max_choices, poll.admission) == (Kind.APPROVAL, 2, Admission.PHONE)
    assert (poll.countries, poll.residents) == (("7", "90"), 23500)
    first, second, third = poll.choices
    assert (first.description, first.presented_by) == ("Эски бакчаны <оңдоо> & кеңейтүү", "Жаштар комитети")
    assert first.picture
    assert first.voice
    assert (second.name, second.description, second.picture) == ("Таза ичүүчү суу", "Биринчи сүрөт", "")
    assert third == Choice(3, "Көчө жарыгы")
    assert poll.closes_at is not None
    due = await kara_kol.asks(lambda memory: [one.due_at for one in memory.reminders.all_of(poll.id)])
    three_days_before = poll.closes_at - timedelta(days=3)
    assert due == [three_days_before - timedelta(hours=8), three_days_before]
    assert await acts_of(kara_kol, poll.id) == [(Act.CREATED, bakyt.id), (Act.OPENED, bakyt.id)]


async def test_moments_are_picked_from_a_calendar_and_the_poll_opens_by_itself(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    await fills_in(bakyt)
    today = kara_kol.clock().astimezone(BISHKEK)
    month, year = kara_kol.words.lines("months")[today.month - 1], today.year

    await bakyt.taps("✏️ Мөөнөт")
    await bakyt.taps("Календардан тандоо")
    calendar = last(bakyt)
    assert [button["text"] for button in calendar.keyboard[1]] == ["Дш", "Шш", "Шр", "Бш", "Жм", "Иш", "Жк"]
    assert f"{month.capitalize()} {year}" in calendar.buttons
    assert "◀️" not in calendar.buttons, "nothing is picked in the past"
    yesterday = (today - timedelta(days=1)).date().isoformat()
    await bakyt.forges(buttons.Fill("poll", "closing-day", yesterday).data, on=calendar)
    assert "эскирип" in alert(bakyt)
    await bakyt.taps(f"{month.capitalize()} {year}", on=calendar)  # a heading is no button
    await bakyt.taps("▶️", on=calendar)
    await kara_kol.restarts()
    await bakyt.taps("▶️", on=calendar)
    await bakyt.taps("15", on=calendar)
    await bakyt.taps("20:00", on=calendar)
    later = (today.replace(day=1) + timedelta(days=70)).replace(day=1)
    closes_at = later.replace(day=15, hour=20, minute=0, second=0, microsecond=0).astimezone(UTC)
    while closes_at.astimezone(BISHKEK).month != (today.month + 1) % 12 + 1:
        closes_at -= timedelta(days=28)
    assert kara_kol.words.lines("months-of-a-date")[closes_at.astimezone(BISHKEK).month - 1] in calendar.text
    assert "20:00" in calendar.text

    await sets(bakyt, "Ачылат")
    await bakyt.writes("кечээ 18:00")
    assert "түшүнгөн жокмун" in last(bakyt).text
    await bakyt.writes("25.12.2020 18:00")
    assert "өтүп кеткен" in last(bakyt).text
    await bakyt.writes("360 күндөн кийин")
    assert "Адегенде мөөнөтүн" in last(bakyt).text
    await bakyt.taps("Календардан тандоо")
    await bakyt.writes("эртең 09:00")  # typed there as well
    assert "✅ Ачуу" not in last(bakyt).buttons
    await bakyt.taps("Мөөнөт")
    assert "Ачылгандан 7 күн өткөндө" in str(last(bakyt).buttons)
    await bakyt.taps("Ачылгандан 7 күн өткөндө")
    await kara_kol.restarts()
    await bakyt.taps("Пландоо")
    assert "Добуш берүү пландалды" in last(bakyt).text

    poll = await the_poll(kara_kol, State.SCHEDULED)
    opens_at = (today + timedelta(days=1)).replace(hour=9, minute=0, second=0, microsecond=0)
    assert poll.opens_at == opens_at
    assert poll.closes_at == (opens_at + timedelta(days=7)).replace(hour=18)
    assert await acts_of(kara_kol, poll.id) == [(Act.CREATED, bakyt.id), (Act.SCHEDULED, bakyt.id)]
    aigul = await kara_kol.resident("Айгүл")
    await aigul.starts(payload=f"poll_{poll.id}")
    assert "баштала элек" in last(aigul).text
    await kara_kol.has_subscribers(aigul)
    await kara_kol.restarts()
    kara_kol.clock.moves(seconds=(opens_at - kara_kol.clock()).total_seconds() + 1)
    await aigul.hears("Добуш берүү башталды")
    assert (await the_poll(kara_kol, State.OPEN)).id == poll.id
    assert (await acts_of(kara_kol, poll.id))[-1] == (Act.OPENED, None)


async def test_a_scheduled_poll_is_changed_and_taken_back_until_it_opens(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    meerim = await kara_kol.has_coordinator("Мээрим")
    await fills_in(bakyt)
    await sets(bakyt, "Ачылат")
    await bakyt.taps("Эртең 09:00")
    await bakyt.taps("Пландоо")
    poll = await the_poll(kara_kol, State.SCHEDULED)

    for person in (bakyt, meerim):
        await finds_at_desk(person)
        await person.taps("Оңдоо")
        assert "⬅️ Артка" not in last(person).buttons
    await meerim.taps("✏️ Суроо")
    await meerim.writes("Кайсы көйгөй биринчи?")
    await kara_kol.restarts()
    await meerim.taps("Сактоо")
    await bakyt.taps("Жыйынтык: аяктаганда")
    press = await bakyt.taps("Сактоо")
    assert press.answer is not None
    assert "башка координатор өзгөртүп койду" in press.answer.text
    await bakyt.writes("/cancel")
    changed = await the_poll(kara_kol, State.SCHEDULED)
    assert (changed.id, changed.question, changed.is_live) == (poll.id, "Кайсы көйгөй биринчи?", False)
    entries = await kara_kol.asks(lambda memory: memory.journal.all_of(poll.id))
    assert (entries[-1].act, entries[-1].who) == (Act.EDITED, meerim.id)
    assert dict(entries[-1].details) == {"question": "Кайсы көйгөй биринчи?"}

    await finds_at_desk(bakyt, "Кайсы көйгөй")
    await bakyt.taps("Оңдоо")
    await bakyt.taps("Алып салуу")
    await bakyt.taps("Артка")
    await bakyt.taps("Алып салуу")
    await bakyt.taps("Ооба, алып салуу")
    assert "Алынып салынды" in last(bakyt).text
    assert not await kara_kol.asks(lambda memory: memory.polls.all_of("kara-kol", State.SCHEDULED, State.DRAFT))
    assert (await acts_of(kara_kol, poll.id))[-1] == (Act.CANCELLED, bakyt.id)
    kara_kol.clock.moves(days=2)
    stranger = kara_kol.telegram.person("Чынара")
    await stranger.starts(payload=f"poll_{poll.id}")
    assert "жокко чыгарылган" in last(stranger).text

    await fills_in(bakyt)
    await sets(bakyt, "Ачылат")
    await bakyt.taps("Эртең 09:00")
    await bakyt.taps("Пландоо")
    await finds_at_desk(bakyt)
    await bakyt.taps("Оңдоо")
    form = last(bakyt)
    kara_kol.clock.moves(days=1, hours=12)
    await kara_kol.restarts()
    opened = await the_poll(kara_kol, State.OPEN)
    await bakyt.taps("Сактоо", on=form)
    assert "Ачыла турган убакыт өтүп кеткен" in alert(bakyt)
    await bakyt.taps("Алып салуу", on=form)
    await bakyt.taps("Ооба, алып салуу", on=form)
    assert "Ачылган добуш берүү өзгөртүлбөйт" in last(bakyt).text
    assert await the_poll(kara_kol, State.OPEN) == opened


async def test_a_draft_is_kept_and_another_coordinator_opens_it(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    meerim = await kara_kol.has_coordinator("Мээрим")
    await fills_in(bakyt)
    await sets(bakyt, "Каралама кылып сактоо")
    assert "Каралама сакталды" in last(bakyt).text
    assert await kara_kol.asks(lambda memory: memory.forms.find(bakyt.id)) is None
    await kara_kol.restarts()

    await meerim.writes("/koordinator")
    await meerim.taps("Добуш берүү ачуу")
    await meerim.taps("Жамаатыбыз")
    assert "Алдын ала көрүү" in last(meerim).text
    await meerim.taps("✏️ Варианттар")
    await meerim.taps("🗑 3. Көчө жарыгы")
    await meerim.taps("Бүттү")
    await meerim.taps("Ачуу")
    poll = await the_poll(kara_kol, State.OPEN)
    assert [choice.name for choice in poll.choices] == ["Балдар бакчасы", "Таза суу"]
    acts = [(Act.CREATED, bakyt.id), (Act.EDITED, meerim.id), (Act.OPENED, meerim.id)]
    assert await acts_of(kara_kol, poll.id) == acts

    def keep_many(memory: Memory) -> None:
        for number in range(21):
            draft = replace(poll, id=f"draft-{number}", state=State.DRAFT, opens_at=None)
            memory.polls.add(draft, kara_kol.clock() + timedelta(seconds=number))

    await kara_kol.knows(keep_many)
    await bakyt.writes("/koordinator")
    await bakyt.taps("Добуш берүү ачуу")
    assert len(last(bakyt).keyboard) == 20 + 3
    await bakyt.taps("Кийинки")
    assert len(last(bakyt).keyboard) == 1 + 3
    await bakyt.taps("Жамаатыбыз")
    await bakyt.taps("Алып салуу")
    await bakyt.taps("Ооба, алып салуу")
    assert len(await kara_kol.asks(lambda memory: memory.polls.all_of("kara-kol", State.DRAFT))) == 20


async def test_only_a_group_that_bot_and_coordinator_administer_can_be_the_voters(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    aigul = await kara_kol.resident("Айгүл")
    street = await kara_kol.in_group(bakyt, "Биздин көчө", aigul)
    await kara_kol.in_group(aigul, "Айгүлдүн тобу", bakyt)
    await fills_in(bakyt)
    await sets(bakyt, "Ким:")
    await bakyt.taps("Бир топтун мүчөлөрү")
    assert "Ылайыктуу топ табылган жок" in last(bakyt).text
    await bakyt.promotes_bot(street)
    await bakyt.taps("Кайра текшерүү")
    assert last(bakyt).buttons[0] == "Биздин көчө"
    assert "Айгүлдүн тобу" not in last(bakyt).buttons
    offer = last(bakyt)
    await kara_kol.restarts()
    await bakyt.demotes_bot(street)
    await bakyt.taps("Биздин көчө", on=offer)
    assert "администратор кылып" in alert(bakyt)
    await bakyt.promotes_bot(street)
    await aigul.forges(buttons.PickVoters(street.id).data, on=last(aigul))
    assert alert(aigul)
    await bakyt.taps("Биздин көчө", on=offer)
    assert "“Биздин көчө” тобунун мүчөлөрү" in last(bakyt).text
    await bakyt.taps("Ачуу")
    poll = await the_poll(kara_kol, State.OPEN)
    assert (poll.admission, poll.group_id) == (Admission.MEMBERS, street.id)


async def test_whatever_a_step_does_not_want_is_said_and_a_removed_coordinator_is_out(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    await fills_in(bakyt)
    steps = {
        "Түрү": (("а" * 5000)[:4096], "баскычтардын бирин басыңыз"),
        "Тургундар": ("көп", "Тургундардын санын жазыңыз"),
        "Ачылат": ("бат эле", "Убакытты түшүнгөн жокмун"),
        "Ким:": ("баары", "баскычтардын бирин басыңыз"),
        "Эскертүүлөр": ("эртең", "баскычтардын бирин басыңыз"),
        "Варианттардын баяны": ("<b>", "баскычтардын бирин басыңыз"),
    }
    for setting, (typed, said) in steps.items():
        await sets(bakyt, setting)
        await bakyt.sends_sticker()
        assert "Түшүнгөн жокмун" in last(bakyt).text
        await bakyt.writes(typed)
        assert said in last(bakyt).text
        await bakyt.writes("/koordinator")
        await bakyt.taps("Улантуу")
        step = last(bakyt)
        await bakyt.taps("Артка", on=step)
        await bakyt.taps("Артка", on=step)
        assert "Алдын ала көрүү" in step.text

    await sets(bakyt, "Варианттардын баяны")
    await bakyt.taps("1. Балдар бакчасы")
    for sends, said in (
        (bakyt.sends_sticker(), "Текст, сүрөт же үн"),
        (bakyt.sends_audio(), "Текст, сүрөт же үн"),
        (bakyt.sends_document("баян.pdf", b"%PDF"), "сүрөт катары жөнөтүңүз"),
        (bakyt.writes("ж" * 1001), "Баян өтө узун"),
    ):
        await sends
        assert said in last(bakyt).text
    await bakyt.forges(buttons.Fill("poll", "choice", "next1").data, on=last(bakyt))
    await bakyt.forges(buttons.Fill("poll", "overview", "drop").data, on=last(bakyt))
    assert "эскирип" in alert(bakyt)
    await bakyt.writes("Эски бакча")
    kept = last(bakyt)

    await kara_kol.knows(
        lambda memory: memory.team.mark_removed(bakyt.id, "kara-kol", kara_kol.administrator.id, kara_kol.clock())
    )
    await bakyt.taps("Бүттү", on=kept)
    assert "уруксатыңыз жок" in last(bakyt).text
    assert await kara_kol.asks(lambda memory: memory.forms.find(bakyt.id)) is None
    assert not await kara_kol.asks(lambda memory: memory.polls.all_of("kara-kol", *State))
