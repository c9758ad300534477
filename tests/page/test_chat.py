"""The messenger: what bots send is shown as Telegram shows it, and everything can be pressed."""

from playwright.async_api import expect

from sandbox import Sandbox
from sandbox.page import ChatPage, Place
from tests.page.browser import PHONE, Window, arrived, pressed
from tests.sandbox.conftest import Api, button, inline


async def test_a_person_starts_presses_and_reads_what_changes_under_their_eyes(
    telegram: Sandbox, api: Api, window: Window
) -> None:
    aigul, bek = telegram.person("Aigul"), telegram.person("Bek")
    await api("setMyCommands", commands=[{"command": "help", "description": "Explains"}])
    with ChatPage(telegram, cast=[Place(aigul, "resident"), Place(bek)]):
        await window.opens(telegram.url)
        column, other = window.column(aigul), window.column(bek)
        await column.presses("START")
        await column.said("/start")
        (start,) = await arrived(api)
        assert start["message"]["text"] == "/start"

        rows = {"keyboard": [["Vote", "Results"], [{"text": "My number", "request_contact": True}]]}
        await api.say(aigul, "Welcome, <b>dear <i>Aigul</i></b> &amp; all", parse_mode="HTML", reply_markup=rows)
        await expect(column.node.locator("strong")).to_have_text("dear Aigul")
        await expect(column.node.locator("strong em")).to_have_text("Aigul")
        await column.presses("Vote")
        for answer in ("Cancel", "OK"):
            await column.presses("My number")
            await window.page.get_by_role("alertdialog").get_by_role("button", name=answer).click()
        updates = await arrived(api, 2)
        assert updates[0]["message"]["text"] == "Vote"
        assert updates[1]["message"]["contact"]["user_id"] == aigul.id
        await expect(column.node.locator(".file")).to_contain_text("Aigul")
        for shown in ("false", "true"):  # the keyboard can be put away
            await column.button("Buttons").click()
            await expect(column.button("Buttons")).to_have_attribute("aria-expanded", shown)
            await expect(column.button("Vote")).to_be_visible(visible=shown == "true")

        sent = await api.say(aigul, "Choose", reply_markup=inline([button("Water", callback_data="1")]))
        await column.presses("Water")
        await expect(column.button("Water")).to_have_attribute("aria-busy", "true")
        press = await pressed(api)
        assert press["data"] == "1"
        await api("answerCallbackQuery", callback_query_id=press["id"], text="Counted")
        await column.toast("Counted")
        await expect(column.button("Water")).not_to_have_attribute("aria-busy", "true")

        await column.button("Water").focus()
        again = inline([button("Water ✅", callback_data="1")])
        await api(
            "editMessageText", chat_id=aigul.id, message_id=sent["message_id"], text="Chosen", reply_markup=again
        )
        await expect(column.message("Chosen")).to_contain_text("edited")
        await expect(column.button("Water ✅")).to_be_focused()
        await window.page.keyboard.press("Enter")
        query = (await pressed(api))["id"]
        await api("answerCallbackQuery", callback_query_id=query, text="Over!", show_alert=True)
        alert = window.page.get_by_role("alertdialog")
        await expect(alert).to_contain_text("Over!")
        await window.page.keyboard.press("Escape")
        await expect(alert).to_have_count(0)
        await expect(column.button("Water ✅")).to_be_focused()

        await api("deleteMessage", chat_id=aigul.id, message_id=sent["message_id"])
        await expect(column.message("Chosen")).to_have_count(0)
        await column.chooses("Commands", "/help")
        assert (await arrived(api))[-1]["message"]["text"] == "/help"
        await expect(other.log).to_contain_text("No messages yet")


async def test_links_lead_to_the_bot_and_inline_results_go_into_the_chat(
    telegram: Sandbox, api: Api, window: Window
) -> None:
    aigul = telegram.person("Aigul")
    link = f"https://t.me/{telegram.bot.bot_username}?start=poll_7"
    await aigul.starts()
    await api.updates()
    with ChatPage(telegram, cast=[Place(aigul)]):
        await window.opens(telegram.url)
        column = window.column(aigul)
        keys = inline([button("To the ballot", url=link), button("Site", url="https://example.org/a")])
        await api.say(aigul, f"See {link}", reply_markup=keys)
        await column.presses("To the ballot")
        await column.button("START", exact=True).click()
        assert (await arrived(api))[-1]["message"]["text"] == "/start poll_7"
        outside = column.node.get_by_role("link", name="Site")
        assert await outside.get_attribute("rel") == "noopener noreferrer nofollow"

        await column.input.fill(f"@{telegram.bot.bot_username} wa")
        query = (await arrived(api))[-1]["inline_query"]
        assert query["query"] == "wa"
        content = {"message_text": "<b>Water</b> works", "parse_mode": "HTML"}
        result = {"type": "article", "id": "1", "title": "Water", "input_message_content": content}
        await api("answerInlineQuery", inline_query_id=query["id"], results=[result])
        await column.presses("Water")
        await column.said("Water works")
        assert aigul.chat.last.via_bot is telegram.bot


