"""The monitoring group comes together, confirms and disputes works; coordinators reply, everybody reads."""

from bot.domain.people import Coordinator
from bot.views import buttons
from sandbox import Message, Person
from tests.village import AIMYRA, TASH_KOMUR, Village, link_in

PIXEL = b"\x89PNG a picture"


def last(person: Person) -> Message:
    message = person.chat.last
    assert message is not None
    return message


async def invites(coordinator: Person) -> str:
    await coordinator.writes("/koordinator")
    await coordinator.taps("Мониторинг тобу")
    await coordinator.taps("Мүчө чакыруу")
    return link_in(coordinator.chat.last)


async def comes_in(village: Village, coordinator: Person, name: str, office: str) -> Person:
    """Somebody who took the coordinator's link and confirmed name and office."""
    person = village.telegram.person(name)
    await person.opens(await invites(coordinator))
    await person.taps(f"👤 {name}")
    await person.writes(office)
    await person.taps("Ырастоо")
    return person


async def reports(coordinator: Person, works: str, tranche: str = "Жаңы: 2-транш") -> None:
    await coordinator.taps("Координатор")
    await coordinator.taps("Кулактандыруу жазуу")
    await coordinator.writes(works)
    await coordinator.taps(tranche)
    await coordinator.taps("Жөнөтүү")


async def test_a_link_leads_one_person_into_the_group_by_name_and_office(kara_kol: Village) -> None:
    gulnara = await kara_kol.has_coordinator("Гүлнара")
    link = await invites(gulnara)
    assert not last(gulnara).buttons, "ready to forward: everything stands in plain sight"
    kara_kol.telegram.deliver_twice()

    nurlan, bakyt = kara_kol.telegram.person("Нурлан"), kara_kol.telegram.person("Бакыт")
    await nurlan.opens(link)
    await nurlan.sends_sticker()
    assert last(nurlan).text.startswith("Түшүнгөн жокмун.")
    await nurlan.writes("Нурлан <b> Асанов")
    await kara_kol.restarts()
    await nurlan.writes("ө" * 101)
    assert last(nurlan).text == "Текст өтө узун. Эң көбү 100 белги."
    await nurlan.writes("шаардык   кеңештин\nдепутаты")
    assert "Кызматы: шаардык кеңештин депутаты" in last(nurlan).text
    await nurlan.taps("Артка")
    await nurlan.writes("мугалим")

    await bakyt.opens(link)  # not used up yet: whoever is done first is in
    await nurlan.taps("Ырастоо")
    assert "👁 Мониторинг" in nurlan.chat.reply_keyboard
    assert "Азырынча текшере турган отчёт жок" in last(nurlan).text
    for told in (gulnara, kara_kol.administrator):
        letter = await told.hears("жаңы мүчө кошулду")
        assert "Нурлан <b> Асанов" in letter.text
        assert "мугалим" in letter.text
    await bakyt.writes("Бакыт")
    assert "колдонулуп калган" in last(bakyt).text
    await nurlan.starts(payload=link.partition("start=")[2])
    assert "буга чейин эле" in last(nurlan).text

    await bakyt.writes("/monitoring")
    assert last(bakyt).text.startswith("Бул аракетке уруксатыңыз жок.")
    late = await invites(gulnara)
    kara_kol.clock.moves(hours=49)
    await bakyt.starts(payload=late.partition("start=")[2])
    assert "мөөнөтү бүткөн" in last(bakyt).text
    unfit = await invites(gulnara)
    await kara_kol.knows(
        lambda memory: memory.team.mark_removed(gulnara.id, "kara-kol", kara_kol.administrator.id, kara_kol.clock())
    )
    await bakyt.starts(payload=unfit.partition("start=")[2])
    assert "мөөнөтү бүткөн" in last(bakyt).text, "whoever invited coordinates no more"
    assert len(await kara_kol.asks(lambda memory: memory.monitors.all_of("kara-kol"))) == 1


