import pytest

from sandbox import CannotDo, NoSuchButton, Person, Sandbox

from .conftest import Api, ApiError, button, inline

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


async def test_a_press_reaches_the_bot_and_its_answer_the_person(api: Api, aigul: Person) -> None:
    sent = await api.say(aigul, reply_markup=inline([button("Yes", callback_data="y")]))
    press = await aigul.taps("Yes")
    (update,) = await api.updates()
    query = update["callback_query"]
    assert (query["id"], query["data"], query["from"]["id"]) == (press.id, "y", aigul.id)
    assert query["message"] == sent
    await api("answerCallbackQuery", callback_query_id=press.id, text="Taken", show_alert=True)
    answer = await press.answered()
    assert (answer.text, answer.show_alert) == ("Taken", True)
    assert (aigul.toasts, aigul.alerts) == (["Taken"], ["Taken"])


async def test_every_press_has_an_id_of_its_own(api: Api, aigul: Person) -> None:
    await api.say(aigul, reply_markup=inline([button("Yes", callback_data="y")]))
    assert len({(await aigul.taps("Yes")).id for _ in range(20)}) == 20


async def test_a_press_older_than_150_seconds_can_no_longer_be_answered(
    telegram: Sandbox, api: Api, aigul: Person
) -> None:
    await api.say(aigul, reply_markup=inline([button("Yes", callback_data="y")]))
    press = await aigul.taps("Yes")
    telegram.clock.move(149)
    await api("answerCallbackQuery", callback_query_id=press.id)
    telegram.clock.move(2)
    with pytest.raises(ApiError, match=TOO_OLD):
        await api("answerCallbackQuery", callback_query_id=press.id)


async def test_unknown_presses_cannot_be_answered(telegram: Sandbox, api: Api, aigul: Person) -> None:
    with pytest.raises(ApiError, match=TOO_OLD):
        await api("answerCallbackQuery", callback_query_id="1")
    await api.say(aigul, reply_markup=inline([button("Yes", callback_data="y")]))
    press = await aigul.taps("Yes")
    other = Api(api.session, telegram, telegram.add_bot("other_bot"))
    with pytest.raises(ApiError, match=TOO_OLD):
        await other("answerCallbackQuery", callback_query_id=press.id)


async def test_an_answer_has_at_most_200_characters(api: Api, aigul: Person) -> None:
    await api.say(aigul, reply_markup=inline([button("Yes", callback_data="y")]))
    press = await aigul.taps("Yes")
    with pytest.raises(ApiError, match="MESSAGE_TOO_LONG"):
        await api("answerCallbackQuery", callback_query_id=press.id, text="ү" * 201)
    await api("answerCallbackQuery", callback_query_id=press.id, text="ү" * 200)


async def test_an_answers_link_leads_into_the_private_chat(telegram: Sandbox, api: Api) -> None:
    bakyt = telegram.person("Bakyt")
    group = telegram.group("Village", owner=bakyt)
    await bakyt.adds_bot(group)
    await api("sendMessage", chat_id=group.id, text="?", reply_markup=inline([button("Go", callback_data="g")]))
    press = await bakyt.taps("Go", in_=group)
    await api.updates()
    for wrong in ("https://example.org/", "https://t.me/sandbox_bot", "https://t.me/another_bot?start=x"):
        with pytest.raises(ApiError, match="URL_INVALID"):
            await api("answerCallbackQuery", callback_query_id=press.id, url=wrong)
    link = "https://t.me/sandbox_bot?start=poll_7"
    await api("answerCallbackQuery", callback_query_id=press.id, url=link)
    assert bakyt.chat.start_button == "poll_7"
    await bakyt.starts()
    assert (await api.updates())[0]["message"]["text"] == "/start poll_7"


async def test_a_button_is_found_by_its_words_without_icons_and_numbers(api: Api, aigul: Person) -> None:
    rows = inline([button("✅ 1. Water", callback_data="w")], [button("2. Road to school", callback_data="r")])
    await api.say(aigul, reply_markup=rows)
    assert (await aigul.taps("water")).data == "w"
    assert (await aigul.taps("Road")).data == "r"
    assert (await aigul.taps("1. Water")).data == "w"
    with pytest.raises(NoSuchButton):
        await aigul.taps("3. Water")


