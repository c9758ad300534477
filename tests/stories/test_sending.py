"""An announcement is looked at, planned, agreed to by a second person, paused, held over a night, retried."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.config import SendingSettings
from bot.domain.announcements import Sending
from bot.views import buttons
from sandbox import Group, Message, Person
from tests.village import AIMYRA, KARA_KOL, NAMES, TASH_KOMUR, Village

ZONE = ZoneInfo(KARA_KOL.timezone)
NIGHTS = SendingSettings(time(21), time(9))
LINE = "Бак тигилди"


async def looks(coordinator: Person, line: str = LINE) -> Message:
    """The preview's buttons."""
    await coordinator.taps("Координатор")
    await coordinator.taps("Кулактандыруу жазуу")
    await coordinator.writes(line)
    await coordinator.taps("Жаңы: 2-транш")
    return coordinator.chat.last


async def lists(coordinator: Person) -> Message:
    await coordinator.taps("Координатор")
    await coordinator.taps("Кулактандыруулар")
    return coordinator.chat.last


async def opens(coordinator: Person, sign: str) -> Message:
    """One of the town's announcements."""
    await lists(coordinator)
    await coordinator.taps(f"{sign} 20")  # its date
    return coordinator.chat.last


def copies(chat: Person | Group, words: str = LINE) -> int:
    shown = chat.chat if isinstance(chat, Person) else chat
    return sum(message.text.startswith("📣 Кара-Көл") and words in message.text for message in shown.messages)


def moves_to(place: Village, hour: int, minute: int = 0) -> None:
    """On to the next such hour in Kara-Köl."""
    now = place.clock().astimezone(ZONE)
    at = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    place.clock.ahead += (at if at > now else at + timedelta(days=1)) - now
    place.app.owed()


async def wakes_up(place: Village, hour: int, minute: int = 0) -> None:
    """The town has its nights, and it is so late."""
    place.sending = NIGHTS
    await place.restarts()
    moves_to(place, hour, minute)


def tomorrow(place: Village) -> datetime:
    return place.clock().astimezone(ZONE) + timedelta(days=1)


async def states(place: Village) -> list[Sending]:
    return [one.sending for one in await place.asks(lambda memory: memory.outbox.all_of("kara-kol", 20))]


async def test_who_gets_it_and_whether_it_rings_is_chosen_below_the_preview(brisk: Village) -> None:
    brisk.telegram.deliver_twice()
    problem = replace(AIMYRA, problem=NAMES[1])
    await brisk.has_project(problem)
    await brisk.has_open_poll()
    coordinator = await brisk.has_coordinator()
    aigul, bakyt, chynara = [await brisk.resident(name) for name in ("Айгүл", "Бакыт", "Чынара")]
    group = await brisk.in_group(bakyt)
    await brisk.has_subscribers(aigul, group)
    await brisk.has_subscribers(aigul, bakyt, project_id="baldar")
    await chynara.taps("Добуш берүү")
    await chynara.taps("Таза суу")

    control = await looks(coordinator)
    assert "3 алуучуга" in control.text
    assert "аймактын жазылуучулары: 1\n• долбоордун жазылуучулары: 2\n• топтор жана каналдар: 1" in control.text
    await coordinator.taps("Кимге, кантип")
    assert "▫️ Добуш бергендер · 1" in control.buttons
    await coordinator.taps("Добуш бергендер")
    assert "анын катышуучуларына гана кабар жөнөтүүгө болбойт" in coordinator.alerts[-1]

    brisk.clock.moves(days=2)
    await chynara.hears("жыйынтыгы")
    await brisk.restarts()
    shown = len(coordinator.chat.messages)
    for label in ("Добуш бергендер", "Долбоордун жазылуучулары", "Топтор жана", "Аймактын жазылуучулары"):
        await coordinator.taps(label)
    await coordinator.taps("Добуш бергендер")
    assert "Жок дегенде бирөө" in coordinator.alerts[-1]
    await coordinator.taps("Топтор жана")
    await coordinator.taps("Үнсүз")
    assert "✅ Үнсүз жөнөтүү" in control.buttons
    await coordinator.taps("Бүттү")
    assert "2 алуучуга" in control.text
    assert len(coordinator.chat.messages) == shown  # the preview stood still

    await coordinator.taps("Жөнөтүү")
    await coordinator.hears("Жөнөтүлдү: 2")
    assert [copies(one) for one in (aigul, bakyt, chynara, group)] == [0, 0, 1, 1]
    assert chynara.chat.last.silent
    mute = "🔕 Бул долбоордун кабарларын токтотуу"
    assert chynara.chat.last.buttons == ["🏗 Долбоор жөнүндө", mute]  # there is no subscription to leave


