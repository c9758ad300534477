"""People subscribe and unsubscribe with a tap."""

from dataclasses import replace

from bot.domain.announcements import Occasion, Part
from bot.domain.media import Media, MediaKind
from bot.domain.people import Town
from bot.views import buttons
from sandbox.files import PIXEL
from tests.village import AIMYRA, KARA_KOL, TASH_KOMUR, Village

LINK = "👥 Топту же каналды кошуу"
MORE = ("🗄 Архив", LINK)


async def follows(kara_kol: Village, chat_id: int) -> tuple[frozenset[str], frozenset[str]]:
    return await kara_kol.asks(
        lambda memory: (
            memory.subscriptions.all_towns_of(chat_id),
            memory.subscriptions.all_projects_of(chat_id),
        )
    )


async def test_one_tap_subscribes_one_tap_unsubscribes_and_the_card_shows_it(kara_kol: Village) -> None:
    await kara_kol.has_project()
    await kara_kol.has_project(replace(AIMYRA, id="suu", name="Таза <суу> & 💧"))
    aigul = await kara_kol.resident()

    await aigul.taps("Жазылуу")
    card = aigul.chat.last
    assert card.buttons == ["▫️ Кара-Көл шаары", "▫️ Балдар бөтөн болбойт", "▫️ Таза <суу> & 💧", *MORE]
    kara_kol.telegram.deliver_twice()
    await aigul.taps("Кара-Көл шаары")
    assert aigul.toasts[-1] == "Сиз жазылдыңыз"
    await aigul.taps("Таза <суу> & 💧")
    assert card.buttons == ["✅ Кара-Көл шаары", "▫️ Балдар бөтөн болбойт", "✅ Таза <суу> & 💧", *MORE]
    assert await follows(kara_kol, aigul.id) == (frozenset({"kara-kol"}), frozenset({"suu"}))
    kara_kol.telegram.deliver_twice(False)

    await kara_kol.restarts()
    await aigul.taps("Таза <суу> & 💧", on=card)
    assert aigul.alerts[-1].startswith("Сиз жазылуудан баш тарттыңыз. Бирок аймакка жазылгансыз")
    await aigul.taps("Кара-Көл шаары", on=card)
    assert aigul.toasts[-1] == "Сиз жазылуудан баш тарттыңыз"
    assert card.buttons == ["▫️ Кара-Көл шаары", "▫️ Балдар бөтөн болбойт", "▫️ Таза <суу> & 💧", *MORE]
    assert await follows(kara_kol, aigul.id) == (frozenset(), frozenset())
    said = [message.text for message in aigul.chat.messages[4:]]  # after /start, welcome, «Жазылуу», the card
    assert said == ["Азырынча кабар жок. Жаңысы чыкканда, ал Сизге ушул жерге келет."] * 2  # once a subscription


async def test_the_same_button_pressed_twice_does_no_harm(kara_kol: Village) -> None:
    await kara_kol.has_project()
    aigul = await kara_kol.resident()
    await aigul.writes("/jazyluu")
    card = aigul.chat.last
    for _ in range(2):  # as from two phones: both buttons asked for the same
        await aigul.forges(buttons.FollowProject("baldar", True).data, on=card)
    assert aigul.toasts[-2:] == ["Сиз жазылдыңыз"] * 2
    assert card.buttons[1] == "✅ Балдар бөтөн болбойт"
    for data, no in (
        ("ft:nowhere:1", "Мындай аймак табылган жок."),
        ("fp:nowhere:0", "Мындай долбоор табылган жок."),
        ("ft:kara-kol:7", "Билдирүү эскирип калды. Баштан баштаңыз."),
        ("fp:baldar", "Билдирүү эскирип калды. Баштан баштаңыз."),
    ):
        await aigul.forges(data, on=card)
        assert aigul.alerts[-1] == no


