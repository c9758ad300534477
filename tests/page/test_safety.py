"""Nothing that people or bots send is ever run, and nobody but the page may speak to it."""

from importlib.resources import files

import pytest
from playwright.async_api import expect

from sandbox import Sandbox
from sandbox.page import ENGLISH, ChatPage, Place
from tests.page.browser import Window, pressed
from tests.sandbox.conftest import Api, button, inline

RUNS = "document.title='taken'"
HOSTILE = f"\"'><img src=x onerror={RUNS}><script>{RUNS}</script>&lt;b&gt;{{name}}${{1}}\u202egnp.exe"
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" onload="{RUNS}"><script>{RUNS}</script></svg>'.encode()
HTML = f"<html><script>{RUNS}</script></html>".encode()


async def test_hostile_names_texts_buttons_and_file_names_stay_text(
    telegram: Sandbox, api: Api, window: Window
) -> None:
    mallory = telegram.person(HOSTILE[:64], HOSTILE[:64], username="mallory")
    await mallory.starts()
    group = telegram.group(HOSTILE[:128], owner=mallory)
    await mallory.adds_bot(group)
    await api("setMyCommands", commands=[{"command": "help", "description": HOSTILE[:256]}])
    await api("setMyDescription", description=HOSTILE)
    with ChatPage(telegram, title=HOSTILE, cast=[Place(mallory, HOSTILE), Place(mallory, "", group)]):
        await window.opens(telegram.url)
        column = window.column(mallory)
        bad = "javascript:alert(1)"
        entities = [
            {"type": "text_link", "offset": 0, "length": 5, "url": bad},
            {"type": "text_link", "offset": 6, "length": 4, "url": f"data:text/html,{HTML.decode()}"},
            {"type": HOSTILE, "offset": 11, "length": 3},
        ]
        keys = inline([button(HOSTILE, callback_data="1"), button(HOSTILE, url="tg://user?id=1")])
        keyboard = {"keyboard": [[HOSTILE]], "input_field_placeholder": HOSTILE[:64]}
        await api.say(mallory, HOSTILE, reply_markup=keyboard)
        await api.say(mallory, f"click here now {HOSTILE}", entities=entities, reply_markup=keys)
        await api("sendMessage", chat_id=group.id, text=HOSTILE)
        for name, data in ((f"{HOSTILE}.svg", SVG), (f"../../{HOSTILE}.html", HTML)):
            await mallory.sends_document(name, data, HOSTILE)
        await mallory.sends_audio(HTML, f"{HOSTILE}.mp3")
        await mallory.sends_video(HOSTILE, SVG, name=f"{HOSTILE}.mp4")
        await mallory.sends_animation(HOSTILE, b"GIF8" + HTML, name=f"{HOSTILE}.gif")
        await mallory.forwards(await mallory.sends_voice(b"OggS" + HTML))
        await window.column(mallory, group).hears("onerror")
        await column.hears("click here now")
        shown = await column.message("click here now").locator(".words").inner_text()
        assert HOSTILE in shown
        await column.node.locator(".inline button").first.click()
        query = (await pressed(api))["id"]
        await api("answerCallbackQuery", callback_query_id=query, text=HOSTILE[:190], show_alert=True)
        assert HOSTILE[:190] in await window.page.get_by_role("alertdialog").inner_text()
        await window.page.keyboard.press("Escape")
        await window.button("Log").click()
        await window.page.locator(".calls summary").last.click()

        await expect(column.node.locator(".origin")).to_contain_text("onerror")
        await expect(column.node.get_by_role("link", name="Voice message")).to_have_count(2)  # it can't be played
        made = window.page.locator(f'[href^="{bad[:10]}"], [href^="data:"], [src="x"], script:not([src])')
        assert await made.count() == 0
        for link in await column.node.get_by_role("link").all():
            if await link.get_attribute("download") is not None:
                async with window.page.expect_download() as download:
                    await link.click()
                assert (await (await download.value).path()).read_bytes() in (SVG, HTML, b"OggS" + HTML)
        assert await window.page.title() == HOSTILE.replace("\n", " ")
        assert await window.page.evaluate("typeof taken") == "undefined"


async def test_files_come_as_pictures_or_as_downloads_and_are_never_opened(telegram: Sandbox, api: Api) -> None:
    aigul = telegram.person("Aigul")
    await aigul.starts()
    svg = await aigul.sends_document("a.svg", SVG)
    fake = await aigul.sends_photo("", HTML)
    photo = await aigul.sends_photo()
    film = await aigul.sends_video("", SVG, name="a.svg")
    hidden = await aigul.sends_voice(b"OggS" + HTML)
    with ChatPage(telegram, cast=[Place(aigul)]) as page:
        token = page.token
        for message, kind, attached in (
            (svg, "application/octet-stream", True),
            (fake, "application/octet-stream", True),
            (photo, "image/png", False),
            (film, "application/octet-stream", True),
            (hidden, "audio/ogg", False),
        ):
            async with api.session.get(f"{telegram.url}/file/{message.file_id}", params={"token": token}) as answer:
                assert answer.content_type == kind
                assert ("attachment" in answer.headers.get("Content-Disposition", "")) == attached
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert "sandbox" in answer.headers["Content-Security-Policy"]
        part = {"X-Token": token, "Range": "bytes=4-9"}
        async with api.session.get(f"{telegram.url}/file/{hidden.file_id}", headers=part) as answer:
            assert (answer.status, await answer.read()) == (206, HTML[:6])
            assert answer.headers["Content-Range"] == f"bytes 4-9/{4 + len(HTML)}"


