"""What the people of two towns do, from the ballot to the first tranche: whatever they type stands in the example
files, which hold what the articles tell."""

import asyncio
import io
import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from docx import Document

from bot.__main__ import main
from bot.domain.people import Coordinator, Town
from sandbox import Message, Person
from sandbox.files import PIXEL
from tests import test_articles
from tests.reading import sends, taps, writes
from tests.stories.gathering import has_no_need_of_pictures
from tests.village import TOKEN, Village, link_in

EXAMPLES = Path(__file__).parents[2] / "examples"
ZONE = ZoneInfo("Asia/Bishkek")
NBSP = "\u00a0"
HALL = "Маданият үйү"
COMMISSION = "1. Асанова Бурул\n2. Токтогулов Эркин\n3. Сыдыкова Нурила"
STAYED_AWAY = 7  # came to the gathering and did not vote
PHOTOS = [PIXEL + bytes([number]) for number in range(3)]


@dataclass(repr=False)
class Side:
    """A town and its people. `told`: its example file; `choices`: the second is the problem that is to win."""

    place: Village
    told: dict[str, Any]
    facts: tuple[str, ...]
    in_bot: tuple[int, ...]  # the choice of each who votes in the bot
    on_paper: tuple[int, int, int]  # the votes of each choice at the gathering
    desk: Person = field(init=False)
    others: list[Person] = field(init=False)
    subscriber: Person = field(init=False)
    voters: list[Person] = field(init=False)
    member: Person = field(init=False)
    link: str = field(init=False)
    preview: Message = field(init=False)
    report: Message = field(init=False)

    @property
    def town(self) -> Town:
        about = self.told["town"]
        return Town(about["id"], about["name"], about["region"], name_locative=about["name_locative"])

    @property
    def problem(self) -> str:
        return str(self.told["outcomes"][0]["problem"])

    @property
    def participants(self) -> int:
        return int(self.told["outcomes"][0]["participants"])

    @property
    def project(self) -> dict[str, Any]:
        return dict(self.told["projects"][0])

    @property
    def works(self) -> list[dict[str, str]]:
        return list(self.project["tranches"][0]["works"])

    async def begins_at_desk(self, label: str, heard: str) -> Message:
        await writes(self.desk, "/koordinator", "иш орду")
        return await taps(self.desk, label, heard)


def side_of(place: Village, town: str, facts: tuple[str, ...], in_bot: tuple[int, ...], on_paper: Any) -> Side:
    told = tomllib.loads((EXAMPLES / f"{town}.toml").read_text(encoding="utf-8"))
    side = Side(place, told, facts + test_articles.GROUP, in_bot, on_paper)
    assert len(in_bot) + sum(on_paper) == side.participants
    return side


def comes(place: Village, on: date, hour: int) -> None:
    """The bot's clock moves to that hour of the towns."""
    place.clock.ahead += datetime.combine(on, time(hour), ZONE) - place.clock()


# --- the vote ------------------------------------------------------------------------------------------------


async def come(side: Side) -> None:
    place, town = side.place, side.town
    people = [place.telegram.person(name) for name in ("Гүлзат", "Мээрим", "Бакыт", "Жазгүл")]
    await asyncio.gather(*(person.starts(f"town_{town.id}") for person in people))
    *team, side.subscriber = people
    side.desk, *side.others = team
    for person in team:
        coordinator = Coordinator(person.id, town.id, person.name)
        await place.knows(lambda memory, who=coordinator: memory.team.put(who, 1, place.clock()))  # type: ignore[misc]
    await taps(side.subscriber, "Жазылуу", "жазыл")
    await taps(side.subscriber, town.name, "")


async def plan_the_poll(side: Side) -> None:
    desk = side.desk
    await side.begins_at_desk("Добуш берүү ачуу", "Суроону жазып")
    await taps(desk, "Даяр суроону алуу", "Варианттар")
    await writes(desk, f"Көчө жарыгы\n{side.problem}\nТаза суу", "Дагы жазсаңыз болот")
    await taps(desk, "Бүттү", "качан аяктайт")
    await taps(desk, "7 күндөн кийин", "Алдын ала көрүү")
    await taps(desk, "Дагы жөндөөлөр", "Көпчүлүк учурда")
    await taps(desk, "Ачылат", "качан ачылат")
    await taps(desk, "Эртең 09:00", "Алдын ала көрүү")
    side.link = link_in(await taps(desk, "Пландоо", "пландалды"))
    await has_no_need_of_pictures(side.place, side.link.partition("=poll_")[2])
    await taps(desk, "Жыйындар", "катталган эмес")
    await taps(desk, "Жыйын каттоо", "кайда өтөт")