async def test_a_person_blocks_comes_back_and_takes_words_back(telegram: Sandbox, api: Api, window: Window) -> None:
    aigul = telegram.person("Aigul")
    await aigul.starts()
    with ChatPage(telegram, cast=[Place(aigul)]):
        await window.opens(telegram.url)
        column = window.column(aigul)
        await column.writes("first\nline")
        message = await column.said("first")
        await message.hover()
        await message.get_by_role("button").click()
        await window.page.get_by_role("menuitem", name="Edit").click()
        await column.writes("second")
        await column.said("second")
        assert aigul.chat.texts == ["/start", "second"]
        await column.chooses("What Aigul can do here", "Block the bot")
        await expect(column.button("Unblock the bot")).to_be_visible()
        assert aigul.chat.blocked
        await column.presses("Unblock the bot")
        await expect(column.input).to_be_visible()
        assert not aigul.chat.blocked
        kinds = [next(k for k in update if k != "update_id") for update in await arrived(api, 5)]
        assert kinds == ["message", "message", "edited_message", "my_chat_member", "my_chat_member"]


async def test_groups_are_joined_left_and_seen_by_everyone_in_them(
    telegram: Sandbox, api: Api, window: Window
) -> None:
    owner, bek = telegram.person("Jyldyz"), telegram.person("Bek")
    await owner.starts()
    with ChatPage(telegram, cast=[Place(owner), Place(bek)]):
        await window.opens(telegram.url)
        await window.column(owner).chooses("What Jyldyz can do here", "New group")
        await window.page.get_by_role("dialog").get_by_role("textbox").fill("Neighbours")
        await window.page.keyboard.press("Enter")
        await window.page.get_by_role("heading", name="Neighbours").wait_for()
        group = next(iter(telegram.world.groups.values()))
        place = window.column(owner, group)
        await place.node.wait_for()
        await window.column(bek).chooses("What Bek can do here", "Join the group")
        await window.page.get_by_role("dialog").get_by_role("button", name="Neighbours").click()
        seen = window.column(bek, group)
        await seen.node.wait_for()
        await api(
            "sendMessage", chat_id=group.id, text="The board", reply_markup=inline([button("1", callback_data="x")])
        )
        await place.hears("The board")
        await place.chooses("What Jyldyz can do here", "Make the bot an administrator")
        while not group.member(telegram.bot).is_administrator:
            await arrived(api)
        await seen.presses("1")
        assert (await pressed(api))["from"]["id"] == bek.id
        await seen.writes("Hello")
        assert "Bek" in await (await place.hears("Hello")).inner_text()
        await seen.chooses("What Bek can do here", "Leave the group")
        await seen.presses("Join the group")
        await expect(seen.input).to_be_visible()
        assert group.member(bek).present

        asks = {"request_id": 1, "chat_is_channel": False, "bot_is_member": True, "user_administrator_rights": {}}
        keyboard = {"keyboard": [[{"text": "Link", "request_chat": asks}]]}
        share = inline([button("Share", switch_inline_query="board")])
        await bek.starts()
        await api.say(bek, "Which?", reply_markup=keyboard)
        await api.say(bek, "Send on", reply_markup=share)
        column, dialog = window.column(bek), window.page.get_by_role("dialog")
        await column.presses("Link")
        await dialog.get_by_role("button", name="New group").wait_for()
        await expect(dialog.get_by_role("button", name="Neighbours")).to_have_count(0)  # Bek does not administer it
        await dialog.get_by_role("button", name="New group").click()
        await dialog.get_by_role("textbox").fill("Street")
        await window.page.keyboard.press("Enter")
        await column.log.get_by_text("Choice sent to the bot").wait_for()
        shared = next(
            u["message"]["chat_shared"] for u in await arrived(api) if "chat_shared" in u.get("message", {})
        )
        assert telegram.world.groups[shared["chat_id"]].member(telegram.bot).present
        await column.presses("Share")
        await dialog.get_by_role("button", name="Neighbours").click()
        await expect(seen.input).to_have_value(f"@{telegram.bot.bot_username} board")


async def test_new_people_come_with_a_click_and_the_chats_survive_a_reload(
    telegram: Sandbox, window: Window
) -> None:
    with ChatPage(telegram, cast=[Place(telegram.person("Aigul"))]):
        await window.opens(telegram.url)
        await window.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        await window.button("Open a chat").click()
        await window.button("New person").click()
        await window.page.get_by_role("dialog").last.get_by_role("textbox").fill("Nurlan")
        await window.page.keyboard.press("Enter")
        await window.page.get_by_role("region", name="Chat of Nurlan").wait_for()
        nurlan = next(person for person in telegram.people.values() if person.name == "Nurlan")
        await window.column(nurlan).presses("START")
        await window.page.reload()
        await window.ready()
        await window.button("Nurlan").click()
        await window.column(nurlan).said("/start")
        assert await window.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


async def test_everything_can_be_reached_by_keyboard_and_has_a_name(
    telegram: Sandbox, api: Api, window: Window
) -> None:
    aigul = telegram.person("Aigul")
    await aigul.starts()
    await api.say(aigul, "Choose", reply_markup=inline([button("Water", callback_data="1")]))
    with ChatPage(telegram, cast=[Place(aigul, "resident")]):
        await window.opens(telegram.url)
        nameless = await window.page.evaluate(
            "[...document.querySelectorAll('button:not([hidden]), a, input:not([hidden]), textarea, img')]"
            ".filter(e => !(e.textContent.trim() || e.ariaLabel || e.alt || e.labels?.length))"
            ".map(e => e.outerHTML)"
        )
        assert nameless == []
        met = []
        for _ in range(30):
            await window.page.keyboard.press("Tab")
            met.append(
                await window.page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent")
            )
        order = [
            "+ Open a chat",
            "Levers",
            "Log",
            "What Aigul can do here",
            "Messages",
            "Water",
            "Attach",
            "Message",
        ]
        assert [name for name in met if name in order][: len(order)] == order
        assert await window.column(aigul).log.get_attribute("aria-live") == "polite"
