"""Everything that was told is found again, with or without Kyrgyz letters."""

from dataclasses import replace

from bot.domain.announcements import Occasion, Part
from bot.domain.media import Media, MediaKind
from bot.domain.refusals import AnnouncementGone
from sandbox.files import PIXEL
from storage.memory import Memory
from tests.village import AIMYRA, KARA_KOL, TASH_KOMUR, Village

NOT_FOUND = "Эч нерсе табылган жок."


async def test_what_was_told_is_leafed_through_and_opens_as_it_was_sent(kara_kol: Village) -> None:
    await kara_kol.has_project()
    aigul = await kara_kol.resident()
    await aigul.writes("/arhiv")
    assert aigul.chat.last.text.endswith("Азырынча кабар жок.")
    await aigul.sends_photo(data=PIXEL)
    file_id = next(message.file_id for message in reversed(aigul.chat.messages) if message.file_id)
    for number in range(1, 11):
        await kara_kol.told(f"🏗 <b>Кара-Көл шаары</b>\n{number}-кабар &lt;жаңы&gt;")
        kara_kol.clock.moves(hours=1)
    assert file_id
    album = Part("", (Media(MediaKind.PHOTO, file_id),) * 2)
    await kara_kol.told("Борбор оңдолду", project_id="baldar", tranche=2)
    await kara_kol.told(album, "Чечим", occasion=Occasion.DECIDED)
    # letters to a few are nobody else's to read
    for occasion in (Occasion.COMPLAINT, Occasion.MONITORING, Occasion.QUESTION, Occasion.ANSWER, Occasion.TRANCHE):
        letter = Part("Сыр", ())
        await kara_kol.knows(
            lambda memory, occasion=occasion, letter=letter: memory.announcements.add_letter(  # type: ignore[misc]
                occasion, "kara-kol", letter, kara_kol.clock(), [aigul.id]
            )
        )
    await kara_kol.telegram.settled()

    kara_kol.telegram.deliver_twice()
    await aigul.writes("Архив")
    card = aigul.chat.last
    dates = [label.split(" · ")[1] for label in card.buttons if " · " in label]
    assert dates == ["Чечим", "2-транш", *(f"{n}-кабар <жаңы>" for n in range(10, 4, -1))]
    await kara_kol.restarts()
    await aigul.taps("Кийинки", on=card)
    assert [label[-14:] for label in card.buttons[:4]] == [f"{n}-кабар <жаңы>" for n in range(4, 0, -1)]
    await aigul.taps("4-кабар", on=card)
    assert aigul.chat.messages[-2].text.startswith("🕐 Бул кабар жөнөтүлгөн убакыт: ")
    assert aigul.chat.last.text == "🏗 Кара-Көл шаары\n4-кабар <жаңы>"
    assert aigul.chat.last.buttons == []  # there is nothing to unsubscribe from
    await aigul.taps("Мурунку", on=card)
    await aigul.taps("Чечим", on=card)
    assert [message.kind for message in aigul.chat.messages[-4:]] == ["text", "photo", "photo", "text"]
    letters = await kara_kol.asks(lambda memory: [one for one in range(1, 20) if _is_letter(memory, one)])
    assert len(letters) == 5
    for letter_id in (*letters, 99):
        await aigul.forges(f"ao:{letter_id}", on=card)
        assert aigul.alerts[-1].startswith("Бул кулактандыруу")
    for data, said in (
        ("ar:nowhere:0", "Мындай аймак"),
        ("ar:kara-kol", "Билдирүү эскирип"),
        ("af:1:0", "Билдирүү"),
    ):
        await aigul.forges(data, on=card)
        assert aigul.alerts[-1].startswith(said)
    await aigul.forges("ar:kara-kol:-5", on=card)
    await aigul.forges("ar:kara-kol:999999999999999999", on=card)
    assert card.buttons[0] == "◀️ Мурунку"


def _is_letter(memory: Memory, announcement_id: int) -> bool:
    try:
        return memory.announcements.get(announcement_id).parts[0].html == "Сыр"
    except AnnouncementGone:
        return False


