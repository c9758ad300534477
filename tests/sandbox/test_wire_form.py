"""What the sandbox emits has the shape of the Bot API, where its description lies beside the project."""

import pytest

from sandbox import Person, Sandbox
from sandbox.methods import METHODS
from tests.bot_api import ABSENT, Json, Shape, description, fewest, is_here

from .conftest import Api, button, inline

pytestmark = pytest.mark.skipif(not is_here(), reason=ABSENT)


async def test_all_updates_and_results_have_the_described_shape(telegram: Sandbox, api: Api, aigul: Person) -> None:
    shape = Shape()
    updates = await _everything_people_do(telegram, api, aigul)
    wrong = [fault for update in updates for fault in shape.check("Update", update, "Update")]
    await _everything_bots_do(telegram, api, aigul)
    checked = set()
    for call in telegram.calls:
        if not call.ok or call.method == "getUpdates":
            continue
        kinds = description()["methods"][call.method]["returns"]
        wrong += fewest(shape.check(kind, call.result, call.method) for kind in kinds)
        checked.add(call.method)
    assert wrong == []
    assert len({next(iter(update.keys() - {"update_id"})) for update in updates}) >= 7
    assert len(checked) >= 30


def test_every_method_is_a_method_of_the_bot_api() -> None:
    assert {name for name, _ in METHODS.values()} <= set(description()["methods"])


async def _everything_people_do(telegram: Sandbox, api: Api, aigul: Person) -> list[Json]:
    await api("getUpdates", allowed_updates=[
        "message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "inline_query",
        "my_chat_member", "chat_member",
    ])  # fmt: skip
    bakyt = telegram.person("Bakyt", last_name="B", username="bakyt_b")
    group = telegram.group("Village", owner=aigul, username="village_kg")
    basic = telegram.group("Basic", owner=aigul, kind="group")
    channel = telegram.channel("News", owner=aigul)
    for chat in (group, basic, channel):
        await aigul.adds_bot(chat)
    await aigul.promotes_bot(group)
    await bakyt.joins(group)
    await aigul.promotes(group, bakyt, anonymous=True, title="Deputy")
    await bakyt.writes("hidden", in_=group, anonymously=True)
    await aigul.removes(group, bakyt)
    basic.becomes_supergroup()
    await aigul.posts(channel, "post")
    await api.say(aigul, reply_markup=inline([button("x", callback_data="1")]))
    await aigul.taps("x")
    message = await aigul.writes("https://a.kg /x")
    await aigul.edits(message, "edited")
    await aigul.sends_photo("caption")
    await aigul.sends_video()
    await aigul.sends_document("a.txt", b"a")
    await aigul.sends_voice()
    await aigul.sends_audio()
    await aigul.sends_sticker()
    await aigul.sends_contact(of=bakyt)
    await aigul.sends_location(42.5, 74.5)
    await aigul.sends_album(["a", "b"])
    await aigul.forwards(aigul.chat.last)
    await aigul.inline_query("q")
    rows = [
        [button("Chat", request_chat={"request_id": 1, "chat_is_channel": False, "request_title": True})],
        [button("People", request_users={"request_id": 2, "request_name": True, "request_username": True})],
    ]
    await api.say(aigul, reply_markup={"keyboard": rows})
    await aigul.shares_chat("Chat", group)
    await aigul.shares_users("People", [bakyt])
    await aigul.blocks()
    await aigul.starts()
    await aigul.removes_bot(channel)
    return await api.updates(limit=100)


async def _everything_bots_do(telegram: Sandbox, api: Api, aigul: Person) -> None:
    group = telegram.group("Second", owner=aigul)
    await aigul.adds_bot(group)
    await aigul.promotes_bot(group)
    photo = (await aigul.sends_photo()).file_id
    me, there = {"chat_id": aigul.id}, {"chat_id": group.id}
    html = '<b>a</b> <a href="https://a.kg">b</a> <pre><code class="language-py">c</code></pre> <code>d</code>'
    markup = inline([button("x", callback_data="1"), button("y", url="https://a.kg")])
    sent = await api.say(
        aigul, html, parse_mode="HTML", reply_markup=markup, link_preview_options={"is_disabled": True}
    )
    at = {**me, "message_id": sent["message_id"]}
    await api.say(aigul, reply_parameters={"message_id": sent["message_id"]})
    await api("editMessageText", **at, text="b", reply_markup=markup)
    await api("editMessageReplyMarkup", **at)
    await api("sendPhoto", **me, photo=photo, caption="<i>c</i>", parse_mode="HTML", has_spoiler=True)
    last = {**me, "message_id": aigul.chat.last.id}
    await api("editMessageCaption", **last, caption="d")
    await api("editMessageMedia", **last, media={"type": "photo", "media": photo})
    await api("sendMediaGroup", **me, media=[{"type": "photo", "media": photo}] * 2)
    await api("sendLocation", **me, latitude=42.5, longitude=74.5)
    await api("sendContact", **me, phone_number="+996", first_name="A")
    await api("copyMessage", **me, from_chat_id=aigul.id, message_id=at["message_id"])
    await api("copyMessages", **me, from_chat_id=aigul.id, message_ids=[at["message_id"]])
    await api("forwardMessage", **there, from_chat_id=aigul.id, message_id=at["message_id"])
    await api("forwardMessages", **there, from_chat_id=aigul.id, message_ids=[at["message_id"]])
    await api("pinChatMessage", **there, message_id=group.last.id)
    await api("getChat", **there)
    await api("unpinChatMessage", **there)
    await api("sendChatAction", **me, action="typing")
    await api("getFile", file_id=photo)
    for method in ("getMe", "getWebhookInfo", "getMyCommands", "getMyName", "getMyDescription", "getChatMenuButton",
                   "getMyShortDescription", "getMyDefaultAdministratorRights", "deleteWebhook", "logOut",
                   "close"):  # fmt: skip
        await api(method)
    for method in ("getChat", "getChatAdministrators", "getChatMemberCount"):
        await api(method, **there)
    await api("getChat", **me)
    for user in (aigul.id, telegram.bot.id, telegram.person("Stranger").id):
        await api("getChatMember", **there, user_id=user)
    await api("setMyCommands", commands=[{"command": "a", "description": "b"}])
    await api("deleteMyCommands")
    await api("deleteMessage", **at)
    await api("deleteMessages", **me, message_ids=[aigul.chat.last.id])
    press = await aigul.forges("x", on=aigul.chat.last)
    await api("answerCallbackQuery", callback_query_id=press.id)
    query = await aigul.inline_query("x")
    await api("answerInlineQuery", inline_query_id=query.id, results=[])
    await api("leaveChat", **there)
