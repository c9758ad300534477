from typing import Any

import aiohttp
import orjson
import pytest

from sandbox import CannotDo, Person, Sandbox
from sandbox.files import PIXEL

from .conftest import Api, ApiError, button, inline

Json = dict[str, Any]


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "ү" * 4097}, "message is too long"),
        ({"text": "a", "reply_markup": inline([button("x", callback_data="ү" * 33)])}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": inline([button("x", callback_data="")])}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": inline([button("", callback_data="x")])}, "must be non-empty"),
        ({"text": "a", "reply_markup": inline([button("x")])}, "Text buttons are unallowed"),
        ({"text": "a", "reply_markup": inline([button("x", url="tel:+996555")])}, "is invalid"),
        ({"text": "a", "reply_markup": inline([button("x", url="https://a b")])}, "is invalid"),
        ({"text": "a", "reply_markup": inline([button("x", callback_data="1")] * 9)}, "REPLY_MARKUP_TOO_LONG"),
        ({"text": "a", "message_thread_id": 5}, "message thread not found"),
        ({"text": "a", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ],
)
async def test_what_telegram_refuses_is_refused(api: Api, aigul: Person, params: Json, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        await api("sendMessage", chat_id=aigul.id, **params)
    assert refused.value.code == 400
    assert reason in refused.value.description


async def test_limits_count_characters_after_parsing(api: Api, aigul: Person) -> None:
    sent = await api.say(aigul, "<b>" + "ү" * 4095 + "👍</b>", parse_mode="HTML")
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4097}]
    await api("sendPhoto", chat_id=aigul.id, photo=await _photo(api, aigul), caption="<i>" + "a" * 1024 + "</i>",
              parse_mode="HTML")  # fmt: skip
    with pytest.raises(ApiError, match="message caption is too long"):
        await api("sendPhoto", chat_id=aigul.id, photo=await _photo(api, aigul), caption="a" * 1025)


async def test_a_button_may_bear_64_bytes(api: Api, aigul: Person) -> None:
    await api.say(aigul, reply_markup=inline([button("x", callback_data="ү" * 32)]))
    assert aigul.chat.last.buttons == ["x"]