@pytest.mark.parametrize(
    ("path", "headers", "allowed"),
    [
        ("/", {}, True),
        ("/", {"Host": "evil.example:8787"}, False),
        ("/static/main.js", {"Host": "evil.example"}, False),
        ("/start", {"X-Token": "right"}, True),
        ("/start", {}, False),
        ("/start", {"X-Token": "wrong"}, False),
        ("/start", {"X-Token": "right", "Sec-Fetch-Site": "cross-site"}, False),
        ("/events", {}, False),
        ("/find", {"X-Token": "right", "Host": "evil.example"}, False),
        ("/static/../site.py", {"X-Token": "right"}, False),
        ("/static/%2e%2e/site.py", {"X-Token": "right"}, False),
    ],
)
async def test_only_this_page_under_its_own_name_is_answered(
    telegram: Sandbox, api: Api, path: str, headers: dict[str, str], allowed: bool
) -> None:
    with ChatPage(telegram) as page:
        sent = {name: page.token if value == "right" else value for name, value in headers.items()}
        async with api.session.get(telegram.url + path, headers=sent) as answer:
            assert (answer.status == 200) == allowed
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'self'" in policy
            assert "unsafe" not in policy


async def test_another_site_can_change_nothing(telegram: Sandbox, api: Api) -> None:
    aigul = telegram.person("Aigul")
    with ChatPage(telegram) as page:
        good = {"X-Token": page.token, "Origin": telegram.url}
        for headers, status in (
            ({**good, "Origin": "http://evil.example"}, 403),
            ({"X-Token": page.token}, 403),
            ({"Origin": telegram.url}, 403),
            ({**good, "Sec-Fetch-Site": "cross-site"}, 403),
            (good, 200),
        ):
            async with api.session.post(
                f"{telegram.url}/act/start", json={"as": aigul.id}, headers=headers
            ) as answer:
                assert answer.status == status
                assert aigul.chat.started == (status == 200)


async def test_what_no_client_can_do_is_refused_in_the_words_of_the_page(telegram: Sandbox, api: Api) -> None:
    aigul, bek = telegram.person("Aigul"), telegram.person("Bek")
    await aigul.starts()
    group = telegram.group("Closed", owner=bek)
    telegram.bot.inline = False
    sent = await api.say(aigul, "kept", protect_content=True)
    kept = sent["message_id"]
    with ChatPage(telegram, words={key: key for key in ENGLISH}) as page:
        headers = {"X-Token": page.token, "Origin": telegram.url}
        me = {"as": aigul.id, "chat": aigul.id}
        for path, asked, why in (
            ("act/write", {**me, "text": " "}, "text-length"),
            ("act/write", {**me, "text": "x" * 4097}, "text-length"),
            ("act/write", {**me, "chat": group.id, "text": "x"}, "not-member"),
            ("act/write", {**me, "chat": bek.id, "text": "x"}, ""),
            ("act/write", {"as": bek.id, "text": "x"}, "not-started"),
            ("act/tap", {**me, "message": 999, "row": 0, "column": 0}, "gone"),
            ("act/tap", {**me, "row": "a", "column": 0}, None),
            ("act/tap", {**me, "row": 5, "column": -1, "label": "x"}, "button-gone"),
            ("act/share", {**me, "label": "x", "group": group.id}, "button-gone"),
            ("act/send", {**me, "what": "photo"}, "no-file"),
            ("act/forward", {**me, "messages": [kept], "to": aigul.id}, "protected"),
            ("act/forward", {**me, "messages": [999], "to": aigul.id}, "gone"),
            ("act/forward", {**me, "messages": ["x"], "to": aigul.id}, None),
            ("act/edit", {**me, "message": 1, "text": ""}, "text-length"),
            ("act/edit", {**me, "message": kept, "text": "x"}, "not-own"),
            ("act/leave", {**me, "chat": group.id}, "not-member"),
            ("act/join", {"as": bek.id, "chat": group.id}, "member-already"),
            ("act/promote_bot", {**me, "chat": group.id}, "not-administrator"),
            ("act/inline", {**me, "text": "x"}, "inline-off"),
            ("act/delete", {"as": 1}, ""),
            ("act/nothing", me, ""),
            ("lever/nothing", {}, ""),
            ("lever/clock", {"step": "century"}, ""),
            ("person", {"name": "x" * 65}, "name-length"),
            ("person", [], None),
        ):
            async with api.session.post(f"{telegram.url}/{path}", json=asked, headers=headers) as answer:
                assert answer.status == (400 if why is None else 409), (path, asked, await answer.text())
                said = (await answer.json())["error"]
                assert said == (f"cannot-{why}" if why else ""), (path, asked)


async def test_other_machines_are_refused_unless_they_are_named(api: Api) -> None:
    async with Sandbox(host="0.0.0.0", waits=False) as open_to_all:
        with ChatPage(open_to_all):
            url = open_to_all.url.replace("0.0.0.0", "127.0.0.2")
            async with api.session.get(url) as answer:
                assert answer.status == 403
        with ChatPage(open_to_all, hosts={"127.0.0.2"}):
            async with api.session.get(url) as answer:
                assert answer.status == 200


async def test_no_request_leaves_the_machine(telegram: Sandbox, window: Window) -> None:
    asked: list[str] = []
    window.page.on("request", lambda request: asked.append(request.url))
    with ChatPage(telegram, cast=[Place(telegram.person("Aigul"))]):
        await window.opens(telegram.url)
        assert [url for url in asked if not url.startswith(telegram.url)] == []


def test_the_scripts_never_make_markup_of_words() -> None:
    for script in files("sandbox.page").joinpath("static").iterdir():
        if script.name.endswith(".js"):
            text = script.read_text(encoding="utf-8")
            for danger in (
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "document.write",
                "eval(",
                "new Function",
            ):
                assert danger not in text, script.name
