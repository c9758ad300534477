import asyncio

import pytest

from sandbox import CannotDo, Event, NotHeard, NotSettled, Person, Sandbox

from .conftest import Api, ApiError, button, inline


async def test_a_deep_link_and_start_send_its_payload(telegram: Sandbox, api: Api) -> None:
    bakyt = telegram.person("Bakyt")
    await bakyt.opens("https://t.me/sandbox_bot?start=poll_x-1")
    await bakyt.starts(payload="town_y")
    await bakyt.opens("https://t.me/sandbox_bot?start=again", press_start=False)
    await bakyt.starts()
    messages = [update["message"] for update in await api.updates()]
    assert [message["text"] for message in messages] == ["/start poll_x-1", "/start town_y", "/start again"]
    assert messages[0]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


@pytest.mark.parametrize("payload", ["a" * 65, "ү", "a b", "a.b"])
async def test_payloads_have_64_plain_characters(telegram: Sandbox, payload: str) -> None:
    with pytest.raises(CannotDo):
        await telegram.person("Bakyt").starts(payload=payload)
    with pytest.raises(CannotDo):
        await telegram.person("Bakyt").opens(f"https://t.me/sandbox_bot?start={payload}")


async def test_a_bot_cannot_write_first(telegram: Sandbox, api: Api) -> None:
    bakyt = telegram.person("Bakyt")
    with pytest.raises(ApiError) as refused:
        await api.say(bakyt)
    assert refused.value.code == 403
    assert refused.value.description == "Forbidden: bot can't initiate conversation with a user"
    with pytest.raises(ApiError, match="400 Bad Request: chat not found"):
        await api("sendMessage", chat_id=424242, text="a")
    with pytest.raises(CannotDo):
        await bakyt.writes("hello")
    await bakyt.writes("/start")
    await api.say(bakyt)


