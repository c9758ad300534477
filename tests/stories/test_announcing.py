"""A coordinator reports a tranche's works; every subscriber gets them."""

import asyncio
from collections.abc import Awaitable

from bot.domain.projects import Project, Work, WorkState
from bot.views.buttons import Fill, SendAnnouncement, SetWork, StartAnnouncement
from sandbox import Chat, Message, Person
from tests.village import KARA_KOL, TASH_KOMUR, Village

LINES = "Борбордун имараты оңдолду\n⏳ Эки кызматкер ишке алынууда"
WORKS = (Work("Борбордун имараты оңдолду"), Work("Эки кызматкер ишке алынууда", WorkState.UNDER_WAY))
TEXT = """📣 Кара-Көл шаары
“Балдар бөтөн болбойт” долбоору

2-транштын алкагында төмөнкүдөй иштер аткарылды:
✅ Борбордун имараты оңдолду

Аткарылып жаткан иштер:
⏳ Эки кызматкер ишке алынууда

Аткаруучу: “Аймира” коомдук фонду"""


async def begins(coordinator: Person) -> Message:
    await coordinator.taps("Координатор")
    await coordinator.taps("Кулактандыруу жазуу")
    return coordinator.chat.last


async def looks(coordinator: Person, lines: str = LINES) -> Message:
    """Written and given a tranche: the preview's buttons."""
    await begins(coordinator)
    await coordinator.writes(lines)
    await coordinator.taps("Жаңы: 2-транш")
    return coordinator.chat.last


async def sends(coordinator: Person) -> Message:
    await coordinator.taps("Жөнөтүү")
    return await coordinator.hears("Жөнөтүү аяктады")


def news_in(chat: Chat) -> list[Message]:
    """The copies of the announcement, without the author's preview."""
    return [message for message in chat.messages if message.text.startswith("📣 Кара-Көл шаары")]


async def works_of(place: Village, tranche: int = 2) -> tuple[Work, ...]:
    return await place.asks(lambda memory: memory.projects.get("baldar").tranche(tranche).works)


async def test_works_with_a_photo_reach_every_subscriber_and_are_reported(brisk: Village) -> None:
    coordinator = await brisk.has_coordinator()
    aigul, bakyt = await brisk.resident("Айгүл"), await brisk.resident("Бакыт")
    stranger = await brisk.resident("Чынара")
    group = await brisk.in_group(aigul)
    await brisk.has_subscribers(aigul, group)
    await brisk.has_subscribers(aigul, bakyt, project_id="baldar")

    await begins(coordinator)
    await coordinator.sends_photo(LINES, b"\x89PNG\r\n\x1a\n" + b"a photo of the centre")
    assert "2 иш, 1 сүрөт" in coordinator.chat.last.text
    await coordinator.taps("Жаңы: 2-транш")

    preview, control = coordinator.chat.messages[-2:]
    assert preview.text == TEXT
    assert preview.photo
    assert "3 алуучуга" in control.text
    report = await sends(coordinator)

    assert report.id == control.id  # the bar and the report stand in the message that was pressed
    assert "Жөнөтүлдү: 3" in report.text
    for chat in (aigul.chat, bakyt.chat, group):
        (copy,) = news_in(chat)
        assert (copy.html, copy.photo) == (preview.html, preview.photo)
    assert not news_in(stranger.chat)
    assert coordinator.toasts[-1] == "Жөнөтүү башталды."
    assert preview.buttons == ["🏗 Долбоор жөнүндө", "🔕 Жазылуудан баш тартуу"] == news_in(group)[0].buttons
    assert await works_of(brisk) == WORKS
    assert not await brisk.asks(lambda memory: memory.forms.find(coordinator.id))


async def test_who_left_or_blocked_the_bot_gets_nothing_and_the_report_says_so(brisk: Village) -> None:
    coordinator = await brisk.has_coordinator()
    aigul, bakyt, chynara = [await brisk.resident(name) for name in ("Айгүл", "Бакыт", "Чынара")]
    await brisk.has_subscribers(aigul, bakyt)
    await brisk.has_subscribers(chynara, project_id="baldar")
    await looks(coordinator)
    await sends(coordinator)

    await aigul.taps("Жазылуудан баш тартуу")
    await bakyt.blocks()
    control = await looks(coordinator, "Бак тигилди")
    assert "1 алуучуга" in control.text
    report = await sends(coordinator)

    assert "Жөнөтүлдү: 1\nБотту бөгөттөгөн: 1\n" in report.text
    assert [len(news_in(person.chat)) for person in (aigul, bakyt, chynara)] == [1, 1, 2]
    copy = news_in(chynara.chat)[-1]
    await chynara.taps("Долбоорго жазылуудан баш тартуу", on=copy)
    control = await looks(coordinator, "Суу келди")
    assert "Азырынча жазылуучу жок" in control.text


