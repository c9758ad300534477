import pytest

from sandbox import CannotDo, Message, Person, Sandbox
from sandbox.files import PIXEL

from .conftest import Api, ApiError, button, inline

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
DAY = 24 * 3600


async def test_an_edit_is_seen_live_and_drops_the_keyboard_it_doesnt_repeat(api: Api, aigul: Person) -> None:
    sent = await api.say(aigul, "before", reply_markup=inline([button("x", callback_data="1")]))
    message = aigul.chat.last
    await api("editMessageText", chat_id=aigul.id, message_id=sent["message_id"], text="after")
    assert (message.text, message.buttons, message.edited) == ("after", [], True)


async def test_an_edit_that_changes_nothing_is_refused(api: Api, aigul: Person) -> None:
    markup = inline([button("x", callback_data="1")])
    sent = await api.say(aigul, "<b>same</b>", parse_mode="HTML", reply_markup=markup)
    where = {"chat_id": aigul.id, "message_id": sent["message_id"]}
    with pytest.raises(ApiError) as refused:
        await api("editMessageText", **where, text="<b>same</b>", parse_mode="HTML", reply_markup=markup)
    assert refused.value.description == NOT_MODIFIED
    with pytest.raises(ApiError, match="message is not modified"):
        await api("editMessageReplyMarkup", **where, reply_markup=markup)
    await api("editMessageText", **where, text="same", reply_markup=markup)


async def test_only_own_messages_without_reply_keyboard_can_be_edited(api: Api, aigul: Person) -> None:
    theirs = await aigul.writes("mine")
    with pytest.raises(ApiError, match="message can't be edited"):
        await api("editMessageText", chat_id=aigul.id, message_id=theirs.id, text="x")
    sent = await api.say(aigul, reply_markup={"keyboard": [["Menu"]]})
    with pytest.raises(ApiError, match="message can't be edited"):
        await api("editMessageText", chat_id=aigul.id, message_id=sent["message_id"], text="x")
    with pytest.raises(ApiError, match="message to edit not found"):
        await api("editMessageText", chat_id=aigul.id, message_id=9999, text="x")


async def test_texts_and_captions_are_not_mixed_up(api: Api, aigul: Person) -> None:
    await aigul.sends_photo(data=PIXEL)
    file_id = aigul.chat.last.file_id
    text = await api.say(aigul)
    photo = await api("sendPhoto", chat_id=aigul.id, photo=file_id, caption="a")
    with pytest.raises(ApiError, match="there is no text in the message to edit"):
        await api("editMessageText", chat_id=aigul.id, message_id=photo["message_id"], text="x")
    with pytest.raises(ApiError, match="there is no caption in the message to edit"):
        await api("editMessageCaption", chat_id=aigul.id, message_id=text["message_id"], caption="x")
    await api("editMessageCaption", chat_id=aigul.id, message_id=photo["message_id"], caption="b")
    assert aigul.chat.last.caption == "b"


async def test_a_picture_can_be_exchanged(api: Api, aigul: Person) -> None:
    first, second = await aigul.sends_photo(), await aigul.sends_photo()
    sent = await api("sendPhoto", chat_id=aigul.id, photo=first.file_id)
    media = {"type": "photo", "media": second.file_id, "caption": "new"}
    where = {"chat_id": aigul.id, "message_id": sent["message_id"]}
    edited = await api("editMessageMedia", **where, media=media)
    assert edited["photo"][-1]["file_id"] == second.file_id
    with pytest.raises(ApiError, match="message is not modified"):
        await api("editMessageMedia", **where, media=media)