async def test_objects_come_as_json_in_forms(api: Api, aigul: Person) -> None:
    form = aiohttp.FormData({"chat_id": str(aigul.id), "text": "a", "protect_content": "true"})
    form.add_field("reply_markup", orjson.dumps(inline([button("x", callback_data="1")])).decode())
    sent = await api.form("sendMessage", form)
    assert sent["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "1"
    assert sent["has_protected_content"] is True


async def test_what_is_sent_is_kept_with_the_message(api: Api, aigul: Person) -> None:
    first = await api.say(aigul)
    await api.say(
        aigul, "quiet", disable_notification=True, protect_content=True,
        link_preview_options={"is_disabled": True}, reply_parameters={"message_id": first["message_id"]},
    )  # fmt: skip
    last = aigul.chat.last
    assert (last.silent, last.protected, last.link_preview) == (True, True, {"is_disabled": True})
    assert last.reply_to is not None
    assert last.reply_to.id == first["message_id"]


async def test_a_missing_reply_can_be_allowed(api: Api, aigul: Person) -> None:
    params = {"message_id": 99, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await api.say(aigul, reply_parameters=params)


async def test_an_uploaded_file_can_be_sent_again_by_its_id_and_downloaded(
    telegram: Sandbox, api: Api, aigul: Person
) -> None:
    file_id = await _photo(api, aigul)
    again = await api("sendPhoto", chat_id=aigul.id, photo=file_id)
    assert again["photo"][-1]["file_id"] == file_id
    assert aigul.chat.last.photo == PIXEL
    file = await api("getFile", file_id=file_id)
    assert file["file_unique_id"] == again["photo"][-1]["file_unique_id"]
    url = f"{telegram.url}/file/bot{telegram.bot.token}/{file['file_path']}"
    async with api.session.get(url) as answer:
        assert await answer.read() == PIXEL


async def test_unknown_files_and_files_of_another_kind_are_refused(api: Api, aigul: Person) -> None:
    with pytest.raises(ApiError, match="wrong file identifier/HTTP URL specified"):
        await api("sendPhoto", chat_id=aigul.id, photo="AgAD")
    with pytest.raises(ApiError, match="can't use file of type Photo as Document"):
        await api("sendDocument", chat_id=aigul.id, document=await _photo(api, aigul))
    with pytest.raises(ApiError, match="IMAGE_PROCESS_FAILED"):
        await _upload(api, "photo", aigul, b"no picture", "p.png")


@pytest.mark.parametrize("kind", ["document", "video", "voice", "audio", "animation"])
async def test_every_kind_of_file_is_shown_to_the_person(api: Api, aigul: Person, kind: str) -> None:
    sent = await _upload(api, kind, aigul, b"bytes", f"{kind}.bin")
    assert sent[kind]["file_size"] == 5
    assert (aigul.chat.last.kind, aigul.chat.last.media) == (kind, b"bytes")


async def test_an_album_is_several_messages_of_one_group(api: Api, aigul: Person) -> None:
    file_id = await _photo(api, aigul)
    form = aiohttp.FormData({"chat_id": str(aigul.id)})
    media = [{"type": "photo", "media": file_id, "caption": "a"}, {"type": "photo", "media": "attach://two"}]
    form.add_field("media", orjson.dumps(media).decode())
    form.add_field("two", PIXEL, filename="two.png", content_type="image/png")
    sent = await api.form("sendMediaGroup", form)
    assert len({message["media_group_id"] for message in sent}) == 1
    assert [message.caption for message in aigul.chat.messages[-2:]] == ["a", None]


@pytest.mark.parametrize(
    ("kinds", "reason"),
    [
        (["photo"], "group of media must include 2-10 items"),
        (["photo"] * 11, "group of media must include 2-10 items"),
        (["photo", "document"], "can't be mixed with other media types"),
        (["audio", "document"], "can't be mixed with other media types"),
    ],
)
async def test_albums_have_2_to_10_items_of_kinds_that_go_together(
    api: Api, aigul: Person, kinds: list[str], reason: str
) -> None:
    media = [{"type": kind, "media": "x"} for kind in kinds]
    with pytest.raises(ApiError, match=reason):
        await api("sendMediaGroup", chat_id=aigul.id, media=media)


async def test_copies_and_forwards(telegram: Sandbox, api: Api, aigul: Person) -> None:
    bakyt = telegram.person("Bakyt")
    await bakyt.starts()
    sent = await api.say(aigul, "news", reply_markup=inline([button("x", callback_data="1")]))
    where = {"chat_id": bakyt.id, "from_chat_id": aigul.id, "message_id": sent["message_id"]}
    copied = await api("copyMessage", **where)
    assert set(copied) == {"message_id"}
    assert (bakyt.chat.last.text, bakyt.chat.last.buttons) == ("news", [])
    forwarded = await api("forwardMessage", **where)
    assert forwarded["forward_origin"]["sender_user"]["id"] == telegram.bot.id
    protected = await api.say(aigul, "secret", protect_content=True)
    with pytest.raises(ApiError, match="can't be forwarded"):
        await api("forwardMessage", **{**where, "message_id": protected["message_id"]})
    with pytest.raises(ApiError, match="message to copy not found"):
        await api("copyMessage", **{**where, "message_id": 9999})


async def test_message_ids_of_private_chats_and_basic_groups_share_one_counter(
    telegram: Sandbox, api: Api, aigul: Person
) -> None:
    basic = telegram.group("Basic", owner=aigul, kind="group")
    large = telegram.group("Large", owner=aigul)
    for group in (basic, large):
        await aigul.adds_bot(group)
    first = (await api.say(aigul))["message_id"]
    assert (await api("sendMessage", chat_id=basic.id, text="a"))["message_id"] == first + 1
    assert (await api("sendMessage", chat_id=large.id, text="a"))["message_id"] == 2


async def test_chat_actions_are_checked(api: Api, aigul: Person) -> None:
    assert await api("sendChatAction", chat_id=aigul.id, action="typing") is True
    with pytest.raises(ApiError, match="wrong parameter action"):
        await api("sendChatAction", chat_id=aigul.id, action="dancing")


async def test_what_people_send_reaches_the_bot(telegram: Sandbox, api: Api, aigul: Person) -> None:
    await aigul.sends_photo("caption #1", PIXEL)
    await aigul.sends_document("a.txt", b"text")
    await aigul.sends_voice()
    await aigul.sends_contact()
    await aigul.sends_location(42.8, 74.6)
    await aigul.sends_sticker()
    album = await aigul.sends_album(["one", "two"])
    messages = [update["message"] for update in await api.updates()]
    assert messages[0]["caption"] == "caption #1"
    assert messages[1]["document"]["file_name"] == "a.txt"
    assert messages[3]["contact"]["user_id"] == aigul.id
    assert {message["media_group_id"] for message in messages[-2:]} == {album[0].media_group_id}


async def test_people_send_albums_of_what_goes_together_and_their_rest_may_come_late(
    telegram: Sandbox, api: Api, aigul: Person
) -> None:
    first, _ = await aigul.sends_album(["one", ""], kinds=["photo", "video"])
    (late,) = await aigul.sends_album(["three"], kinds=["video"], after=first)
    await aigul.sends_animation("moving")
    await aigul.sends_video_note()
    messages = [update["message"] for update in await api.updates()]
    assert {message["media_group_id"] for message in messages[:3]} == {late.media_group_id}
    assert messages[2]["video"]["file_name"] == "video-0.mp4"
    assert messages[3]["animation"]["file_id"] == messages[3]["document"]["file_id"]
    assert messages[4]["video_note"]["length"]
    for kinds in (["photo", "document"], ["audio", "video"], ["voice", "voice"]):
        with pytest.raises(CannotDo):
            await aigul.sends_album(["", ""], kinds=kinds)
    video, document = messages[1]["video"]["file_id"], messages[3]["document"]["file_id"]
    with pytest.raises(ApiError, match="can't use file of type Video as Animation"):
        await api("sendAnimation", chat_id=aigul.id, animation=video)
    sent = await api("sendAnimation", chat_id=aigul.id, animation=document, caption="again")
    assert (aigul.chat.last.kind, sent["caption"]) == ("animation", "again")
    await api("sendVideoNote", chat_id=aigul.id, video_note=messages[4]["video_note"]["file_id"])
    assert aigul.chat.last.media == b"round"


async def _photo(api: Api, person: Person) -> str:
    sent = await _upload(api, "photo", person, PIXEL, "p.png")
    return str(sent["photo"][-1]["file_id"])


async def _upload(api: Api, kind: str, person: Person, data: bytes, name: str) -> Json:
    form = aiohttp.FormData({"chat_id": str(person.id)})
    form.add_field(kind, data, filename=name, content_type="application/octet-stream")
    sent: Json = await api.form(f"send{kind.capitalize()}", form)
    return sent
