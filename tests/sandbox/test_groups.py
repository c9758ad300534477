import pytest

from sandbox import CannotDo, Group, Person, Sandbox

from .conftest import Api, ApiError, button, inline


@pytest.fixture
async def village(telegram: Sandbox, api: Api, aigul: Person) -> Group:
    group = telegram.group("Village", owner=aigul)
    await aigul.adds_bot(group)
    await api.updates()
    return group


async def test_being_added_promoted_and_removed_is_told(telegram: Sandbox, api: Api, aigul: Person) -> None:
    group = telegram.group("Village", owner=aigul)
    await aigul.adds_bot(group)
    member, service = await api.updates()
    change = member["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("left", "member")
    assert (change["from"]["id"], change["chat"]["id"]) == (aigul.id, group.id)
    assert service["message"]["new_chat_members"][0]["id"] == telegram.bot.id
    await aigul.promotes_bot(group)
    (promoted,) = await api.updates()
    assert promoted["my_chat_member"]["new_chat_member"]["can_delete_messages"] is True
    await aigul.removes_bot(group)
    (removed,) = await api.updates()
    assert removed["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    with pytest.raises(ApiError, match="403 Forbidden: bot was kicked from the supergroup chat"):
        await api("sendMessage", chat_id=group.id, text="a")


async def test_a_bot_kicked_from_a_basic_group_is_told_so(telegram: Sandbox, api: Api, aigul: Person) -> None:
    group = telegram.group("Basic", owner=aigul, kind="group")
    await aigul.adds_bot(group)
    await aigul.removes_bot(group)
    with pytest.raises(ApiError, match="403 Forbidden: bot was kicked from the group chat"):
        await api("sendMessage", chat_id=group.id, text="a")


async def test_privacy_lets_through_commands_replies_and_service_messages(
    telegram: Sandbox, api: Api, aigul: Person, village: Group
) -> None:
    telegram.add_bot("other_bot")
    sent = await api("sendMessage", chat_id=village.id, text="question")
    asked = village.message(sent["message_id"])
    await aigul.writes("just talking", in_=village)
    await aigul.writes("/help@other_bot", in_=village)
    await aigul.writes("/help@Sandbox_Bot now", in_=village)
    await aigul.writes("an answer", in_=village, reply_to=asked)
    await telegram.person("Bakyt").joins(village)
    messages = [update["message"] for update in await api.updates()]
    texts = [message.get("text", "service") for message in messages]
    assert texts == ["/help@Sandbox_Bot now", "an answer", "service"]
    assert messages[1]["reply_to_message"]["message_id"] == asked.id if asked else False


@pytest.mark.parametrize("way", ["administrator", "privacy off"])
async def test_administrators_and_bots_without_privacy_hear_everything(
    telegram: Sandbox, api: Api, aigul: Person, village: Group, way: str
) -> None:
    if way == "administrator":
        await aigul.promotes_bot(village)
    else:
        telegram.bot.privacy = False
    await api.updates()
    await aigul.writes("just talking", in_=village)
    assert len(await api.updates()) == 1


async def test_members_are_told_to_administrators_who_ask(
    telegram: Sandbox, api: Api, aigul: Person, village: Group
) -> None:
    await aigul.promotes_bot(village)
    bakyt = telegram.person("Bakyt")
    await bakyt.joins(village)
    assert not any("chat_member" in update for update in await api.updates())
    await api("getUpdates", allowed_updates=["chat_member", "message"])
    await bakyt.leaves(village)
    updates = await api.updates(allowed_updates=["chat_member", "message"])
    (change,) = [update["chat_member"] for update in updates if "chat_member" in update]
    assert change["new_chat_member"] == {"user": bakyt.user(), "status": "left"}
    assert any(update.get("message", {}).get("left_chat_member") for update in updates)


async def test_anonymous_administrators_write_in_the_groups_name_but_press_as_themselves(
    telegram: Sandbox, api: Api, aigul: Person, village: Group
) -> None:
    markup = inline([button("x", callback_data="1")])
    await api("sendMessage", chat_id=village.id, text="a", reply_markup=markup)
    await aigul.writes("/help", in_=village, anonymously=True)
    await aigul.taps("x", in_=village)
    message, press = await api.updates()
    sender = message["message"]["from"]
    assert (sender["id"], sender["username"]) == (1087968824, "GroupAnonymousBot")
    assert message["message"]["sender_chat"]["id"] == village.id
    assert press["callback_query"]["from"]["id"] == aigul.id
    bakyt = telegram.person("Bakyt")
    await bakyt.joins(village)
    with pytest.raises(CannotDo):
        await bakyt.writes("hello", in_=village, anonymously=True)


async def test_channel_posts_name_nobody(telegram: Sandbox, api: Api, aigul: Person) -> None:
    channel = telegram.channel("News", owner=aigul, username="village_news")
    await aigul.adds_bot(channel)
    (member,) = await api.updates()
    assert member["my_chat_member"]["new_chat_member"]["status"] == "administrator"
    await aigul.posts(channel, "post")
    (update,) = await api.updates()
    assert "from" not in update["channel_post"]
    assert update["channel_post"]["sender_chat"]["id"] == channel.id
    sent = await api("sendMessage", chat_id="@village_news", text="by the bot")
    assert "from" not in sent
    await api("editMessageText", chat_id=channel.id, message_id=sent["message_id"], text="edited")
    with pytest.raises(CannotDo):
        await telegram.person("Bakyt").posts(channel, "spam")


async def test_a_group_that_becomes_a_supergroup_answers_with_its_new_id(
    telegram: Sandbox, api: Api, aigul: Person
) -> None:
    old = telegram.group("Basic", owner=aigul, kind="group")
    await aigul.adds_bot(old)
    await api.updates()
    new = old.becomes_supergroup()
    left, arrived = [update["message"] for update in await api.updates()]
    assert (left["chat"]["id"], left["migrate_to_chat_id"]) == (old.id, new.id)
    assert (arrived["chat"]["id"], arrived["migrate_from_chat_id"]) == (new.id, old.id)
    with pytest.raises(ApiError) as refused:
        await api("sendMessage", chat_id=old.id, text="a")
    assert refused.value.description == "Bad Request: group chat was upgraded to a supergroup chat"
    assert refused.value.parameters == {"migrate_to_chat_id": new.id}
    await api("sendMessage", chat_id=new.id, text="a")
    await aigul.writes("/help", in_=old)
    assert new.last.text == "/help"


async def test_topics_keep_their_thread(telegram: Sandbox, api: Api, aigul: Person) -> None:
    forum = telegram.group("Forum", owner=aigul, forum=True)
    await aigul.adds_bot(forum)
    await api.updates()
    topic = forum.topic("Roads")
    sent = await api("sendMessage", chat_id=forum.id, text="a", message_thread_id=topic)
    assert (sent["message_thread_id"], sent["is_topic_message"], sent["chat"]["is_forum"]) == (topic, True, True)
    await aigul.writes("/help", in_=forum, thread_id=topic)
    assert (await api.updates())[-1]["message"]["message_thread_id"] == topic
    forum.closes_topic(topic)
    with pytest.raises(ApiError, match="TOPIC_CLOSED"):
        await api("sendMessage", chat_id=forum.id, text="a", message_thread_id=topic)
    forum.deletes_topic(topic)
    assert forum.message(sent["message_id"]) is None
    with pytest.raises(ApiError, match="message thread not found"):
        await api("sendMessage", chat_id=forum.id, text="a", message_thread_id=topic)


async def test_startgroup_adds_the_bot_and_brings_the_payload(telegram: Sandbox, api: Api, aigul: Person) -> None:
    group = telegram.group("Village", owner=aigul)
    await aigul.adds_bot(group, payload="town_1")
    assert (await api.updates())[-1]["message"]["text"] == "/start@sandbox_bot town_1"


async def test_members_can_be_asked_for(telegram: Sandbox, api: Api, aigul: Person, village: Group) -> None:
    bakyt = telegram.person("Bakyt")
    await bakyt.joins(village)
    where = {"chat_id": village.id}
    assert (await api("getChatMember", **where, user_id=aigul.id))["status"] == "creator"
    assert (await api("getChatMember", **where, user_id=bakyt.id))["status"] == "member"
    assert (await api("getChatMember", **where, user_id=telegram.person("X").id))["status"] == "left"
    assert await api("getChatMemberCount", **where) == 3
    owners = await api("getChatAdministrators", **where)
    assert [member["user"]["id"] for member in owners] == [aigul.id]
    village.hidden_members = True
    with pytest.raises(ApiError, match="member list is inaccessible"):
        await api("getChatMember", **where, user_id=bakyt.id)


async def test_in_a_muted_group_only_administrators_write(
    telegram: Sandbox, api: Api, aigul: Person, village: Group
) -> None:
    village.muted = True
    bakyt = telegram.person("Bakyt")
    await bakyt.joins(village)
    with pytest.raises(CannotDo):
        await bakyt.writes("hello", in_=village)
    with pytest.raises(ApiError, match="not enough rights to send text messages to the chat"):
        await api("sendMessage", chat_id=village.id, text="a")
    await aigul.promotes_bot(village)
    await api("sendMessage", chat_id=village.id, text="a")


async def test_leaving_ends_membership(telegram: Sandbox, api: Api, aigul: Person, village: Group) -> None:
    await api("leaveChat", chat_id=village.id)
    with pytest.raises(ApiError, match="403 Forbidden: bot is not a member of the supergroup chat"):
        await api("sendMessage", chat_id=village.id, text="a")


async def test_pinning_needs_the_right(telegram: Sandbox, api: Api, aigul: Person, village: Group) -> None:
    sent = await api("sendMessage", chat_id=village.id, text="board")
    where = {"chat_id": village.id, "message_id": sent["message_id"]}
    with pytest.raises(ApiError, match="not enough rights to manage pinned messages"):
        await api("pinChatMessage", **where)
    await aigul.promotes_bot(village)
    await api("pinChatMessage", **where)
    assert (await api("getChat", chat_id=village.id))["pinned_message"]["message_id"] == sent["message_id"]
    assert (await api.updates())[-1]["message"]["pinned_message"]["message_id"] == sent["message_id"]
    await api("unpinChatMessage", **where)
    assert "pinned_message" not in await api("getChat", chat_id=village.id)


async def test_only_members_press_buttons_of_a_group(
    telegram: Sandbox, api: Api, aigul: Person, village: Group
) -> None:
    await api("sendMessage", chat_id=village.id, text="?", reply_markup=inline([button("x", callback_data="1")]))
    bakyt = telegram.person("Bakyt")
    with pytest.raises(CannotDo):
        await bakyt.taps("x", in_=village)
    await bakyt.joins(village)
    await bakyt.taps("x", in_=village)
    await aigul.removes(village, bakyt)
    with pytest.raises(CannotDo):
        await bakyt.taps("x", in_=village)


async def test_a_group_reply_keyboard_answers_the_message_that_brought_it(
    api: Api, aigul: Person, village: Group
) -> None:
    sent = await api("sendMessage", chat_id=village.id, text="a", reply_markup={"keyboard": [["Yes"]]})
    await aigul.taps("Yes", in_=village)
    (update,) = await api.updates()
    assert update["message"]["reply_to_message"]["message_id"] == sent["message_id"]
