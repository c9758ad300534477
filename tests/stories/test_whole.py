"""The whole house in one story: what it sends is the Bot API, and what it logs tells on nobody."""

import asyncio
import logging

import pytest

from sandbox import Person
from tests.bot_api import ABSENT, is_here, wrong_in
from tests.village import TOKEN, Village

QUESTION = "Көчө жарыгы качан күйөт?"
CHOICES = ("Аалам бакчасы", "Бугу булагы")
REASON = "Мөөнөтү эрте келди"
WORK = "Чатыр жабылды"
PEOPLE = ("Айгүлсүн", "Бакытбек", "Гүлзатай")
SENT = {
    *("getMe", "getUpdates", "setMyCommands", "sendMessage", "sendPhoto", "sendMediaGroup"),
    *("editMessageText", "answerCallbackQuery", "getChatMember", "deleteMessage"),
}


@pytest.fixture(autouse=True)
def _deliveries() -> None:
    """Once is enough here: the other stories are told twice."""


async def everything(place: Village) -> None:
    """A vote from its opening to its result, announcements, a question, a group; and what goes wrong."""
    aigul, bakyt, gulzat = (place.telegram.person(name, username=f"u{n}_name") for n, name in enumerate(PEOPLE))
    for person in (aigul, bakyt, gulzat):
        await person.starts()
    await coordinates(place, gulzat)
    group = await place.in_group(gulzat, "Жашыруун көчө", aigul)

    await opens_poll(gulzat)
    for _ in range(2):
        await gulzat.writes("/dobush", in_=group)
        await group.hears("Добуш бергендер:")
    await aigul.taps(CHOICES[0], in_=group)
    await aigul.writes("/dobush")
    await aigul.taps("Добушумду көрүү")
    await bakyt.writes("/dobush")
    ballot = bakyt.chat.last
    await bakyt.taps(CHOICES[1])
    await bakyt.taps("Добушту өзгөртүү")
    await bakyt.taps(CHOICES[0])
    await bakyt.forges("v:nosuch:1", on=ballot)
    await bakyt.sends_sticker()
    await bakyt.writes("/nosuch")
    await aigul.writes("/jazyluu")
    await aigul.taps("Кара-Көл шаары")
    await gulzat.writes("/jazyluu", in_=group)
    await gulzat.taps("Кара-Көл шаары", in_=group)

    await aigul.writes("/suroo")
    await aigul.writes(QUESTION)
    await gulzat.hears(QUESTION)

    place.clock.moves(days=4)
    await aigul.hears("Эң көп добуш алган көйгөй", timeout=20)
    await aigul.writes("/jyiyntyk")
    await aigul.writes("/dolboor")

    for album in (False, True):
        await gulzat.taps("Координатор")
        await gulzat.taps("Кулактандыруу жазуу")
        await (gulzat.sends_album([WORK, "", ""]) if album else gulzat.sends_photo(WORK))
        await gulzat.taps("2-транш")
        await gulzat.taps("Жөнөтүү")
        await gulzat.hears("Жөнөтүү аяктады")
    await bakyt.blocks()


async def coordinates(place: Village, person: Person) -> None:
    admin = place.administrator
    await admin.starts()
    await admin.taps("Координатор")
    await admin.taps("Координатор кошуу")
    link = next(word for word in admin.chat.last.text.split() if word.startswith("https://t.me/"))
    await person.opens(link)


async def opens_poll(coordinator: Person) -> None:
    await coordinator.taps("Координатор")
    await coordinator.taps("Добуш берүү ачуу")
    await coordinator.writes(f"{REASON}?")
    await coordinator.writes("\n".join(CHOICES))
    await coordinator.taps("Бүттү")
    await coordinator.taps("3 күндөн")
    await coordinator.taps("Ачуу")


@pytest.mark.skipif(not is_here(), reason=ABSENT)
async def test_every_method_and_parameter_that_is_sent_is_of_the_bot_api(brisk: Village) -> None:
    await everything(brisk)
    calls = [call for call in brisk.telegram.calls if call.ok]
    assert wrong_in(calls) == []
    assert SENT - {call.method for call in calls} == set()


async def test_no_log_line_tells_a_name_a_text_a_choice_or_the_token(
    brisk: Village, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for noisy in ("telegram", "aiohttp", "asyncio"):  # as bot/logs.py quiets them
        caplog.set_level(logging.INFO, noisy)
    await everything(brisk)
    await brisk.restarts()
    await asyncio.sleep(0.1)

    logged = caplog.text
    secrets = (TOKEN.partition(":")[2], QUESTION, REASON, WORK, "Жашыруун көчө", *CHOICES, *PEOPLE)
    assert [secret for secret in secrets if secret in logged] == []
