"""A new coordinator follows the tour with the real bot, and a resident's conversation is as the README shows it.

With PICTURES naming a folder, the pictures of the README and of docs/training.md are made there (`make pictures`).
"""

import asyncio
import os
from datetime import timedelta
from pathlib import Path

from PIL import Image
from playwright.async_api import Locator, expect

from bot.demo_page import Training
from bot.domain.polls import Poll
from tests.page.browser import SHARP, Column, Window
from tests.page.handout import HANDOUT, PRINTED, handout
from tests.page.pictures import centre_for_children, framed, side_by_side, smaller
from tests.village import AIMYRA, KARA_KOL, MORNING, NAMES, Village

PICTURES = os.environ.get("PICTURES")


class Camera:
    def __init__(self, folder: Path) -> None:
        self.on = bool(PICTURES)
        self.folder = Path(PICTURES or folder)

    async def takes(self, name: str, of: Locator) -> Path:
        """A picture of what has come to rest: nothing moving, every image loaded, no pointer on a button."""
        path = self.folder / f"{name}.png"
        if not self.on:
            return path
        await of.page.mouse.move(0, 0)
        await of.page.evaluate("document.activeElement.blur()")
        await of.page.evaluate("Promise.all([...document.images].map(image => image.decode().catch(() => {})))")
        await of.screenshot(path=path, animations="disabled")
        smaller(Image.open(path)).save(path, optimize=True)
        return path


class Stage:
    """The village's bot, as the levers know it."""

    def __init__(self, village: Village) -> None:
        self.village = village

    def moves_clock(self, seconds: float) -> None:
        self.village.clock.moves(seconds=seconds)
        self.village.telegram.clock.move(seconds)

    async def restarts_bot(self) -> None:
        await self.village.restarts()


async def training(village: Village) -> Training:
    await village.has_towns(KARA_KOL)
    await village.has_project()
    await village.administrator.starts()
    training = Training(village.telegram, village.words, KARA_KOL, village.administrator)
    await training.gathers()
    return training


async def test_the_tour_leads_from_opening_a_vote_to_correcting_an_announcement(
    kara_kol: Village, window: Window, tmp_path: Path
) -> None:
    camera = Camera(tmp_path)
    cast = await training(kara_kol)
    page = window.page
    await page.set_viewport_size({"width": 1080, "height": 720})
    coordinator, resident = window.column(cast.coordinator), window.column(cast.resident)

    async def presses_what_is_marked(words: str) -> None:
        await expect(page.locator("button.next")).to_contain_text(words)
        await page.locator("button.next").click()

    async def step(number: int) -> None:
        await page.get_by_role("heading", name=f"{number}. ").wait_for()

    with cast.page(Stage(kara_kol)):
        await window.opens(f"{kara_kol.telegram.url}/#{cast.resident.id},{cast.coordinator.id}")
        await step(1)
        await camera.takes("training-1", page.locator("body"))
        await presses_what_is_marked("Координатор")

        await step(2)
        await presses_what_is_marked("Добуш берүү ачуу")
        await presses_what_is_marked("Даяр суроону алуу")
        await coordinator.writes("\n".join(NAMES))
        await presses_what_is_marked("Бүттү")
        await presses_what_is_marked("Эртең 18:00")
        await coordinator.hears("Алдын ала көрүү")
        await camera.takes("training-2", page.locator("body"))
        await presses_what_is_marked("Ачуу")

        await step(3)
        await presses_what_is_marked("БАШТОО")
        await presses_what_is_marked("Добуш берүү")
        await resident.hears("Бир вариант тандаңыз")
        await resident.presses("2. Таза суу")
        await resident.toast("Добушуңуз кабыл алынды")
        await resident.hears("Добушуңуз кабыл алынды")
        await camera.takes("training-3", page.locator("body"))
        await presses_what_is_marked("Добушумду көрүү")

        await step(4)
        await page.get_by_role("alertdialog").get_by_role("button").click()
        await presses_what_is_marked("Координатор")
        await presses_what_is_marked("Добуш берүүлөр")
        await coordinator.presses("Жамаатыбыз үчүн")
        await presses_what_is_marked("Добуш берүүнү аяктоо")
        await coordinator.writes("Бардык тургундар добуш берип бүттү")
        await coordinator.hears("Баскычты басканда")
        await camera.takes("training-4", page.locator("body"))
        await presses_what_is_marked("Ооба, аяктоо")

        await step(5)
        await resident.hears("Добуш бергендер: 1")
        await camera.takes("training-5", page.locator("body"))
        await presses_what_is_marked("Жыйынтыктар")
        await presses_what_is_marked("Жазылуу")
        await presses_what_is_marked("Кара-Көл шаары")

        await step(6)
        await presses_what_is_marked("Координатор")
        await presses_what_is_marked("Кулактандыруу жазуу")
        await coordinator.hears("Аткарылган иштерди жазып жөнөтүңүз")
        await coordinator.writes("Борбордун имараты оңдолду\n⏳ Эки кызматкер ишке алынууда")
        await coordinator.presses("2-транш")
        await coordinator.hears("Кулактандыруу ушундай көрүнөт")
        await camera.takes("training-6", page.locator("body"))
        await presses_what_is_marked("Жөнөтүү")
        await resident.hears("Борбордун имараты оңдолду")
        await coordinator.hears("Жөнөтүү аяктады")

        await step(7)
        await presses_what_is_marked("Оңдоо")
        await coordinator.writes("Борбордун имараты толук оңдолду\n⏳ Эки кызматкер ишке алынууда")
        await coordinator.hears("Борбордун имараты толук оңдолду")
        await camera.takes("training-7", page.locator("body"))
        await presses_what_is_marked("Ырастоо")
        await resident.hears("Борбордун имараты толук оңдолду")