async def test_what_one_is_subscribed_to_is_left_from_a_list_of_its_own(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    await kara_kol.has_project()
    aigul = await kara_kol.resident(town=KARA_KOL)
    await aigul.writes("Жазылуудан баш тартуу")
    assert aigul.chat.last.text == "Сиз азыр эч нерсеге жазылган эмессиз."
    await aigul.taps("Жазылуу", on=aigul.chat.last)
    await aigul.taps("Балдар бөтөн болбойт")

    await aigul.starts(payload="town_tash-komur")  # moved away, and still wants to hear of it
    await aigul.taps("Жазылуу")
    assert aigul.chat.last.buttons == [
        "▫️ Таш-Көмүр шаары",
        "✅ Балдар бөтөн болбойт",
        "🏘 Башка аймактар",
        "🗄 Архив",
        LINK,
    ]
    await aigul.writes("жазылуудан баш тартуу")
    assert aigul.chat.last.buttons == ["✅ Балдар бөтөн болбойт"]
    await aigul.taps("Балдар бөтөн болбойт", on=aigul.chat.last)
    assert await follows(kara_kol, aigul.id) == (frozenset(), frozenset())

    bektur = await kara_kol.resident("Бектур")
    await bektur.writes("/subscribe")
    assert bektur.chat.last.text == "Аймагыңызды тандаңыз:"


async def test_the_buttons_of_an_announcement_turn_round_and_the_announcement_stays(kara_kol: Village) -> None:
    await kara_kol.has_project()
    aigul = await kara_kol.resident()
    await aigul.taps("Долбоорлор")
    await aigul.taps("Долбоорго жазылуу")
    await aigul.sends_photo(data=PIXEL)
    file_id = next(message.file_id for message in reversed(aigul.chat.messages) if message.file_id)
    assert file_id is not None
    rows = (
        (("Долбоор", buttons.SeeProject("baldar").data),),
        (("Башка сөз", buttons.FollowProject("baldar", False).data),),
    )
    part = Part("Борбор оңдолду", (Media(MediaKind.PHOTO, file_id),), buttons=rows)
    await kara_kol.knows(
        lambda memory: memory.announcements.add(
            Occasion.TRANCHE, "kara-kol", (part,), kara_kol.clock(), project_id="baldar", tranche=1
        )
    )
    announced = await aigul.hears("Борбор оңдолду")
    said = len(aigul.chat.messages)

    await aigul.taps("Башка сөз", on=announced)
    assert aigul.toasts[-1] == "Сиз жазылуудан баш тарттыңыз"
    assert announced.buttons == ["Долбоор", "🔔 Долбоорго жазылуу"]
    await aigul.taps("Долбоорго жазылуу", on=announced)
    assert await follows(kara_kol, aigul.id) == (frozenset(), frozenset({"baldar"}))
    assert announced.photo is not None
    assert announced.text == "Борбор оңдолду"
    assert len(aigul.chat.messages) == said


async def test_whoever_subscribes_reads_the_latest_news_at_once_and_any_town_is_in_reach(kara_kol: Village) -> None:
    towns = [Town(f"town-{n}", f"{n}-шаар") for n in range(1, 13)]
    await kara_kol.has_towns(TASH_KOMUR, *towns)
    await kara_kol.has_project()
    await kara_kol.has_project(replace(AIMYRA, id="suu", name="Таза суу", town_id="town-12"))
    await kara_kol.told("Эски кабар", town_id="town-12")
    kara_kol.clock.moves(days=1)
    await kara_kol.told("Сууга <b>түтүк</b> келди", town_id="town-12", project_id="suu", tranche=2)
    kara_kol.clock.moves(days=1)
    await kara_kol.told("Мектеп ачылды", town_id="town-12")
    aigul = await kara_kol.resident(town=KARA_KOL)
    kara_kol.telegram.deliver_twice()

    await aigul.taps("Жазылуу")
    await aigul.taps("Башка аймактар")
    card = aigul.chat.last
    assert len(card.buttons) == 12  # ten towns, the next page, back
    await aigul.taps("Кийинки", on=card)
    await aigul.taps("12-шаар", on=card)
    await kara_kol.restarts()
    assert card.buttons == ["▫️ 12-шаар", "▫️ Таза суу", "🗄 Архив", "⬅️ Артка"]
    await aigul.taps("Таза суу", on=card)
    said = [message.text for message in aigul.chat.messages if message.id > card.id]
    assert said[0].startswith("🕐 Акыркы кабар: ")
    assert said[1:] == ["Сууга түтүк келди"]
    await aigul.taps("12-шаар", on=card)
    assert aigul.chat.last.text == "Мектеп ачылды"
    assert aigul.chat.last.buttons == ["🔕 Жазылуудан баш тартуу"]
    assert card.buttons[:2] == ["✅ 12-шаар", "✅ Таза суу"]

    # what somebody has got is not told again
    await kara_kol.told("Жол оңдолду", town_id="town-12")
    await aigul.hears("Жол оңдолду")
    said_before = len(aigul.chat.messages)
    for _ in range(2):
        await aigul.taps("12-шаар", on=card)
    assert len(aigul.chat.messages) == said_before
    await aigul.taps("Артка", on=card)
    await aigul.taps("Менин жазылууларым", on=card)
    assert "✅ 12-шаар" in aigul.chat.last.buttons
    for data in ("fa:999999999", "fo:town-12:99999", "fa:-3"):
        await aigul.forges(data, on=card)
    await aigul.forges("fo:nowhere:0", on=card)
    assert aigul.alerts[-1] == "Мындай аймак табылган жок."