async def test_blocking_is_told_and_respected_until_the_bot_is_started_again(
    telegram: Sandbox, api: Api, aigul: Person
) -> None:
    await aigul.blocks()
    (update,) = await api.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    with pytest.raises(ApiError, match="403 Forbidden: bot was blocked by the user"):
        await api.say(aigul)
    with pytest.raises(CannotDo):
        await aigul.writes("hello")
    await aigul.starts()
    first, second = await api.updates()
    assert first["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert second["message"]["text"] == "/start"
    await api.say(aigul)


async def test_deactivated_people_cannot_be_reached(api: Api, aigul: Person) -> None:
    aigul.deactivates()
    with pytest.raises(ApiError, match="403 Forbidden: user is deactivated"):
        await api.say(aigul)


async def test_hearing_waits_and_tells_what_is_there_instead(api: Api, aigul: Person) -> None:
    hearing = asyncio.create_task(aigul.hears("news"))
    await asyncio.sleep(0.02)
    await api.say(aigul, "the news")
    assert (await hearing).text == "the news"
    with pytest.raises(NotHeard, match="the news"):
        await aigul.hears("nothing of this", timeout=0.05)


async def test_hearing_ignores_what_people_write_themselves(api: Api, aigul: Person) -> None:
    await aigul.writes("echo")
    with pytest.raises(NotHeard):
        await aigul.hears("echo", timeout=0.05)


async def test_edits_are_heard(api: Api, aigul: Person) -> None:
    sent = await api.say(aigul, "12 votes")
    hearing = asyncio.create_task(aigul.hears("13 votes"))
    await asyncio.sleep(0.02)
    await api("editMessageText", chat_id=aigul.id, message_id=sent["message_id"], text="13 votes")
    assert (await hearing).edited


async def test_a_verb_waits_for_the_bot_and_says_what_it_waits_for(telegram: Sandbox, aigul: Person) -> None:
    telegram.waits, telegram.timeout = True, 0.2
    with pytest.raises(NotSettled, match="not fetched: message"):
        await aigul.writes("nobody listens")
    with pytest.raises(NotSettled, match="1 updates not fetched"):
        await telegram.settled(timeout=0.1)
    await aigul.writes("queued", at_once=True)


async def test_settling_waits_for_calls_under_way(telegram: Sandbox, api: Api, aigul: Person) -> None:
    telegram.faults.slows(0.2, "sendMessage")
    slow = asyncio.create_task(api.say(aigul, "slow"))
    await asyncio.sleep(0.05)
    await telegram.settled()
    assert aigul.chat.last.text == "slow"
    await slow


async def test_contacts_chats_and_people_are_shared_when_asked_for(
    telegram: Sandbox, api: Api, aigul: Person
) -> None:
    bakyt = telegram.person("Bakyt", username="bakyt_kg")
    group = telegram.group("Village", owner=aigul)
    rights = {"can_manage_chat": True, "can_pin_messages": True}
    rows = [
        [button("My phone", request_contact=True)],
        [button("A group", request_chat={
            "request_id": 1, "chat_is_channel": False, "request_title": True, "bot_administrator_rights": rights,
            "user_administrator_rights": rights,
        })],
        [button("A person", request_users={"request_id": 2, "request_name": True})],
    ]  # fmt: skip
    await api.say(aigul, reply_markup={"keyboard": rows})
    await aigul.taps("My phone")
    await aigul.shares_chat("A group", group)
    await aigul.shares_users("A person", [bakyt])
    contact, member, _, chat, people = await api.updates()
    assert contact["message"]["contact"]["phone_number"] == aigul.phone
    assert member["my_chat_member"]["new_chat_member"]["can_pin_messages"] is True
    assert chat["message"]["chat_shared"] == {"request_id": 1, "chat_id": group.id, "title": "Village"}
    users = [{"user_id": bakyt.id, "first_name": "Bakyt"}]
    assert people["message"]["users_shared"] == {"request_id": 2, "users": users}
    with pytest.raises(CannotDo):
        await aigul.taps("A group")
    with pytest.raises(CannotDo):
        await aigul.shares_chat("A group", telegram.channel("News", owner=aigul))
    with pytest.raises(CannotDo):
        await aigul.shares_chat("A group", telegram.group("Other", owner=bakyt, members=[aigul]))


async def test_contacts_are_requested_in_private_chats_only(telegram: Sandbox, api: Api, aigul: Person) -> None:
    group = telegram.group("Village", owner=aigul)
    await aigul.adds_bot(group)
    markup = {"keyboard": [[button("Phone", request_contact=True)]]}
    with pytest.raises(ApiError, match="phone number can be requested in private chats only"):
        await api("sendMessage", chat_id=group.id, text="a", reply_markup=markup)


async def test_protected_messages_are_not_forwarded_by_people(api: Api, aigul: Person) -> None:
    await api.say(aigul, protect_content=True)
    with pytest.raises(CannotDo):
        await aigul.forwards(aigul.chat.last)
    await api.say(aigul, "free")
    await aigul.forwards(aigul.chat.last)
    (update,) = await api.updates()
    assert update["message"]["forward_origin"]["type"] == "user"
    album = await aigul.sends_album(["one", "two"])
    copies = await aigul.forwards_all(album)
    assert copies[0].media_group_id == copies[1].media_group_id != album[0].media_group_id
    await aigul.deletes(album[1])
    before = len(aigul.chat.messages)
    with pytest.raises(CannotDo):
        await aigul.forwards_all(album)  # all of them or none
    assert len(aigul.chat.messages) == before


async def test_the_command_menu_is_the_narrowest_that_is_set(api: Api, aigul: Person) -> None:
    general = [{"command": "help", "description": "Help"}]
    narrow = [{"command": "desk", "description": "Desk"}]
    await api("setMyCommands", commands=general)
    assert await api("getMyCommands") == general
    assert aigul.commands == ["help"]
    scope = {"type": "chat", "chat_id": aigul.id}
    await api("setMyCommands", commands=narrow, scope=scope)
    assert aigul.commands == ["desk"]
    await api("deleteMyCommands", scope=scope)
    assert aigul.commands == ["help"]
    with pytest.raises(ApiError, match="BOT_COMMAND_INVALID"):
        await api("setMyCommands", commands=[{"command": "Жардам", "description": "x"}])


async def test_the_bots_profile_is_kept(api: Api) -> None:
    for name, field in (
        ("Name", "name"),
        ("Description", "description"),
        ("ShortDescription", "short_description"),
    ):
        await api(f"setMy{name}", **{field: "Words"})
        assert await api(f"getMy{name}") == {field: "Words"}
    await api("setChatMenuButton", menu_button={"type": "commands"})
    assert await api("getChatMenuButton") == {"type": "commands"}
    me = await api("getMe")
    assert (me["first_name"], me["can_read_all_group_messages"]) == ("Words", False)


async def test_watchers_see_everything(telegram: Sandbox, api: Api, aigul: Person) -> None:
    seen: list[Event] = []
    stop = telegram.watch(seen.append)
    sent = await api.say(aigul, "a", reply_markup=inline([button("x", callback_data="1")]))
    press = await aigul.taps("x")
    await api("answerCallbackQuery", callback_query_id=press.id)
    await api("editMessageText", chat_id=aigul.id, message_id=sent["message_id"], text="b")
    await api("deleteMessage", chat_id=aigul.id, message_id=sent["message_id"])
    stop()
    await api.say(aigul)
    kinds = [event.kind for event in seen if event.kind != "call"]
    assert kinds == ["message", "press", "answer", "edit", "delete"]
    assert sum(event.kind == "call" for event in seen) == 4


async def test_every_call_is_logged_with_its_outcome(telegram: Sandbox, api: Api, aigul: Person) -> None:
    telegram.calls.clear()
    await api.say(aigul, "a", unknown_parameter=1)
    with pytest.raises(ApiError):
        await api.say(aigul, "")
    good, bad = telegram.calls
    assert (good.method, good.params["unknown_parameter"], good.ok) == ("sendMessage", 1, True)
    assert (bad.ok, bad.error) == (False, "400 Bad Request: message text is empty")