async def test_the_levers_of_the_demo_restart_the_bot_and_bring_voters(kara_kol: Village, window: Window) -> None:
    cast = await training(kara_kol)
    assert cast.group and cast.monitor.chat.find("Сиз эми мониторинг тобунун мүчөсүсүз")
    with cast.page(Stage(kara_kol)):
        group = f"{cast.coordinator.id}:{cast.group.id}"
        await window.opens(f"{kara_kol.telegram.url}/#{cast.resident.id},{cast.coordinator.id},{group}")
        for name in ("Чат: Жылдыз", "Чат: Жылдыз · Тургундардын тобу"):  # each column by a name of its own
            await window.page.get_by_role("region", name=name, exact=True).wait_for()
        await window.button("Шарттар").click()
        await window.button("Дагы 100 тургун добуш берет").click()
        await window.page.get_by_text("Азыр ачык добуш берүү жок.").wait_for()
        await window.button("Ботту өчүрүп, кайра иштетүү").click()
        await window.page.get_by_text("Бот өчүп, кайра иштеди.").wait_for()
        await window.column(cast.resident).presses("БАШТОО")
        await window.column(cast.resident).hears("Кош келиңиз!")
        await cast.coordinator.taps("Координатор")
        await cast.coordinator.taps("Добуш берүү ачуу")
        await cast.coordinator.taps("Даяр суроону алуу")
        await cast.coordinator.writes("\n".join(NAMES))
        for label in ("Бүттү", "Эртең", "Ачуу"):
            await cast.coordinator.taps(label)
        await window.button("Дагы 100 тургун добуш берет").click()
        await window.page.get_by_text("Добуш берген жаңы тургундар: 100").wait_for()
        await cast.coordinator.taps("Добуш берүүлөр")
        assert any(label.startswith("👤 100 ·") for label in cast.coordinator.chat.last.buttons)


async def test_a_resident_votes_hears_the_result_and_the_tranche(
    kara_kol: Village, window: Window, tmp_path: Path
) -> None:
    """The README's picture: one conversation at three moments."""
    camera = Camera(tmp_path)
    cast = await training(kara_kol)
    village, aigul = kara_kol, cast.resident
    poll = await village.has_open_poll(lasts=timedelta(days=2, hours=18 - MORNING.hour, minutes=-MORNING.minute))
    await asyncio.gather(*(votes(village, poll, number) for number in range(23)))
    await window.page.set_viewport_size({"width": 400, "height": 940})
    column = window.column(aigul)
    phone = column.node.locator(".chat")
    with cast.page(Stage(village)):
        await window.opens(f"{village.telegram.url}/#{aigul.id}")
        await aigul.opens(f"https://t.me/dobush_bot?start=poll_{poll.id}", press_start=False)
        await column.presses("БАШТОО")
        await column.hears("Бир вариант тандаңыз")
        if camera.on:  # no phone has the page's own buttons
            await column.node.locator(".owner").evaluate("owner => { owner.hidden = true }")
        moments = [await camera.takes("1", phone)]
        await column.presses("2. Таза суу")
        await column.toast("Добушуңуз кабыл алынды")
        await column.hears("Добушуңуз кабыл алынды")
        moments.append(await camera.takes("2", phone))
        await aigul.taps("Жазылуу")
        await aigul.taps("Кара-Көл шаары")
        Stage(village).moves_clock(3 * 86400)
        await column.hears("Добуш бергендер: 24")
        moments.append(await at_rest(camera, column, "3"))
        await reports_first_tranche(cast)
        await column.hears(AIMYRA.tranches[0].works[0].text)
        moments.append(await at_rest(camera, column, "4"))
    if not camera.on:
        return
    picture = side_by_side([framed(Image.open(path), SHARP) for path in moments], SHARP)
    smaller(picture).save(camera.folder / "conversation.png", optimize=True)
    for path in moments:
        path.unlink()


async def votes(village: Village, poll: Poll, number: int) -> None:
    other = village.telegram.person(f"Тургун {number}")
    await other.starts(payload=f"poll_{poll.id}", at_once=True)
    await other.hears("Бир вариант тандаңыз", timeout=15)
    press = await other.taps(NAMES[(0, 1, 1, 1, 2)[number % 5]], at_once=True)
    await press.answered(15)


async def reports_first_tranche(cast: Training) -> None:
    coordinator = cast.coordinator
    await coordinator.taps("Координатор")
    await coordinator.taps("Кулактандыруу жазуу")
    works = "\n".join(work.text for work in AIMYRA.tranches[0].works)
    await coordinator.sends_photo(works, centre_for_children())
    await coordinator.taps("1-транш")
    await coordinator.taps("Жөнөтүү")


async def at_rest(camera: Camera, column: Column, name: str) -> Path:
    """The end of the chat, without an old toast."""
    await column.node.locator(".toast").evaluate("toast => toast.replaceChildren()")
    await column.log.evaluate("log => { log.scrollTop = log.scrollHeight }")
    return await camera.takes(name, column.node.locator(".chat"))


def test_the_handout_is_the_tour() -> None:
    assert HANDOUT.read_text(encoding="utf-8") == handout(), "run `make pictures`"
    assert PRINTED.read_bytes().startswith(b"%PDF-")
    for number in range(1, 8):
        assert (HANDOUT.parent / "pictures" / f"training-{number}.png").exists()