async def test_nobody_confirms_their_own_work(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    await kara_kol.has_project()
    gulnara = await kara_kol.has_coordinator("Гүлнара")
    other = await kara_kol.has_coordinator("Айжан")
    link = await invites(gulnara)
    for person in (gulnara, other, kara_kol.administrator):
        await person.starts(payload=link.partition("start=")[2])
        assert "Эч ким өз ишин өзү текшербейт" in last(person).text
    nurlan = await comes_in(kara_kol, gulnara, "Нурлан", "мугалим")

    await kara_kol.administrator.taps("Координатор")
    await kara_kol.administrator.taps("Координатор кошуу")
    await kara_kol.administrator.taps("Кара-Көл шаары")
    coordinators_link = link_in(kara_kol.administrator.chat.last)
    await nurlan.starts(payload=coordinators_link.partition("start=")[2])
    assert "координатор боло албайсыз" in last(nurlan).text
    assert await kara_kol.asks(lambda memory: memory.team.all_towns_of(nurlan.id)) == ()
    # a link to the group, pressed as one to the desk, opens no desk
    await nurlan.starts(payload=(await invites(gulnara)).partition("start=")[2].replace("monitor_", "invite_"))
    assert "Мындай чакыруу жок" in last(nurlan).text

    await nurlan.taps("Мониторинг")
    shown = last(nurlan)
    await nurlan.taps("1-транш")
    await nurlan.taps("борбор оңдолду")
    await gulnara.forges(shown.keyboard[0][0]["callback_data"], on=last(gulnara))
    assert "мониторинг тобунун мүчөлөрү гана" in gulnara.alerts[-1]
    await nurlan.taps("Ырастоо")

    # who reported the tranche, and coordinates no more, still can't confirm it
    await kara_kol.knows(
        lambda memory: (
            memory.team.mark_removed(other.id, "kara-kol", kara_kol.administrator.id, kara_kol.clock()),
            memory.announcements.connection.execute(
                "INSERT INTO announcements (occasion, town_id, project_id, tranche, author_id, parts, sending,"
                " created_at) VALUES ('tranche', 'kara-kol', 'baldar', 1, ?, '[]', 'sent', 0)",
                (other.id,),
            ),
        )
    )
    await other.opens(await invites(gulnara))
    await other.taps("👤 Айжан")
    await other.writes("мугалим")
    await other.taps("Ырастоо")
    await other.taps("1-транш")
    assert "Эч ким өз ишин өзү текшербейт" in other.alerts[-1]

    # nor can the executor's own people, whose names stand on the project's page
    aijan = await comes_in(kara_kol, gulnara, "Осмонова Айжан", "мугалим")
    await aijan.taps("1-транш")
    assert "аткаруучуда иштеген" in aijan.alerts[-1]

    # whoever was in the group and coordinates by now: what they confirmed counts no more
    page = await nurlan.writes("/dolboor")
    assert "1 / 8 ырастады" in last(nurlan).text, page
    at = kara_kol.clock()

    def changes_sides(memory):  # type: ignore[no-untyped-def]
        memory.monitors.mark_removed(nurlan.id, "kara-kol", kara_kol.administrator.id, at)
        memory.team.put(Coordinator(nurlan.id, "kara-kol", "Нурлан"), kara_kol.administrator.id, at)

    await kara_kol.knows(changes_sides)
    await nurlan.writes("/dolboor")
    assert "0 / 8 ырастады" in last(nurlan).text


async def test_works_are_confirmed_and_disputed_and_the_executor_replies(kara_kol: Village) -> None:
    await kara_kol.has_project()
    gulnara = await kara_kol.has_coordinator("Гүлнара")
    nurlan = await comes_in(kara_kol, gulnara, "Нурлан", "мугалим")
    roza = await comes_in(kara_kol, gulnara, "Роза", "шаардык кеңештин депутаты")
    aigul = await kara_kol.resident()
    await kara_kol.has_subscribers(aigul)
    kara_kol.telegram.deliver_twice()

    await reports(gulnara, "Пандус салынды\n⏳ Дарылоо бөлмөсү жабдылууда")
    await aigul.hears("Пандус салынды")
    letter = await roza.hears("Текшере турган жаңы отчёт")
    assert "калкка да жөнөтүлдү" in letter.text
    await nurlan.hears("Пандус салынды")
    await roza.taps("Текшерүү", on=letter)
    await roza.taps("Пандус салынды")
    assert "Отчётто: аткарылды" in last(roza).text
    assert "0 / 8 ырастады" in last(roza).text
    await roza.taps("✅ Ырастоо")
    assert roza.toasts[-1] == "Сиз бул ишти ырастадыңыз."
    assert "✅ Пандус салынды" in str(last(roza).buttons)

    await kara_kol.restarts()
    await nurlan.taps("Мониторинг")
    await nurlan.taps("2-транш")
    await nurlan.taps("Дарылоо бөлмөсү")
    await nurlan.taps("Каршы пикир билдирүү")
    await nurlan.sends_photo("", PIXEL)
    assert "Сүрөт кабыл алынды" in last(nurlan).text
    await nurlan.writes("ы" * 401)
    assert last(nurlan).text == "Текст өтө узун. Эң көбү 400 белги."
    await nurlan.writes("Бөлмө бош: <b>жабдуу</b> жок.")
    await kara_kol.restarts()
    await nurlan.taps("Жөнөтүү")
    assert "аткаруучуга жөнөтүлдү" in last(nurlan).text

    dispute = await gulnara.hears("жабдуу")
    assert "Нурлан" not in dispute.text, "an office speaks, not a name"
    assert "мугалим" in dispute.text
    await aigul.writes("/dolboor")
    page = last(aigul)
    assert "Пандус салынды\n👁 1 / 8 ырастады" in page.text
    assert "0 / 8 ырастады · ❗️ 1 каршы пикир" in page.text
    await aigul.taps("Мониторинг тобунун пикирлери")
    assert "Бөлмө бош: <b>жабдуу</b> жок." in "".join(aigul.chat.texts[-3:]) + str(
        [message.caption for message in aigul.chat.messages[-3:]]
    )

    await gulnara.taps("Жооп берүү", on=dispute)
    await aigul.forges(dispute.keyboard[0][0]["callback_data"], on=page)
    assert "координаторлор гана" in aigul.alerts[-1]
    await gulnara.writes("Жабдуу жолдо, дүйшөмбүдө келет.")
    answer = await nurlan.hears("дүйшөмбүдө")
    await aigul.taps("Мониторинг тобунун пикирлери", on=page)
    assert "Аткаруучунун жообу: Жабдуу жолдо" in "\n".join(aigul.chat.texts[-4:])
    await gulnara.taps("Координатор")
    await gulnara.taps("Мониторинг тобу")
    await gulnara.taps("Каршы пикирлер · 1")
    assert "Бардыгы: 1, жооп күткөнү: 0" in last(gulnara).text

    # what the report says is changed: what was confirmed is open again, the dispute stands
    await reports(gulnara, "Дарылоо бөлмөсү жабдылды")
    await nurlan.hears("Дарылоо бөлмөсү жабдылды")
    await nurlan.taps("Кайра текшерүү", on=answer)
    assert "Сиздин каршы пикириңиз" in answer.text
    await nurlan.taps("✅ Ырастоо", on=answer)
    await aigul.writes("/dolboor")
    assert "каршы пикир" not in last(aigul).text


async def test_the_group_reads_a_report_before_the_public_where_the_town_wants_it(kara_kol: Village) -> None:
    await kara_kol.has_project()
    gulnara = await kara_kol.has_coordinator("Гүлнара")
    aigul = await kara_kol.resident()
    await kara_kol.has_subscribers(aigul)
    await gulnara.taps("Координатор")
    await gulnara.taps("Мониторинг тобу")
    assert "Отчёт топко" not in str(last(gulnara).buttons), "nobody would read it"
    nurlan = await comes_in(kara_kol, gulnara, "Нурлан", "мугалим")
    await gulnara.taps("Координатор")
    await gulnara.taps("Мониторинг тобу")
    await gulnara.taps("Отчёт топко: калк менен бирге")
    assert "Отчёт топко: калктан 6 саат мурда" in str(last(gulnara).buttons)
    await aigul.taps("Долбоорлор")
    before = last(aigul)

    await reports(gulnara, "Пандус салынды")
    assert gulnara.alerts[-1].startswith("Отчётту адегенде мониторинг тобу окуйт.")
    letter = await nurlan.hears("Текшере турган жаңы отчёт")
    assert "Калкка жөнөтүлөт:" in letter.text
    await gulnara.hears("⏳ Отчётту адегенде мониторинг тобу окуйт")
    await reports(gulnara, "эки кызматкер ишке алынды\nЛифт коюлду", "1-транш")
    again = await nurlan.hears("Лифт коюлду")
    await nurlan.taps("Текшерүү", on=again)
    assert "жаңы отчётту азырынча мониторинг тобу гана окуйт" in last(nurlan).text
    await nurlan.taps("эки кызматкер")
    await nurlan.taps("Каршы пикир билдирүү")
    await nurlan.writes("Бирөө гана алынды.")
    await nurlan.taps("Жөнөтүү")
    assert "отчёт менен бирге жарыяланат" in last(nurlan).text

    # nobody else reads anything of it: not on the page, in its figures, by its links, nor in the search
    kara_kol.clock.moves(hours=5)
    await kara_kol.restarts()
    await aigul.taps("Долбоорлор")
    assert (last(aigul).text, last(aigul).buttons) == (before.text, before.buttons)
    links = (buttons.SeeTranche("baldar", 2), buttons.AskAbout("baldar", 2), buttons.ShareTranche("baldar", 2))
    for hidden in links:
        by = gulnara if isinstance(hidden, buttons.ShareTranche) else aigul
        await by.forges(hidden.data, on=last(by))
        assert by.alerts[-1].startswith("Мындай транш")
    await aigul.forges(buttons.SeeVerdicts("baldar", 0).data, on=last(aigul))
    assert not any("Бирөө гана" in text for text in aigul.chat.texts)
    assert not any("Пандус салынды" in text or "Лифт коюлду" in text for text in aigul.chat.texts)
    await gulnara.taps("Долбоорлор")
    assert "⏳ 2-транш: жаңы отчётту азырынча" in last(gulnara).text
    await gulnara.taps("Долбоорду оңдоо")
    await gulnara.taps("2-транш")
    assert "азырынча мониторинг тобу гана окуйт" in last(gulnara).text
    assert "✅ Пандус салынды" in str(last(gulnara).buttons)

    kara_kol.clock.moves(hours=2)
    await aigul.hears("Пандус салынды")
    await aigul.hears("Лифт коюлду")
    report = await gulnara.hears("Жөнөтүү аяктады")
    assert "Жөнөтүлдү: 1" in report.text
    await aigul.taps("Долбоорлор")
    assert "Пандус салынды" in last(aigul).text
    assert "✅ эки кызматкер ишке алынды\n👁 0 / 8 ырастады · ❗️ 1 каршы пикир" in last(aigul).text

    # where nobody is to get it, the page waits all the same; withdrawn, nothing of it was ever there
    await aigul.taps("Жазылуудан баш тартуу")
    await reports(gulnara, "Тосмо коюлду", "Жаңы: 3-транш")
    await gulnara.hears("⏳ Отчётту адегенде мониторинг тобу окуйт")
    await reports(gulnara, "Арык казылды", "3-транш")
    await nurlan.hears("Арык казылды")
    former, _ = await kara_kol.asks(lambda memory: memory.held_reports.all_of("baldar"))
    await gulnara.forges(buttons.SeeSending(former.announcement_id).data, on=last(gulnara))
    await gulnara.taps("Кайтарып алуу")
    await gulnara.writes("Жаңылыштык кетти")
    await gulnara.taps("Ырастоо")
    kara_kol.clock.moves(hours=5)
    await aigul.taps("Долбоорлор")
    assert "3-транш" not in last(aigul).text
    kara_kol.clock.moves(hours=2)
    await gulnara.hears("эч кимге жөнөтүлгөн жок")
    await aigul.taps("Долбоорлор")
    assert "Арык казылды" in last(aigul).text
    assert "Тосмо" not in last(aigul).text


async def test_nobody_is_removed_in_silence_and_the_removed_reach_nothing_more(kara_kol: Village) -> None:
    await kara_kol.has_project()
    gulnara = await kara_kol.has_coordinator("Гүлнара")
    nurlan = await comes_in(kara_kol, gulnara, "Нурлан", "мугалим")
    roza = await comes_in(kara_kol, gulnara, "Роза", "депутат")
    await nurlan.taps("Мониторинг")
    await nurlan.taps("1-транш")
    await nurlan.taps("борбор оңдолду")
    work = last(nurlan)
    await nurlan.taps("✅ Ырастоо")
    await nurlan.taps("эки кызматкер")
    await nurlan.taps("Каршы пикир билдирүү")
    await nurlan.writes("Бир гана киши иштейт")

    await gulnara.taps("Координатор")
    await gulnara.taps("Мониторинг тобу")
    await gulnara.taps("✖️ Нурлан")
    await gulnara.taps("Ооба, чыгаруу")
    await nurlan.hears("мониторинг тобунда эмессиз")
    assert "👁 Мониторинг" not in nurlan.chat.reply_keyboard
    for told in (roza, kara_kol.administrator):
        assert "Нурлан" in (await told.hears("мүчөсү чыгарылды")).text
    await nurlan.taps("Жөнөтүү")
    await nurlan.hears("мониторинг тобунун мүчөлөрү гана")
    for data in ("m:kara-kol", "mt:baldar:1:0", "mw:baldar:1:1", "mc:baldar:1:1:0", "mm:kara-kol:0", "mi:kara-kol"):
        await nurlan.forges(data, on=work)
        assert "уруксатыңыз жок" in nurlan.alerts[-1], data
    await nurlan.writes("/dolboor")
    assert "1 / 8 ырастады" in last(nurlan).text, "what was said stands"
    assert AIMYRA.tranches[0].works[0].text in last(nurlan).text