async def test_a_missing_or_ambiguous_button_is_told_with_what_is_there(api: Api, aigul: Person) -> None:
    rows = inline([button("School one", callback_data="1"), button("School two", callback_data="2")])
    await api.say(aigul, reply_markup=rows)
    with pytest.raises(NoSuchButton, match=r"School one.*School two"):
        await aigul.taps("School")
    with pytest.raises(NoSuchButton, match="School one"):
        await aigul.taps("Hospital")


async def test_the_newest_message_is_looked_at_first_and_on_chooses_another(api: Api, aigul: Person) -> None:
    await api.say(aigul, "old", reply_markup=inline([button("Yes", callback_data="old")]))
    old = aigul.chat.last
    await api.say(aigul, "new", reply_markup=inline([button("Yes", callback_data="new")]))
    assert (await aigul.taps("Yes")).data == "new"
    assert (await aigul.taps("Yes", on=old)).data == "old"


async def test_the_reply_keyboard_sends_its_words(api: Api, aigul: Person) -> None:
    await api.say(aigul, reply_markup={"keyboard": [["Results", {"text": "Help"}]], "is_persistent": True})
    assert aigul.chat.reply_keyboard == ["Results", "Help"]
    await aigul.taps("Help")
    assert (await api.updates())[0]["message"]["text"] == "Help"
    await api.say(aigul, reply_markup={"remove_keyboard": True})
    assert aigul.chat.reply_keyboard == []


async def test_deleted_messages_and_other_peoples_chats_have_no_buttons(
    telegram: Sandbox, api: Api, aigul: Person
) -> None:
    sent = await api.say(aigul, reply_markup=inline([button("Yes", callback_data="y")]))
    message = aigul.chat.last
    with pytest.raises(CannotDo):
        await telegram.person("Stranger").taps("Yes", on=message)
    await api("deleteMessage", chat_id=aigul.id, message_id=sent["message_id"])
    with pytest.raises(NoSuchButton):
        await aigul.taps("Yes", on=message)


async def test_forged_data_reaches_the_bot(api: Api, aigul: Person) -> None:
    await api.say(aigul, reply_markup=inline([button("Yes", callback_data="y")]))
    await aigul.forges("vote:999999", on=aigul.chat.last)
    assert (await api.updates())[0]["callback_query"]["data"] == "vote:999999"


async def test_a_button_in_its_place_is_pressed_only_while_it_bears_its_label(api: Api, aigul: Person) -> None:
    rows = inline([button("Yes", callback_data="a"), button("Yes", callback_data="b")])
    await api.say(aigul, reply_markup=rows)
    message = aigul.chat.last
    await aigul.taps_at((0, 1), "Yes", on=message)
    assert (await api.updates())[0]["callback_query"]["data"] == "b"
    for place, label in (((0, 1), "No"), ((0, 2), "Yes"), ((-1, 0), "Yes")):
        with pytest.raises(NoSuchButton):
            await aigul.taps_at(place, label, on=message)
    await api.say(aigul, reply_markup={"keyboard": [["One"], ["Two"]]})
    press = await aigul.taps_at((1, 0), "Two")
    assert press.sent is not None
    assert press.sent.text == "Two"


async def test_link_buttons_lead_where_they_say(api: Api, aigul: Person) -> None:
    rows = inline([button("Site", url="https://example.org/a"), button("Bot", url="t.me/sandbox_bot?start=x")])
    await api.say(aigul, reply_markup=rows)
    assert (await aigul.taps("Site")).url == "https://example.org/a"
    await aigul.taps("Bot")
    assert aigul.chat.start_button == "x"


async def test_inline_queries_are_answered_and_picked(api: Api, aigul: Person) -> None:
    query = await aigul.inline_query("water")
    (update,) = await api.updates()
    assert update["inline_query"]["query"] == "water"
    result = {
        "type": "article", "id": "1", "title": "Water",
        "input_message_content": {"message_text": "<b>Water</b>", "parse_mode": "HTML"},
        "reply_markup": inline([button("Yes", callback_data="y")]),
    }  # fmt: skip
    await api("answerInlineQuery", inline_query_id=query.id, results=[result])
    message = await aigul.picks(query, 0)
    assert (message.text, message.html) == ("Water", "<b>Water</b>")
    await api.updates()
    await aigul.taps("Yes", on=message)
    inline_id = (await api.updates())[0]["callback_query"]["inline_message_id"]
    assert await api("editMessageText", inline_message_id=inline_id, text="Taken") is True
    assert message.text == "Taken"
