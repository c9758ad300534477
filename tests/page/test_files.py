"""Files and what is sent on: pictures, albums, documents, voices and films go both ways."""

import base64

import orjson
from playwright.async_api import expect

from sandbox import Sandbox
from sandbox.page import ChatPage, Place
from sandbox.page.media import sound_type
from tests.page.browser import Window, arrived
from tests.page.pictures import painted
from tests.sandbox.conftest import Api

GIF = base64.b64decode("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=")


async def test_pictures_albums_and_documents_go_both_ways(telegram: Sandbox, api: Api, window: Window) -> None:
    aigul = telegram.person("Aigul")
    await aigul.starts()
    await api.updates()
    one, two = painted(40, 60), painted(160, 90)
    with ChatPage(telegram, cast=[Place(aigul)]):
        await window.opens(telegram.url)
        column = window.column(aigul)
        for item, names in (
            ("🖼 Picture", ["a.png"]),
            ("as an album", ["a.png", "b.png"]),
            ("Document", ["list.txt"]),
        ):
            await column.button("Attach").click()
            async with window.page.expect_file_chooser() as chooser:
                await window.page.get_by_role("menuitem", name=item).click()
            data = {"a.png": one, "b.png": two, "list.txt": b"1,2"}
            files = [{"name": n, "mimeType": "application/x-any", "buffer": data[n]} for n in names]
            await (await chooser.value).set_files(files)  # type: ignore[arg-type]
            await window.page.get_by_role("dialog").get_by_role("textbox").fill(f"My {names}")
            await window.button("OK").click()
            await column.said(f"My {names}")
        updates = [update["message"] for update in await arrived(api, 4)]
        assert [next(k for k in ("photo", "document") if k in m) for m in updates] == ["photo"] * 3 + ["document"]
        assert updates[1]["media_group_id"] == updates[2]["media_group_id"]
        assert updates[3]["document"]["file_name"] == "list.txt"
        assert [message.media for message in aigul.chat.messages[1:]] == [one, one, two, b"1,2"]
        await expect(column.message("'b.png'").locator("img")).to_have_count(2)

        media = [{"type": "photo", "media": m["photo"][-1]["file_id"], "caption": c}
                 for m, c in zip(updates[:3], ("Works", "", ""), strict=True)]  # fmt: skip
        await api("sendMediaGroup", chat_id=aigul.id, media=orjson.dumps(media).decode())
        await expect(column.message("Works").locator("img")).to_have_count(3)
        shown = await column.log.locator("img").evaluate_all("all => all.every(i => i.complete && i.naturalWidth)")
        assert shown
        await column.message("Works").get_by_role("button").first.click()
        await expect(window.page.get_by_role("dialog").locator("img")).to_be_visible()
        await window.page.keyboard.press("Escape")
        async with window.page.expect_download() as download:
            await column.node.get_by_role("link", name="list.txt").click()
        assert (await (await download.value).path()).read_bytes() == b"1,2"
        await column.chooses("Attach", "My contact")
        assert "contact" in (await arrived(api))[0]["message"]


async def test_voices_and_films_are_sent_played_and_forwarded_unless_they_are_protected(
    telegram: Sandbox, api: Api, window: Window
) -> None:
    aigul = telegram.person("Aigul")
    group = telegram.group("Neighbours", owner=aigul)
    await aigul.starts()
    await aigul.adds_bot(group)
    await api.updates()
    page = window.page
    with ChatPage(telegram, cast=[Place(aigul)]):
        await window.opens(telegram.url)
        column = window.column(aigul)
        await column.chooses("Attach", "Voice message")
        await window.button("Record").click()
        await page.get_by_role("dialog").get_by_text("Recording: 0:01").wait_for()
        await page.get_by_role("dialog").get_by_role("button", name="Send").click()
        voice = (await arrived(api))[-1]["message"]["voice"]
        await column.node.get_by_label("Voice message").wait_for()
        spoken = aigul.chat.last.media
        assert spoken
        assert sound_type(spoken) == "audio/webm"

        for item, name, data in (
            ("Round video", "a.webm", spoken),
            ("🎬 Video", "b.webm", spoken),
            ("🎬 Video", "c.gif", GIF),
            ("Voice message", "d.html", b"<html>"),
        ):
            await column.button("Attach").click()
            async with page.expect_file_chooser() as chooser:
                await page.get_by_role("menuitem", name=item).click()
                if item == "Voice message":
                    await window.button("Choose a file").click()
            await (await chooser.value).set_files({"name": name, "mimeType": "application/x-any", "buffer": data})
            if "Video" in item:
                await window.button("OK").click()
        await column.toast("That is not possible: This file is of another kind.")
        kinds = [next(k for k in ("video_note", "video", "animation") if k in update["message"])
                 for update in await arrived(api, 3)]  # fmt: skip
        assert kinds == ["video_note", "video", "animation"]
        await expect(column.node.locator("video.player")).to_have_count(2)
        playing = "all => Promise.all(all.map(player => player.play().then(() => player.error)))"
        assert await column.node.locator("audio, video").evaluate_all(playing) == [None] * 3
        await expect(column.log.get_by_role("img", name="Animation")).to_be_visible()

        await api("sendVoice", chat_id=aigul.id, voice=voice["file_id"], caption="Hear", protect_content=True)
        await api("sendVideoNote", chat_id=aigul.id, video_note=aigul.chat.messages[2].file_id)
        message = await column.hears("Hear")
        menu = message.get_by_role("button", name="What can be done")
        await menu.focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("menuitem", name="Forward")).to_be_disabled()
        await expect(page.get_by_role("menuitem", name="Forward")).to_contain_text("can't be forwarded")
        await page.keyboard.press("Escape")
        await expect(menu).to_be_focused()
        await message.get_by_role("button", name="What can be done").click()
        await page.get_by_role("menuitem", name="Reply").click()
        await column.writes("Heard")
        said = await column.said("Heard")
        await said.hover()
        await said.get_by_role("button", name="What can be done").click()
        await page.get_by_role("menuitem", name="Forward").click()
        await page.get_by_role("dialog").get_by_role("button", name="Neighbours").click()
        there = await window.column(aigul, group).said("Heard")
        await expect(there).to_contain_text("Forwarded from Aigul")
        assert (await arrived(api))[0]["message"]["reply_to_message"]["voice"]
