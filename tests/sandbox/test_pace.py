import asyncio

import pytest

from sandbox import Person, Sandbox
from sandbox.files import PIXEL

from .conftest import Api, ApiError, button, inline


@pytest.fixture
async def paced(telegram: Sandbox) -> Sandbox:
    telegram.pace.on = True
    return telegram


async def test_a_chat_takes_one_message_a_second_after_a_short_burst(
    paced: Sandbox, api: Api, aigul: Person
) -> None:
    for _ in range(3):
        await api.say(aigul)
    with pytest.raises(ApiError) as refused:
        await api.say(aigul)
    assert (refused.value.code, refused.value.parameters) == (429, {"retry_after": 1})
    assert refused.value.description == "Too Many Requests: retry after 1"
    (entry,) = paced.pace.refused
    assert (entry.method, entry.chat_id, entry.scope) == ("sendMessage", aigul.id, "chat")
    paced.clock.move(1)
    await api.say(aigul)


async def test_a_bot_takes_30_messages_a_second(paced: Sandbox, api: Api) -> None:
    people = [paced.person(f"P{number}") for number in range(45)]
    for person in people:
        await person.starts()
    results = await asyncio.gather(*(api.say(person) for person in people), return_exceptions=True)
    refused = [result for result in results if isinstance(result, ApiError)]
    assert 5 <= len(refused) <= 15
    assert {entry.scope for entry in paced.pace.refused} == {"bot"}


async def test_a_group_takes_20_messages_a_minute(paced: Sandbox, api: Api, aigul: Person) -> None:
    group = paced.group("Village", owner=aigul)
    await aigul.adds_bot(group)
    for _ in range(29):  # the bucket of 20, and the 9 that come in 29 seconds
        await api("sendMessage", chat_id=group.id, text="a")
        paced.clock.move(1)
    with pytest.raises(ApiError, match="429"):
        await api("sendMessage", chat_id=group.id, text="a")
    assert paced.pace.refused[-1].scope == "group"


async def test_albums_count_per_item(paced: Sandbox, api: Api) -> None:
    people = [paced.person(f"P{number}") for number in range(4)]
    for person in people:
        await person.starts()
    file_id = (await people[0].sends_photo(data=PIXEL)).file_id
    media = [{"type": "photo", "media": file_id}] * 10
    for person in people[:3]:
        await api("sendMediaGroup", chat_id=person.id, media=media)
    with pytest.raises(ApiError, match="429"):
        await api("sendMediaGroup", chat_id=people[3].id, media=media)


async def test_edits_count_in_their_chat_only_and_answers_are_free(paced: Sandbox, api: Api, aigul: Person) -> None:
    markup = inline([button("x", callback_data="1")])
    sent = await api.say(aigul, reply_markup=markup)
    for number in range(2):
        await api("editMessageText", chat_id=aigul.id, message_id=sent["message_id"], text=f"{number}",
                  reply_markup=markup)  # fmt: skip
    with pytest.raises(ApiError, match="429"):
        await api("editMessageText", chat_id=aigul.id, message_id=sent["message_id"], text="x")
    for _ in range(40):
        press = await aigul.taps("x")
        await api("answerCallbackQuery", callback_query_id=press.id)


async def test_what_is_refused_otherwise_costs_nothing(paced: Sandbox, api: Api, aigul: Person) -> None:
    for _ in range(10):
        with pytest.raises(ApiError, match="400"):
            await api.say(aigul, "")
    await api.say(aigul)


async def test_the_pace_can_be_switched_off_and_on(paced: Sandbox, api: Api, aigul: Person) -> None:
    paced.pace.on = False
    for _ in range(50):
        await api.say(aigul)
    assert paced.pace.refused == []


async def test_the_limit_can_be_used_up_at_once(paced: Sandbox, api: Api, aigul: Person) -> None:
    paced.pace.exhausts(paced.bot.id, 10)
    with pytest.raises(ApiError) as refused:
        await api.say(aigul)
    assert refused.value.parameters == {"retry_after": 11}
    paced.clock.move(11)
    await api.say(aigul)