async def test_a_planned_one_is_listed_moved_and_begins_once_by_the_clock(brisk: Village) -> None:
    brisk.telegram.deliver_twice()
    moves_to(brisk, 12)
    coordinator, other = await brisk.has_coordinator(), await brisk.has_coordinator("Экинчи")
    aigul, bakyt, chynara = [await brisk.resident(name) for name in ("Айгүл", "Бакыт", "Чынара")]
    await brisk.has_subscribers(aigul, bakyt)

    await looks(coordinator)
    await coordinator.taps("Убактысын тандоо")
    await coordinator.taps("Артка")
    assert "Алдын ала көрүү" in coordinator.chat.last.text
    await coordinator.taps("Убактысын тандоо")
    await coordinator.writes("кечээ")
    assert "Убакытты түшүнгөн жокмун" in coordinator.chat.last.text
    await coordinator.writes("2020-01-01 10:00")
    assert "өтүп кеткен" in coordinator.chat.last.text
    await coordinator.writes("эртең 15:00")
    card = coordinator.chat.last
    assert f"Жөнөтүлөт: {brisk.words.moment(tomorrow(brisk).replace(hour=15, minute=0))}" in card.text
    assert not copies(aigul)
    assert not (await brisk.asks(lambda memory: memory.projects.get("baldar"))).tranches[1:]

    await brisk.restarts()
    await opens(other, "🕐")
    await other.taps("Убактысын өзгөртүү")
    day = tomorrow(brisk)
    if day.month != brisk.clock().astimezone(ZONE).month:
        await other.taps("▶️")
    await other.taps(str(day.day))
    await brisk.restarts()
    await other.taps("11:00")
    assert "11:00" in other.chat.last.text
    await brisk.has_subscribers(chynara)  # joins before anybody is addressed
    at = brisk.clock()
    await brisk.knows(lambda memory: memory.subscriptions.put_town(bakyt.id, "kara-kol", False, at))  # leaves

    moves_to(brisk, 11, 1)
    await coordinator.hears("Жөнөтүлдү: 2")
    brisk.clock.moves(days=-2)
    await brisk.restarts()
    brisk.clock.moves(days=3)
    await brisk.telegram.settled()
    assert [copies(one) for one in (aigul, bakyt, chynara)] == [1, 0, 1]
    assert await states(brisk) == [Sending.SENT]
    assert (await brisk.asks(lambda memory: memory.projects.get("baldar"))).tranches[1:]
    await coordinator.taps("Жокко чыгаруу", on=card)
    assert "абалы өзгөргөн" in coordinator.alerts[-1]


async def test_a_planned_one_is_changed_or_cancelled_until_it_begins(brisk: Village) -> None:
    moves_to(brisk, 12)
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await looks(coordinator)
    await coordinator.taps("Убактысын тандоо")
    await coordinator.writes("эртең 15:00")
    card = coordinator.chat.last
    await coordinator.taps("Оңдоо")
    await coordinator.writes("Суу келди")
    await coordinator.taps("Оңдоо", on=card)
    assert "Сизде бүтпөгөн иш бар" in coordinator.alerts[-1]
    await coordinator.taps("Убактысын тандоо")
    await coordinator.writes("эртең 16:00")
    assert await states(brisk) == [Sending.SCHEDULED]
    await coordinator.taps("Жокко чыгаруу")
    await coordinator.taps("Артка")
    await coordinator.taps("Жокко чыгаруу")
    await coordinator.taps("Ооба, жокко чыгаруу")
    assert "Эч кимге жөнөтүлгөн жок" in coordinator.chat.last.text
    assert "бир да кулактандыруу жок" in (await lists(coordinator)).text

    await looks(coordinator)
    await coordinator.taps("Убактысын тандоо")
    await coordinator.writes("эртең 15:00")
    await coordinator.taps("Азыр жөнөтүү")
    await coordinator.hears("Жөнөтүлдү: 1")
    await looks(coordinator, "Чырак коюлду")
    await coordinator.taps("Убактысын тандоо")
    await coordinator.writes("эртең 15:00")
    at = brisk.clock()
    await brisk.knows(lambda memory: memory.team.mark_removed(coordinator.id, "kara-kol", 1, at))
    other = await brisk.has_coordinator("Экинчи")
    moves_to(brisk, 16)
    moves_to(brisk, 15, 30)
    await other.hears("Аны пландаган киши эми координатор эмес")
    assert (copies(aigul), copies(aigul, "Чырак")) == (1, 0)
    await other.taps("Оңдоо")
    await other.taps("Жөнөтүү")
    await other.hears("Жөнөтүлдү: 1")
    assert copies(aigul, "Чырак") == 1