async def test_media_keep_to_what_telegram_takes(api: Api, aigul: Person) -> None:
    photo, other, video = (
        await aigul.sends_photo(),
        await aigul.sends_photo(data=PIXEL + b"2"),
        await aigul.sends_video(),
    )
    voice, animation = await aigul.sends_voice(), await aigul.sends_animation()

    def item(kind: str, message: Message) -> dict[str, str]:
        return {"type": kind, "media": str(message.file_id)}

    album = await api("sendMediaGroup", chat_id=aigul.id, media=[item("photo", photo), item("photo", other)])
    where = [{"chat_id": aigul.id, "message_id": one["message_id"]} for one in album]
    await api("editMessageMedia", **where[0], media=item("video", video))
    assert aigul.chat.messages[-2].media == video.media
    for kind, message in (("animation", animation), ("voice", voice)):
        with pytest.raises(ApiError, match=r"album|unallowed type"):
            await api("editMessageMedia", **where[1], media=item(kind, message))
    with pytest.raises(ApiError, match="message can't be edited"):
        markup = inline([button("x", callback_data="1")])
        await api("editMessageMedia", **where[1], media=item("photo", photo), reply_markup=markup)

    said = await api("sendVoice", chat_id=aigul.id, voice=voice.file_id, caption="a")
    place = {"chat_id": aigul.id, "message_id": said["message_id"]}
    with pytest.raises(ApiError, match="there is no media in the message to edit"):
        await api("editMessageMedia", **place, media=item("photo", photo))
    await api("editMessageCaption", **place, caption="b")
    with pytest.raises(ApiError, match="message is not modified"):
        await api("editMessageCaption", **place, caption="b")
    moving = await api("sendAnimation", chat_id=aigul.id, animation=animation.file_id)
    await api("editMessageMedia", chat_id=aigul.id, message_id=moving["message_id"], media=item("photo", photo))
    assert aigul.chat.last.photo == photo.photo
    assert await api("deleteMessage", **where[0]) is True  # one of an album


async def test_bots_delete_messages_younger_than_48_hours(telegram: Sandbox, api: Api, aigul: Person) -> None:
    sent, kept = await api.say(aigul), await api.say(aigul)
    telegram.clock.move(2 * DAY - 60)
    assert await api("deleteMessage", chat_id=aigul.id, message_id=sent["message_id"]) is True
    telegram.clock.move(120)
    with pytest.raises(ApiError, match="message can't be deleted for everyone"):
        await api("deleteMessage", chat_id=aigul.id, message_id=kept["message_id"])
    with pytest.raises(ApiError, match="message to delete not found"):
        await api("deleteMessage", chat_id=aigul.id, message_id=sent["message_id"])
    await api("editMessageText", chat_id=aigul.id, message_id=kept["message_id"], text="edits know no age")


async def test_in_groups_only_administrators_delete_what_others_wrote(
    telegram: Sandbox, api: Api, aigul: Person
) -> None:
    group = telegram.group("Village", owner=aigul)
    await aigul.adds_bot(group)
    theirs = await aigul.writes("/spam", in_=group)
    with pytest.raises(ApiError, match="message can't be deleted"):
        await api("deleteMessage", chat_id=group.id, message_id=theirs.id)
    await aigul.promotes_bot(group)
    telegram.clock.move(3 * DAY)
    assert await api("deleteMessage", chat_id=group.id, message_id=theirs.id) is True
    assert theirs.deleted


async def test_several_messages_are_deleted_at_once_and_missing_ones_skipped(api: Api, aigul: Person) -> None:
    ids = [(await api.say(aigul))["message_id"] for _ in range(3)]
    assert await api("deleteMessages", chat_id=aigul.id, message_ids=[*ids, 9999]) is True
    assert all(aigul.chat.message(number) is None for number in ids)


async def test_people_edit_and_delete_their_own(telegram: Sandbox, api: Api, aigul: Person) -> None:
    message = await aigul.writes("teh")
    await aigul.edits(message, "the")
    updates = await api.updates()
    assert updates[-1]["edited_message"]["text"] == "the"
    assert "edit_date" in updates[-1]["edited_message"]
    await aigul.deletes(message)
    assert await api.updates() == []
    await api.say(aigul)
    with pytest.raises(CannotDo):
        await aigul.edits(aigul.chat.last, "not mine")