async def test_an_album_is_answered_once_wherever_its_caption_stands(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)

    for captions in ([LINES, "", ""], ["", LINES, ""], ["", "", LINES]):
        before = await begins(coordinator)
        photos = [b"\x89PNG\r\n\x1a\n" + bytes([number]) for number in range(3)]
        await coordinator.sends_album(captions, photos)
        (answer,) = [
            said for said in coordinator.chat.messages if said.id > before.id and said.sender is not coordinator
        ]
        assert "2 иш, 3 сүрөт" in answer.text
        await coordinator.taps("2-транш")
        shown = coordinator.chat.messages[-5:]
        assert [message.photo for message in shown] == [*photos, None, None]
        await sends(coordinator)

    *_, first, second, third, text = aigul.chat.messages
    assert [message.photo for message in (first, second, third)] == photos
    assert first.media_group_id == third.media_group_id
    assert text.text == TEXT
    assert first.silent
    assert not text.silent
    assert len(news_in(aigul.chat)) == 3


async def test_photos_alone_ask_for_the_lines(brisk: Village) -> None:
    coordinator = await brisk.has_coordinator()
    asked = await begins(coordinator)
    await coordinator.sends_album(["", "", "", ""])
    (answer,) = [said for said in coordinator.chat.messages if said.id > asked.id and said.text]
    assert answer.text.startswith("Кабыл алынганы: 4 сүрөт.")

    await coordinator.sends_photo("ы" * 301)
    assert "Бир иштин тексти өтө узун" in coordinator.chat.messages[-2].text
    assert "Кабыл алынганы: 5 сүрөт." in coordinator.chat.last.text  # the photo is kept

    for _ in range(3):
        await coordinator.sends_album([""] * 9)
    await coordinator.hears("эң көбү 30 сүрөт, видео же файл")
    await coordinator.writes(LINES)
    await coordinator.hears("2 иш, 30 сүрөт")


async def test_plain_lines_are_enough_and_states_change_in_the_preview(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    control = await looks(coordinator)
    preview = coordinator.chat.messages[-2]
    seen = len(coordinator.chat.messages)

    await coordinator.taps("⏳ Эки кызматкер")
    assert "⏳" not in preview.text
    await coordinator.taps("✅ Борбордун имараты")
    assert "⏳ Борбордун имараты оңдолду" in preview.text
    assert "⏳ Борбордун имараты оңдолду" in control.buttons
    assert len(coordinator.chat.messages) == seen

    await coordinator.writes("Бак тигилди")  # what is written now is one more work
    assert "✅ Бак тигилди" in coordinator.chat.messages[-2].text
    await sends(coordinator)

    (copy,) = news_in(aigul.chat)
    assert copy.text.count("✅") == 2
    assert [work.state for work in await works_of(brisk)] == [
        WorkState.UNDER_WAY,
        WorkState.DONE,
        WorkState.DONE,
    ]


async def test_a_photo_caption_changes_in_place_too(brisk: Village) -> None:
    coordinator = await brisk.has_coordinator()
    await begins(coordinator)
    await coordinator.sends_photo(LINES)
    await coordinator.taps("Жаңы: 2-транш")
    preview = coordinator.chat.messages[-2]
    await coordinator.taps("⏳ Эки кызматкер")
    assert preview.text.count("✅") == 2


async def test_the_same_tranche_reported_again_takes_the_new_states(brisk: Village) -> None:
    coordinator = await brisk.has_coordinator()
    await begins(coordinator)
    await coordinator.writes("Эки кызматкер ишке алынды\nБак тигилди")
    await coordinator.taps("1-транш")
    report = await sends(coordinator)

    assert "эч кимге жөнөтүлгөн жок" in report.text
    assert await works_of(brisk, 1) == (
        Work("борбор оңдолду"),
        Work("эки кызматкер ишке алынды"),
        Work("Бак тигилди"),
    )


async def test_every_step_survives_a_restart_and_updates_delivered_twice(brisk: Village) -> None:
    brisk.telegram.deliver_twice()
    await brisk.has_project(Project("suu", "kara-kol", "Таза суу", "суу түтүгү"))
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)

    await begins(coordinator)
    await brisk.restarts()
    await coordinator.writes(LINES)
    await brisk.restarts()
    await coordinator.taps("Балдар бөтөн болбойт")
    await brisk.restarts()
    await coordinator.taps("Жаңы: 2-транш")
    await brisk.restarts()
    await coordinator.taps("✅ Борбордун имараты")
    await brisk.restarts()
    await coordinator.taps("⏳ Борбордун имараты")
    report = await sends(coordinator)
    await brisk.restarts()

    assert "Жөнөтүлдү: 1" in report.text
    assert [copy.text for copy in news_in(aigul.chat)] == [TEXT]
    assert await works_of(brisk) == WORKS