async def test_at_night_it_waits_for_the_morning_unless_it_is_urgent(brisk: Village) -> None:
    await wakes_up(brisk, 22, 30)
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    group = await brisk.in_group(aigul)
    await brisk.has_subscribers(aigul, group)
    await looks(coordinator)
    await coordinator.taps("Жөнөтүү")
    assert coordinator.alerts[-1] == "Азыр тынчтык убактысы. Кулактандыруу жөнөтүлөт: эртең, 09:00"
    assert "Пландалган" in coordinator.chat.last.text
    await brisk.restarts()
    assert not copies(aigul)
    moves_to(brisk, 9, 0)
    await coordinator.hears("Жөнөтүлдү: 2")
    assert (copies(aigul), copies(group)) == (1, 1)

    moves_to(brisk, 23)
    await looks(coordinator, "Суу жок")
    await coordinator.taps("Убактысын тандоо")
    await coordinator.writes("эртең 22:00")
    planned = coordinator.chat.last
    morning = tomorrow(brisk).replace(hour=9, minute=0) + timedelta(days=1)
    assert f"Жөнөтүлөт: {brisk.words.moment(morning)}" in planned.text
    assert "22:00) тынчтык убактысына туура келет" in planned.text, "what is moved is told"
    await coordinator.taps("Шашылыш: азыр жөнөтүү")
    await coordinator.hears("Суу жок", timeout=5)
    await aigul.hears("Суу жок")
    assert copies(aigul, "Суу жок") == 1

    await lists(coordinator)
    await coordinator.taps("Жөнөтүү эрежелери")
    assert "21:00–09:00" in coordinator.chat.last.text
    await coordinator.taps("22:00–08:00")
    assert "✅ Тынчтык убактысы: 22:00–08:00" in coordinator.chat.last.buttons
    moves_to(brisk, 8, 1)
    await looks(coordinator, "Жол")
    await coordinator.taps("Жөнөтүү")
    await aigul.hears("Жол")


async def test_one_under_way_rests_over_the_night_and_a_result_does_not(brisk: Village) -> None:
    await wakes_up(brisk, 20, 59)
    coordinator, aigul, bakyt = await brisk.has_coordinator(), await brisk.resident(), await brisk.resident("Бакыт")
    await brisk.has_subscribers(aigul, bakyt)
    await brisk.has_open_poll(lasts=timedelta(hours=3))
    brisk.telegram.faults.fails(500, "sendMessage", chat_id=bakyt.id, times=1)
    await looks(coordinator)
    await coordinator.taps("Жөнөтүү")
    await aigul.hears(LINE)
    moves_to(brisk, 21, 0)
    bar = await coordinator.hears("Азыр тынчтык убактысы")
    assert "▓▓▓▓▓░░░░░ 50% · 1 / 2" in bar.text
    await brisk.restarts()
    brisk.clock.moves(hours=3)
    await aigul.hears("жыйынтыгы")
    assert (copies(aigul), copies(bakyt)) == (1, 0)

    moves_to(brisk, 9, 1)
    await bakyt.hears(LINE)
    brisk.clock.moves(seconds=10)
    await coordinator.hears("Жөнөтүлдү: 2")
    assert (copies(aigul), copies(bakyt)) == (1, 1)


async def test_two_people_send_together_where_the_town_wants_it(brisk: Village) -> None:
    brisk.telegram.deliver_twice()
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await lists(coordinator)
    await coordinator.taps("Жөнөтүү эрежелери")
    await coordinator.taps("Экинчи кишинин ырастоосу")
    press = await coordinator.forges(buttons.SetTwoPeople("kara-kol", False).data, on=coordinator.chat.last)
    assert press.answer
    assert press.answer.text == "Бул эрежени администратор гана өчүрө алат."

    await looks(coordinator)
    await coordinator.taps("Жөнөтүү")  # there is but one: the administrator agrees
    await brisk.administrator.hears("Бул кулактандырууну ырастайсызбы?")
    assert copies(brisk.administrator) == 1  # the thing itself
    press = await coordinator.forges(buttons.AgreeToSending(1).data, on=coordinator.chat.last)
    assert press.answer
    assert "Экинчи киши ырасташы керек" in (press.answer.text or "")
    await brisk.administrator.taps("Кайтаруу")
    await brisk.restarts()
    await brisk.administrator.writes("ы" * 501)
    assert "Текст өтө узун" in brisk.administrator.chat.last.text
    await brisk.administrator.writes("<b>Канча</b> бак?")
    await coordinator.hears("<b>Канча</b> бак?")
    assert not copies(aigul)

    other = await brisk.has_coordinator("Экинчи")
    await coordinator.taps("Оңдоо", on=coordinator.chat.find("кайтарылды"))
    await coordinator.writes("Суу келди")
    await coordinator.taps("Жөнөтүү")
    letter = await other.hears("Бул кулактандырууну ырастайсызбы?")
    assert copies(other, "Суу келди") == 1
    assert await states(brisk) == [Sending.ASKED]
    await brisk.restarts()
    await other.taps("Ырастоо", on=letter)
    await coordinator.hears("Кулактандырууңуз ырасталды: Экинчи")
    await coordinator.hears("Жөнөтүлдү: 1")
    assert copies(aigul, "Суу келди") == 1


