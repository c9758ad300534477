"""A report that the monitoring group judged is corrected: their copies follow, and verdicts go with their works."""

import asyncio

from sandbox import Person
from tests.stories.test_correcting import corrected
from tests.stories.test_monitoring import comes_in, last, reports
from tests.village import Village

REPORTED = "Пандус салынды\nДарылоо бөлмөсү жабдылды\nБак тигилди\nСуу келди"
RIGHT = "Суу келди\nДарылоо бөлмөсү ремонттолду\n⏳ Пандус салынды"


async def opens_tranche(monitor: Person) -> list[str]:
    await monitor.taps("Мониторинг")
    await monitor.taps("2-транш")
    return last(monitor).buttons


async def test_the_groups_copies_are_corrected_and_verdicts_go_with_their_works(brisk: Village) -> None:
    gulnara = await brisk.has_coordinator("Гүлнара")
    roza = await comes_in(brisk, gulnara, "Роза", "депутат")
    nurlan = await comes_in(brisk, gulnara, "Нурлан", "мугалим")
    aigul = await brisk.resident()
    await brisk.has_subscribers(aigul)
    await reports(gulnara, REPORTED)
    await gulnara.hears("Жөнөтүү аяктады")
    letter, other = await roza.hears("Текшере турган жаңы отчёт"), await nurlan.hears("Текшере турган жаңы отчёт")
    await roza.taps("Текшерүү", on=letter)
    for work in ("Пандус", "Суу келди"):
        await roza.taps(work)
        await roza.taps("✅ Ырастоо")
    await opens_tranche(nurlan)
    for work, why in (("Дарылоо", "Жабдуу жок"), ("Бак тигилди", "Бак жок")):
        await nurlan.taps(work)
        await nurlan.taps("Каршы пикир билдирүү")
        await nurlan.writes(why)
        await nurlan.taps("Жөнөтүү")
        await nurlan.taps("Кийинки иш")

    await nurlan.taps("Суу келди")
    await nurlan.taps("Каршы пикир билдирүү")  # half said while the report is corrected
    await gulnara.taps("Оңдоо")
    await gulnara.writes(RIGHT)
    await brisk.restarts()
    await gulnara.taps("Ырастоо")
    await corrected(brisk)
    again = await roza.hears("Аларды кайра текшериңиз")
    assert "⏳ Пандус салынды" in again.text
    assert "Суу келди" not in again.text, "it says what it said"
    assert "кайра текшериңиз" not in (await nurlan.hears("Кулактандыруу оңдолду: Гүлнара")).text
    for copy in (letter, other):
        assert "⏳ Пандус салынды" in copy.text
        assert "Бак тигилди" not in copy.text
        assert "✏️ Оңдолду: " in copy.text
        assert copy.buttons == ["👁 Текшерүү"]
    await nurlan.writes("Суу бир эле саат келет")
    await nurlan.taps("Жөнөтүү")
    assert "аткаруучуга жөнөтүлдү" in last(nurlan).text, "the work stands elsewhere, and says the same"

    await roza.taps("Кайра текшерүү", on=again)
    assert last(roza).buttons[:3] == ["✅ Суу келди", "▫️ Дарылоо бөлмөсү ремонттолду", "▫️ Пандус салынды"]
    await roza.taps("Пандус")
    assert "Сиз ырастагандан кийин отчёт өзгөртүлдү" in last(roza).text
    assert (await opens_tranche(nurlan))[1] == "❗️ Дарылоо бөлмөсү ремонттолду"
    await aigul.writes("/dolboor")
    page = last(aigul)
    assert "Суу келди\n👁 1 / 8 ырастады · ❗️ 1 каршы пикир" in page.text
    assert "Дарылоо бөлмөсү ремонттолду\n👁 0 / 8 ырастады · ❗️ 1 каршы пикир" in page.text, "nobody renames it away"
    await aigul.taps("Мониторинг тобунун пикирлери")
    said = "\n".join(aigul.chat.texts[-4:])
    assert "Иш: Дарылоо бөлмөсү жабдылды\n✏️ Азыр отчётто мындай: ✅ Дарылоо бөлмөсү ремонттолду" in said
    assert "Иш: Бак тигилди\n🗑 Бул иш отчёттон алынып салынган." in said

    await gulnara.taps("Координатор")
    await gulnara.taps("Кулактандыруулар")
    await gulnara.taps("2-транш", on=gulnara.chat.last)
    await gulnara.taps("Кайтарып алуу")
    await gulnara.writes("Башка долбоордуку экен")
    await gulnara.taps("Ырастоо")
    await corrected(brisk)
    await roza.hears("Кулактандыруу кайтарылып алынды: Гүлнара")
    async with asyncio.timeout(5):
        while "Себеби: Башка долбоордуку экен" not in letter.text:
            await asyncio.sleep(0.02)
    assert not letter.deleted, "the group keeps what it was told, and why it is void"