async def test_back_and_cancel_lead_out_of_every_step(brisk: Village) -> None:
    await brisk.has_project(Project("suu", "kara-kol", "Таза суу", "суу түтүгү"))
    coordinator = await brisk.has_coordinator()
    await begins(coordinator)
    await coordinator.sends_photo(LINES)
    await coordinator.taps("Таза суу")
    await coordinator.taps("Жаңы: 1-транш")
    await coordinator.taps("Артка")
    assert "кайсы траншка" in coordinator.chat.last.text
    await coordinator.taps("Артка")
    assert "кайсы долбоор" in coordinator.chat.last.text
    await coordinator.taps("Артка")
    assert "Кабыл алынганы: 2 иш, 1 сүрөт" in coordinator.chat.last.text
    await coordinator.taps("алып салуу")
    assert "2 иш, 0 сүрөт" in coordinator.chat.last.text
    await coordinator.taps("Улантуу")
    await coordinator.taps("Балдар бөтөн болбойт")
    await coordinator.taps("Жокко чыгаруу")
    assert coordinator.chat.last.text == "Жокко чыгарылды. Эч нерсе жөнөтүлгөн жок."

    for steps in ([], [LINES], [LINES, "Таза суу"], [LINES, "Таза суу", "Жаңы: 1-транш"]):
        await begins(coordinator)
        for step in steps:
            await (coordinator.writes(step) if step is LINES else coordinator.taps(step))
        await coordinator.taps("Жокко чыгаруу")
        assert not await brisk.asks(lambda memory: memory.forms.find(coordinator.id))
    assert not await brisk.asks(lambda memory: memory.announcements.all_unfinished())


async def test_a_form_left_open_is_taken_up_where_it_was(brisk: Village) -> None:
    coordinator = await brisk.has_coordinator()
    await begins(coordinator)
    await coordinator.writes(LINES)
    await coordinator.taps("Долбоорлор")
    await begins(coordinator)
    assert "кайсы траншка" in coordinator.chat.last.text