async def test_it_pauses_goes_on_and_tries_again_where_it_failed(brisk: Village) -> None:
    coordinator = await brisk.has_coordinator()
    people = [await brisk.resident(name) for name in ("Айгүл", "Бакыт", "Чынара")]
    aigul, bakyt, chynara = people
    await brisk.has_subscribers(*people)
    brisk.telegram.faults.fails(500, "sendMessage", chat_id=aigul.id, times=1)
    brisk.telegram.faults.fails(400, "sendMessage", description="Bad Request: odd", chat_id=bakyt.id)
    await chynara.blocks()
    await looks(coordinator)
    await coordinator.taps("Жөнөтүү")
    await coordinator.taps("Токтотуп туруу")
    await coordinator.hears("Жөнөтүү токтотулуп турат")
    brisk.clock.moves(minutes=10)
    await brisk.restarts()
    brisk.clock.moves(minutes=10)
    brisk.app.owed()
    await brisk.telegram.settled()
    assert not copies(aigul)
    await opens(coordinator, "⏸")
    await coordinator.taps("Улантуу")
    await coordinator.hears("Жөнөтүү аяктады")
    assert copies(aigul) == 1

    report = coordinator.chat.find("Жөнөтүү аяктады")
    assert report
    assert "Жөнөтүлдү: 1\n" in report.text
    assert "Жөнөтүлгөн жок: 1\n• себеби: Odd (1)" in report.text
    assert "Жеткирилди" not in report.text
    await coordinator.taps("Жөнөтүлбөгөндөргө", on=report)
    brisk.clock.moves(seconds=5)
    await coordinator.hears("Жөнөтүлдү: 2\n")
    assert [copies(person) for person in people] == [1, 1, 0]
    press = await coordinator.forges(buttons.RetrySending(1).data, on=report)
    assert press.answer
    assert press.answer.text == "Кайра жөнөтө турган эч ким жок."


async def test_strangers_and_removed_coordinators_touch_nothing(brisk: Village) -> None:
    await brisk.has_towns(TASH_KOMUR)
    moves_to(brisk, 12)
    coordinator = await brisk.has_coordinator()
    removed = await brisk.has_coordinator("Мурунку")
    other = await brisk.has_coordinator("Таш-Көмүрдүн координатору", "tash-komur")
    aigul = await brisk.resident("Айгүл", KARA_KOL)
    await brisk.has_subscribers(aigul)
    await looks(coordinator)
    await coordinator.taps("Убактысын тандоо")
    await coordinator.writes("эртең 15:00")
    at = brisk.clock()
    await brisk.knows(lambda memory: memory.team.mark_removed(removed.id, "kara-kol", 1, at))
    for stranger in (removed, other, aigul):
        for button in (
            buttons.DeskOutbox("kara-kol", 0), buttons.SeeSending(1), buttons.PauseSending(1, True),
            buttons.SendNow(1), buttons.MoveSending(1), buttons.DropSending(1, True), buttons.ReopenSending(1),
            buttons.RetrySending(1), buttons.AgreeToSending(1), buttons.ReturnSending(1),
            buttons.SeeTownRules("kara-kol"), buttons.SetQuietHours("kara-kol", 0, 0),
            buttons.SetTwoPeople("kara-kol", True), buttons.LookOptions(1, True),
            buttons.SetScope(1, "town", False), buttons.SetSilent(1, True), buttons.PlanSending(1),
        ):  # fmt: skip
            press = await stranger.forges(button.data, on=stranger.chat.last)
            assert press.answer
            assert press.answer.show_alert, button
    for data in ("oi:99", "ox:nowhere:0", "ox:kara-kol:-5", "oq:kara-kol:1:2", "os:1:nobody:1", "oi:x"):
        await coordinator.forges(data, on=coordinator.chat.last)
    assert await states(brisk) == [Sending.SCHEDULED]
    assert not copies(aigul)
