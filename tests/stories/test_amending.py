"""Where a town's announcements take two people, so does what is changed about them once they are sent."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.announcements import Sending
from bot.domain.quiet import TownRules
from bot.views import buttons
from sandbox import Message, Person
from tests.stories.test_announcing import looks, news_in, sends
from tests.stories.test_correcting import LAST, LINES, RIGHT, corrected, corrects
from tests.village import Village


async def takes_two(place: Village, on: bool = True) -> None:
    def put(memory) -> None:  # type: ignore[no-untyped-def]
        memory.town_rules.put("kara-kol", replace(memory.town_rules.get("kara-kol") or TownRules(), two_people=on))

    await place.knows(put)


async def opens_page(person: Person) -> Message:
    """The announcement's page at the desk."""
    await person.taps("Координатор")
    await person.taps("Кулактандыруулар")
    await person.taps("2-транш", on=person.chat.last)
    return person.chat.last


async def asks(coordinator: Person, said: str) -> None:
    await opens_page(coordinator)
    await coordinator.taps("Оңдоо")
    await coordinator.writes(said)
    await coordinator.taps("Ырастоого жөнөтүү")


def data_of(message: Message, row: int = 0) -> str:
    return str(message.keyboard[row][0]["callback_data"])


async def test_one_corrects_and_another_agrees_or_returns_it_with_words(brisk: Village) -> None:
    bakyt, dinara = await brisk.has_coordinator("Бакыт"), await brisk.has_coordinator("Динара")
    aigul = await brisk.resident()
    await brisk.has_subscribers(aigul)
    await looks(bakyt, LINES)
    await sends(bakyt)
    await takes_two(brisk)
    brisk.telegram.deliver_twice()

    await asks(bakyt, RIGHT)
    assert "Экинчи кишинин ырастоосу күтүлүүдө" in bakyt.chat.last.text
    letter = await dinara.hears("Бул оңдоону ырастайсызбы?")
    for line in ("Сунуштаган: Бакыт", "➖ Борбордун имараты оңдолду", "➕ Борбордун чатыры оңдолду"):
        assert line in letter.text
    assert "чатыры" in news_in(dinara.chat)[-1].text, "the thing itself"
    for number in range(2):
        await bakyt.forges(data_of(letter, number), on=bakyt.chat.last)
        assert "Экинчи киши ырасташы керек" in bakyt.alerts[-1]
        await aigul.forges(data_of(letter, number), on=aigul.chat.last)
        assert "уруксатыңыз жок" in aigul.alerts[-1]
    await brisk.restarts()
    assert "имараты" in news_in(aigul.chat)[0].text, "nothing happens before another agrees"

    await dinara.taps("Кайтаруу", on=letter)
    await dinara.writes("ы" * 501)
    assert "Текст өтө узун" in dinara.chat.last.text
    await dinara.writes("Чатыры <b>эмес</b>, эшиги")
    assert "сунуштаган кишиге жөнөтүлдү" in dinara.chat.last.text
    back = await bakyt.hears("Чатыры <b>эмес</b>, эшиги")
    await dinara.taps("Ырастоо", on=letter)
    assert "кайтарып алынган же аткарылган" in dinara.alerts[-1]
    await bakyt.taps("Оңдоо", on=back)
    assert "чатыры" in bakyt.chat.messages[-2].text, "what was written is not lost"
    await bakyt.writes(LAST)
    await bakyt.taps("Ырастоого жөнөтүү")
    page = await opens_page(dinara)
    await dinara.taps("Ырастоону күтөт: оңдоо", on=page)
    await brisk.restarts()
    await dinara.taps("Ырастоо")
    await bakyt.hears("Оңдооңуз ырасталды: Динара")
    await corrected(brisk)
    (copy,) = news_in(aigul.chat)
    assert "чатыры жабылды" in copy.text
    assert "Оңдолду" in copy.text
    await bakyt.hears("Оңдоо аяктады")
    await bakyt.taps("Кулактандыруу")
    await bakyt.taps("Оңдоолордун тарыхы")
    head = bakyt.chat.messages[-2]
    assert "Оңдогон: Бакыт\nЫрастаган: Динара" in head.text
    assert "1 / 1" in head.text