async def register_the_gathering(side: Side) -> None:
    desk = side.desk
    await writes(desk, HALL, "качан өтөт")
    await writes(desk, "эртең 10:00", "Эсептөө комиссиясы")
    await writes(desk, COMMISSION, "Алдын ала көрүү")
    await taps(desk, "✅ Каттоо", "Жыйын катталды")


async def vote(side: Side) -> None:
    assert HALL in (await side.subscriber.hears("Добуш берүү башталды")).text
    side.voters = [side.place.telegram.person(f"Айгүл {number}") for number in range(len(side.in_bot))]

    async def votes(voter: Person, choice: int) -> None:
        await voter.opens(side.link, at_once=True)
        await voter.hears("Бир вариант тандаңыз")
        await taps(voter, f"{choice}.", "Добушуңуз кабыл алынды")

    await asyncio.gather(*map(votes, side.voters, side.in_bot))


async def count_the_gathering(side: Side) -> None:
    desk, voted = side.desk, sum(side.on_paper)
    await side.begins_at_desk("📋 Добуш берүүлөр", "Канча киши добуш бергени")
    await taps(desk, "Жыйындар", "Бирин тандаңыз")
    await taps(desk, "Жамаатыбыз", "сандары киргизиле элек")
    await taps(desk, HALL, "Абалы")
    await taps(desk, "Сандарды киргизүү", "канча киши келди")
    await writes(desk, str(voted + STAYED_AWAY), "канчасы аял")
    await taps(desk, "Эсептелген эмес", "Канча добуш алды")
    await writes(desk, " ".join(map(str, side.on_paper)), "жараксыз болду")


async def confirm_the_figures(side: Side) -> None:
    desk = side.desk
    await taps(desk, "Жок (0)", "Кире бериште")
    await taps(desk, "Ооба, текшерилди", "протоколду сүрөткө тартып")
    await sends(desk, desk.sends_photo(at_once=True), "Сүрөт кабыл алынды")
    await taps(desk, "Бүттү", "Алдын ала көрүү")
    await taps(desk, "Ырастоого жөнөтүү", "Сандар киргизилди")
    for number, one in enumerate(side.others, start=1):
        await one.hears("Жыйындын сандары киргизилди")
        await taps(one, "Протокол менен салыштыруу", "Келгендер")
        await taps(one, "Дал келет", f"{number} / 2" if number < 2 else "")
    await desk.hears("Эки киши ырастады")


async def hear_the_result(side: Side) -> None:
    for person in (side.subscriber, *side.voters):
        heard = await person.hears(f"Эң көп добуш алган көйгөй: {side.problem}")
        assert f"Добуш бергендер: {side.participants}" in heard.text
    seen = await taps(side.voters[0], "Толук жыйынтык", "Берилген добуштар")
    bot, paper = len(side.in_bot), sum(side.on_paper)
    assert f"Добуш бергендер: {side.participants} (ботто: {bot} · жыйында: {paper})" in seen.text


# --- the project ---------------------------------------------------------------------------------------------


async def begin_a_project(side: Side) -> None:
    desk = side.desk
    await side.begins_at_desk("Долбоорлорду оңдоо", "Азырынча долбоор жок")
    await taps(desk, "Жаңы долбоор", "кайсы көйгөйдү чечет")
    await taps(desk, f"🗳 {side.problem[:30]}", f"Аны тандоого катышкандар: {side.participants}")
    await writes(desk, side.project["name"], "максаты кандай")


async def hear_of_the_project(side: Side) -> None:
    """It is created, and whoever chose its problem hears so, subscribed or not."""
    desk, project = side.desk, side.project
    await writes(desk, project["goal"], "барак ушундай көрүнөт")
    await taps(desk, "Аткаруучусун жазуу", "")
    await writes(desk, project["executor"]["name"], "барак ушундай көрүнөт")
    await taps(desk, "Долбоорду түзүү", "түзүлдү")
    for person in (side.subscriber, *side.voters):
        news = await person.hears("Жамаат тандаган көйгөйдү чечүү башталды")
        assert project["executor"]["name"] in news.text