async def test_words_are_found_however_they_are_typed(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    await kara_kol.has_project(replace(AIMYRA, name="Көйгөйдү чечүү", tranches=()))
    for html in (
        "Өзгөн жолу <b>оңдолду</b>",
        "Көл жээги тазаланды",
        "Кол өнөрчүлүк борбору",
        "Ёлка &amp; 100%_жаңы",
    ):
        await kara_kol.told(html)
    await kara_kol.told("Көл Таш-Көмүрдө", town_id="tash-komur")
    aigul = await kara_kol.resident(town=KARA_KOL)
    kara_kol.telegram.deliver_twice()

    async def finds(words: str) -> list[str]:
        await aigul.writes("/archive")
        await aigul.taps("Издөө")
        await kara_kol.restarts()
        await aigul.writes(words)
        return [label.split(" · ")[-1] for label in aigul.chat.last.buttons[:-2]]

    assert await finds("ӨЗГӨН") == ["Өзгөн жолу оңдолду"]
    assert await finds("озгон  ондолду") == ["Өзгөн жолу оңдолду"]
    assert await finds("оӊдолду") == ["Өзгөн жолу оңдолду"]  # with U+04CA
    kara_kol.telegram.deliver_twice(False)
    assert await finds("көл") == ["Көл жээги тазаланды"]
    assert await finds("кол") == ["Кол өнөрчүлүк борбору", "Көл жээги тазаланды"]
    assert await finds("койгой") == ["🏗 Көйгөйдү чечүү"]
    assert await finds("100%_") == await finds("елка") == await finds("Е\u0308ЛКА") == ["Ёлка & 100%_жаңы"]
    assert await finds("ө" * 4000) == []
    assert NOT_FOUND in aigul.chat.last.text
    await aigul.writes("/arhiv өзгөн")
    assert aigul.chat.last.buttons[0].endswith("Өзгөн жолу оңдолду")

    await aigul.taps("Башка сөз издөө")
    await aigul.sends_sticker()
    assert "Түшүнгөн жокмун" in aigul.chat.last.text
    await aigul.taps("Жокко чыгаруу")
    assert aigul.chat.find("Жокко чыгарылды.")
    await aigul.taps("Архив")
    assert aigul.chat.find("эң жаңысы башында")


async def test_a_corrected_one_says_so_and_a_withdrawn_one_says_only_that(kara_kol: Village) -> None:
    aigul, bektur = await kara_kol.resident(), await kara_kol.resident("Бектур")
    await kara_kol.has_subscribers(bektur)
    first, second = await kara_kol.told("Жаңылыш сөз"), await kara_kol.told("Сыр сөз")

    def change(memory):  # type: ignore[no-untyped-def]
        now = kara_kol.clock()
        memory.corrections.add(first, [Part("Туура сөз")], aigul.id, now, draft={})
        memory.corrections.add(second, [Part("Бул кабар кайтарылды")], aigul.id, now, reason="жаңылыш")

    await kara_kol.knows(change)
    await aigul.writes("/arhiv")
    card = aigul.chat.last
    assert "🚫 Алынып салынган" in card.buttons[0]
    await aigul.taps("Алынып салынган", on=card)
    assert aigul.chat.last.text == "Бул кабар кайтарылды"
    await aigul.taps("Туура сөз", on=card)
    assert "✏️ Оңдолду:" in aigul.chat.messages[-2].text
    assert aigul.chat.last.text == "Туура сөз"
    await aigul.writes("/arhiv сыр")
    assert NOT_FOUND in aigul.chat.last.text
    await aigul.taps("Жазылуу")
    await aigul.taps("Кара-Көл шаары")
    assert aigul.chat.last.text == "Туура сөз"  # what was withdrawn is no news


async def test_a_report_that_the_monitoring_group_reads_first_is_not_in_the_archive_yet(kara_kol: Village) -> None:
    aigul = await kara_kol.resident()
    await kara_kol.has_subscribers(aigul)
    await aigul.writes("/arhiv")

    def hold(memory):  # type: ignore[no-untyped-def]
        id = memory.announcements.add(Occasion.TRANCHE, "kara-kol", (Part("Эртең угасыз"),), kara_kol.clock())
        memory.announcements.mark_held(id, kara_kol.clock().replace(year=2099))
        return id

    id = await kara_kol.knows(hold)
    await aigul.writes("/arhiv угасыз")
    assert NOT_FOUND in aigul.chat.last.text
    await aigul.forges(f"ao:{id}", on=aigul.chat.last)
    assert aigul.alerts