async def test_what_waits_is_overtaken_taken_back_or_ends_with_its_asker(brisk: Village) -> None:
    bakyt, dinara = await brisk.has_coordinator("Бакыт"), await brisk.has_coordinator("Динара")
    aigul = await brisk.resident()
    await brisk.has_subscribers(aigul)
    await looks(bakyt, LINES)
    await sends(bakyt)
    await takes_two(brisk)

    await asks(bakyt, RIGHT)
    old = await dinara.hears("Бул оңдоону ырастайсызбы?")
    await opens_page(dinara)
    await dinara.taps("Оңдоо")
    assert "Сиздики анын ордуна келет. Сунуштаган: Бакыт" in dinara.chat.last.text
    await dinara.writes(LAST)
    await dinara.taps("Ырастоого жөнөтүү")
    await bakyt.hears("Сиздин сунушуңуздун ордуна башкасы келди")
    await bakyt.hears("Бул оңдоону ырастайсызбы?")
    await brisk.administrator.forges(data_of(old), on=brisk.administrator.chat.last)
    assert "кайтарып алынган же аткарылган" in brisk.administrator.alerts[-1], "an old letter agrees to nothing new"

    page = await opens_page(dinara)
    await dinara.taps("Ырастоону күтөт", on=page)
    mine = dinara.chat.last
    await bakyt.forges(data_of(mine), on=bakyt.chat.last)
    assert "киргизген киши гана" in bakyt.alerts[-1]
    await dinara.taps("Сунушту кайтарып алуу", on=mine)
    assert "Эч нерсе өзгөргөн жок" in mine.text

    # a withdrawal takes two as well; the form of another coordinator has not seen it
    await opens_page(bakyt)
    await bakyt.taps("Оңдоо")
    await bakyt.writes(RIGHT)
    stale = bakyt.chat.last
    await opens_page(dinara)
    await dinara.taps("Кайтарып алуу")
    await dinara.writes("Башка долбоордун отчёту")
    assert "Экинчи киши ырастаса" in dinara.chat.last.text
    await dinara.taps("Ырастоого жөнөтүү")
    letter = await bakyt.hears("кайтарып алууну ырастайсызбы?")
    assert "Себеби: Башка долбоордун отчёту" in letter.text
    assert "имараты" in news_in(aigul.chat)[0].text
    at = brisk.clock()
    await brisk.knows(lambda memory: memory.team.mark_removed(dinara.id, "kara-kol", 1, at))
    await bakyt.taps("Ырастоо", on=letter)
    assert "кайтарып алынган же аткарылган" in bakyt.alerts[-1], "whoever asked has no say any more"

    # now there is but one, and the administrator agrees; where the rule is lifted meanwhile, that one does it
    await bakyt.taps("Ырастоого жөнөтүү", on=stale)
    await brisk.administrator.hears("Бул оңдоону ырастайсызбы?")
    await takes_two(brisk, False)
    erkin = await brisk.has_coordinator("Эркин")
    await opens_page(erkin)
    await erkin.taps("Оңдоо")
    await erkin.writes(RIGHT)
    await opens_page(bakyt)
    await corrects(bakyt, LAST)
    await corrected(brisk)
    await erkin.taps("Ырастоо", on=erkin.chat.find("Оңдолгон кулактандыруу"))
    assert "башка координатор азыр эле оңдоду" in erkin.alerts[-1], "it was written against something else"
    assert "чатыры жабылды" in news_in(aigul.chat)[0].text
    await brisk.administrator.taps("Ырастоо")
    assert "кайтарып алынган же аткарылган" in brisk.administrator.alerts[-1], "a newer correction has overtaken it"


async def test_where_nobody_else_can_be_reached_one_is_enough(brisk: Village) -> None:
    bakyt, aigul = await brisk.has_coordinator("Бакыт"), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await looks(bakyt, LINES)
    await sends(bakyt)
    await takes_two(brisk)
    await brisk.administrator.blocks()
    await opens_page(bakyt)
    await bakyt.taps("Кайтарып алуу")
    await bakyt.writes("Ката кетти")
    assert "Ырастай турган башка киши азырынча жок" in bakyt.chat.last.text
    await bakyt.taps("Ырастоо")
    await corrected(brisk)
    assert news_in(aigul.chat) == []


async def test_what_one_planned_waits_for_a_second_once_the_town_wants_it(brisk: Village) -> None:
    bakyt, dinara = await brisk.has_coordinator("Бакыт"), await brisk.has_coordinator("Динара")
    aigul = await brisk.resident()
    await brisk.has_subscribers(aigul)
    await looks(bakyt, LINES)
    await bakyt.taps("Убактысын тандоо")
    await bakyt.writes("эртең 15:00")
    await dinara.taps("Координатор")
    await dinara.taps("Кулактандыруулар")
    await dinara.taps("Жөнөтүү эрежелери")
    await dinara.taps("Экинчи кишинин ырастоосу")
    await bakyt.hears("Пландаган кулактандырууңузду экинчи киши ырасташы керек")
    letter = await dinara.hears("Бул кулактандырууну ырастайсызбы?")
    assert await brisk.asks(lambda memory: [one.sending for one in memory.outbox.all_of("kara-kol", 5)]) == [
        Sending.ASKED
    ]
    brisk.clock.ahead += timedelta(days=2)
    await brisk.restarts()
    await brisk.telegram.settled()
    assert news_in(aigul.chat) == []
    press = await bakyt.forges(buttons.AgreeToSending(1).data, on=bakyt.chat.last)
    assert press.answer
    await dinara.taps("Ырастоо", on=letter)
    await bakyt.hears("Жөнөтүлдү: 1")
    assert len(news_in(aigul.chat)) == 1