async def fill_in_the_project(side: Side) -> None:
    desk, project = side.desk, side.project
    executor, group = project["executor"], project["monitoring_group"]
    await taps(desk, "Калганын толтуруу", "Эмнени өзгөртөсүз")
    typed = {
        "Кошумча маалымат": project.get("description", ""),
        "Аткаруучунун кыска аты": executor.get("short_name", ""),
        "Телефон номерлери": "\n".join(map(as_printed, executor["phones"])),
        "Электрондук дарек": executor["email"],
        "Байланышуучу кишилер": "\n".join(executor["persons"]),
        "Мониторинг тобу, адам": str(group["size"]),
        "Топтун курамы": "\n".join(group["composition"]),
        "Өнөктөштөр": "\n".join(project.get("partners", ())),
        "Пландалган каражат": "1 250 000",
    }
    for label, text in typed.items():
        if text:
            await fills_in(side, label, text)
    assert "➡️ Кийинкиси: Топтун курамы" in {label for message in desk.chat.messages for label in message.buttons}
    await taps(desk, "Жаңы: 1-транш", ", 1-транш")
    await fills_in(side, "Төлөнгөн каражат", "400 000")


async def fills_in(side: Side, label: str, text: str) -> None:
    await taps(side.desk, label, "")
    await writes(side.desk, text, "арак ушундай көрүнөт")
    await taps(side.desk, "Сактоо", "Сакталды")


def as_printed(phone: str) -> str:
    """(+996) 772 663 122"""
    return f"({phone[:4]}) {phone[4:7]} {phone[7:10]} {phone[10:]}"


async def join_the_group(side: Side) -> None:
    side.member = side.place.telegram.person("Нурлан")
    await side.begins_at_desk("Мониторинг тобу", "Мүчөлөр: 0")
    await side.member.opens(link_in(await taps(side.desk, "Мүчө чакыруу", "https://t.me/")), at_once=True)
    await side.member.hears("Топко кош келиңиз")
    await taps(side.member, "👤 Нурлан", "Кызматыңыз")
    await writes(side.member, "шаардык кеңештин депутаты", "Баары туурабы")
    await taps(side.member, "Ырастоо", "мүчөсүсүз")


# --- the first tranche ---------------------------------------------------------------------------------------


async def write_the_works(side: Side) -> None:
    desk = side.desk
    lines = [("⏳ " if work["state"] == "under_way" else "") + work["text"] for work in side.works]
    await side.begins_at_desk("Кулактандыруу жазуу", "Аткарылган иштерди жазып")
    album = desk.sends_album(["\n".join(lines), "", ""], PHOTOS, at_once=True)
    await sends(desk, album, f"{len(lines)} иш, 3 сүрөт")


async def look_and_send(side: Side) -> None:
    desk = side.desk
    control = await taps(desk, "1-транш", "Алдын ала көрүү")
    *_, side.preview, _ = desk.chat.messages
    assert f"добуш бергендер: {len(side.voters)}" in control.text
    await taps(desk, "Жөнөтүү", "", control)
    side.report = await desk.hears(f"Жөнөтүлдү: {1 + len(side.voters)}")


async def have_the_report(side: Side) -> None:
    for person in (side.subscriber, *side.voters):
        *_, first, second, third, text = person.chat.messages
        assert [message.photo for message in (first, second, third)] == PHOTOS
        assert text.html == side.preview.html
        assert all(work["text"] in text.text for work in side.works)


async def confirm_a_work(side: Side) -> None:
    letter = await side.member.hears("Текшере турган жаңы отчёт")
    await taps(side.member, "Текшерүү", "Ишти басыңыз", letter)
    await taps(side.member, side.works[0]["text"][:30], "Отчётто: аткарылды")
    await taps(side.member, "✅ Ырастоо", "Ишти басыңыз")
    page = await writes(side.subscriber, "/dolboor", f"1 / {side.project['monitoring_group']['size']} ырастады")
    assert f"Аны тандоого катышкандар: {side.participants}" in page.text
    assert f"Пландалган каражат: 1{NBSP}250{NBSP}000 сом" in page.text
    assert f"Төлөндү: 400{NBSP}000 сом" in page.text


async def have_the_article(side: Side) -> None:
    """From the desk, and by `dobush export` beside the running bot."""
    await taps(side.desk, "Макала", "Ошол эле макала", side.report)
    docx, markdown = side.desk.chat.messages[-2:]
    folder = side.place.folder
    config, file = folder / f"{side.town.id}.toml", folder / f"{side.town.id}.md"
    config.write_text(f'[telegram]\ntoken = "{TOKEN}"\n[storage]\npath = "{side.place.config.storage.path}"\n')
    command = ["export", "article", f"{side.town.id}-p1", str(file), "--config", str(config)]
    assert await asyncio.to_thread(main, command) == 0
    assert docx.media
    assert markdown.media
    words = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(docx.media)).paragraphs)
    for text in (words, markdown.media.decode(), file.read_text(encoding="utf-8")):
        assert not [fact for fact in side.facts if fact.casefold() not in text.casefold()], text