async def test_two_taps_at_once_send_it_once(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    control = await looks(coordinator)
    await asyncio.gather(
        coordinator.taps("Жөнөтүү", on=control, at_once=True), coordinator.taps("Жөнөтүү", on=control, at_once=True)
    )
    await coordinator.hears("Жөнөтүү аяктады")

    assert len(news_in(aigul.chat)) == 1
    assert coordinator.alerts == ["Бул кулактандыруу жөнөтүлгөн же жокко чыгарылган."]


async def test_what_is_sent_is_what_was_looked_at(brisk: Village) -> None:
    coordinator = await brisk.has_coordinator()
    old = await looks(coordinator)
    await coordinator.writes("Бак тигилди")  # a new preview; the old one still has its button

    await coordinator.taps("Жөнөтүү", on=old)
    assert coordinator.alerts == ["Билдирүү эскирип калды. Баштан баштаңыз."]
    await sends(coordinator)
    await looks(coordinator)
    await coordinator.taps("Эки кызматкер", on=old)
    assert len(coordinator.alerts) == 2
    assert len(await brisk.asks(lambda memory: memory.announcements.all_of("baldar"))) == 1


async def test_a_removed_coordinator_and_strangers_can_send_nothing(brisk: Village) -> None:
    await brisk.has_towns(TASH_KOMUR)
    coordinator = await brisk.has_coordinator()
    other = await brisk.has_coordinator("Таш-Көмүрдүн координатору", "tash-komur")
    aigul = await brisk.resident("Айгүл", KARA_KOL)
    await brisk.has_subscribers(aigul)
    control = await looks(coordinator)
    at = brisk.clock()
    await brisk.knows(lambda memory: memory.team.mark_removed(coordinator.id, "kara-kol", 1, at))

    no = "Бул аракетке уруксатыңыз жок. Аны координаторлор гана жасай алат."
    for words in ("Жөнөтүү", "✅ Борбордун имараты", "Артка"):
        press = await coordinator.taps(words, on=control)
        assert press.answer
        assert press.answer.text in (no, "Билдирүү эскирип калды. Баштан баштаңыз.")
    await coordinator.writes("Бак тигилди")
    assert coordinator.chat.last.text == no

    seal = next(row[0]["callback_data"] for row in control.keyboard if "Жөнөтүү" in row[0]["text"])
    for stranger in (other, aigul):
        for data in (
            StartAnnouncement("kara-kol").data,
            seal,
            SendAnnouncement(1).data,
            SetWork(1, 1, True).data,
            Fill("news", "tranche", "1").data,
            "ds:", "ds:x", "dw:1:2", "da:nowhere", "f:news:look:send",
        ):  # fmt: skip
            press = await stranger.forges(data, on=stranger.chat.last)
            assert press.answer
            assert press.answer.show_alert
    assert not await brisk.asks(lambda memory: memory.announcements.all_of("baldar"))
    assert not news_in(aigul.chat)


async def test_what_is_not_understood_gets_a_sentence(brisk: Village) -> None:
    coordinator = await brisk.has_coordinator()
    await begins(coordinator)

    async def hears_after(sending: Awaitable[Message], words: str) -> None:
        await sending
        assert words in coordinator.chat.last.text, coordinator.chat.shown(3)

    await hears_after(coordinator.sends_sticker(), "текст, сүрөт, видео, файл же үн жазуусун жөнөтүңүз")
    await hears_after(coordinator.sends_video_note(), "тегерек видео")
    await hears_after(coordinator.sends_location(41.6, 72.7), "карта жана байланыш кошулбайт")
    await hears_after(coordinator.writes("ы" * 4096), "Бир иштин тексти өтө узун. Эң көбү 300 белги.")
    await hears_after(coordinator.writes("\n".join(f"{n} иш" for n in range(21))), "Иштер өтө көп")
    await hears_after(coordinator.writes("—\n \n⏳\n…"), "Аткарылган иштерди жазыңыз")
    await coordinator.writes("<b>Бак</b> & 🌳 тигилди\n\n\n⏳ </i>Суу")
    await hears_after(coordinator.writes("1-транш"), "баскычтардын бирин басыңыз")
    for forged in ("0", "3", "99", "-1", "x", "１", ""):
        press = await coordinator.forges(Fill("news", "tranche", forged).data, on=coordinator.chat.messages[-1])
        assert press.answer
        assert press.answer.show_alert
    await coordinator.taps("Жаңы: 2-транш")
    assert "✅ <b>Бак</b> & 🌳 тигилди" in coordinator.chat.messages[-2].text
    await hears_after(coordinator.sends_sticker(), "Стикер")
    await sends(coordinator)


async def test_a_town_without_a_project_has_nothing_to_report_on(brisk: Village) -> None:
    await brisk.has_towns(TASH_KOMUR)
    coordinator = await brisk.has_coordinator(town_id="tash-komur")
    await begins(coordinator)
    assert coordinator.alerts == ["Азырынча долбоор жок."]


async def test_twenty_long_works_arrive_whole(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    lines = [f"{number:02} " + "<&>ы" * 74 for number in range(20)]
    await begins(coordinator)
    await coordinator.sends_photo()
    await coordinator.writes("\n".join(lines[:10]))
    await coordinator.taps("Жаңы: 2-транш")
    await coordinator.writes("\n".join(lines[10:]))
    await coordinator.taps("✅ 00")
    report = await sends(coordinator)

    assert "Жөнөтүлдү: 1" in report.text
    photo, first, second = aigul.chat.messages[-3:]
    assert photo.photo
    assert all(line in first.text + second.text for line in lines)
    assert second.buttons
    assert not first.buttons
