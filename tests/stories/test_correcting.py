"""A mistake is found after sending: every copy is corrected where it stands, or withdrawn."""

import asyncio
from pathlib import Path
from time import monotonic

from bot.domain.corrections import Correction, Mended
from bot.domain.projects import Work, WorkState
from bot.views.buttons import CorrectAnnouncement, Fill, SeeCorrections, WithdrawAnnouncement
from sandbox import Chat, Message, Person
from storage.memory import Memory
from tests.crowd import crowd
from tests.stories.test_announcing import begins, looks, news_in, sends, works_of
from tests.village import KARA_KOL, TASH_KOMUR, Village, village

LINES = "Борбордун имараты оңдолду\n⏳ Эки кызматкер ишке алынууда"
RIGHT = "Борбордун чатыры оңдолду\n⏳ Эки кызматкер ишке алынууда"
LAST = "Борбордун чатыры жабылды\n⏳ Эки кызматкер ишке алынууда"
PNG = b"\x89PNG\r\n\x1a\n"


async def corrected(place: Village, seconds: float = 8.0) -> tuple[Correction, Mended]:
    """The newest correction once nothing of it is left to be done."""

    def look(memory: Memory) -> tuple[Correction, Mended] | None:
        ids = [one.id for one in memory.announcements.all_of("baldar")]
        found = [one for id in ids if (one := memory.corrections.find_last(id))]
        last = max(found, key=lambda one: one.made_at)
        return (last, memory.mendings.report(last.announcement_id)) if last.finished_at else None

    until = monotonic() + seconds
    while monotonic() < until:
        if found := await place.asks(look):
            return found
        await asyncio.sleep(0.02)
    raise AssertionError(f"not corrected in {seconds} s")


async def corrects(coordinator: Person, said: str = RIGHT) -> None:
    await coordinator.taps("Оңдоо")
    await coordinator.writes(said)
    await coordinator.taps("Ырастоо")


async def works(place: Village) -> dict[str, WorkState]:
    return {work.text: work.state for work in await works_of(place)}


async def test_every_copy_is_corrected_where_it_stands(brisk: Village) -> None:
    coordinator, other = await brisk.has_coordinator(), await brisk.has_coordinator("Экинчи координатор")
    people = [await brisk.resident(name) for name in ("Айгүл", "Бакыт", "Чынара")]
    aigul, bakyt, chynara = people
    group = await brisk.in_group(aigul)
    await brisk.has_subscribers(*people, group)
    await looks(coordinator, LINES)
    await sends(coordinator)
    await bakyt.blocks()
    gone = news_in(chynara.chat)[0]
    await chynara.deletes(gone)

    await coordinator.taps("Оңдоо")
    shown, control = coordinator.chat.messages[-2:]
    assert "✏️ Оңдолду: " in shown.text
    assert "ботту бөгөттөгөндөр же аккаунту өчүрүлгөндөр: 1" in control.text
    assert "<b>3 алуучуда</b>" in control.html
    await coordinator.taps("Ырастоо")
    assert coordinator.alerts == ["Эч нерсе өзгөртүлгөн жок. Адегенде тексттин же сүрөттүн жаңысын жөнөтүңүз."]
    await coordinator.writes(RIGHT)
    await brisk.restarts()
    await coordinator.taps("Борбордун чатыры")  # it is under way after all
    shown = coordinator.chat.messages[-2]
    assert "⏳ Борбордун чатыры оңдолду" in shown.text
    await coordinator.taps("Ырастоо")
    _, report = await corrected(brisk)

    for chat in (aigul.chat, group):
        (copy,) = news_in(chat)
        assert copy.text.split("✏️")[0] == shown.text.split("✏️")[0]
        assert copy.buttons == ["🏗 Долбоор жөнүндө", "🔕 Жазылуудан баш тартуу"]
    assert "имараты" in news_in(bakyt.chat)[0].text
    assert report.owed == 4
    said = await coordinator.hears("Оңдоо аяктады")
    assert "Оңдолду: 3" in said.text
    assert "билдирүү жок болуп калган: 1" in said.text
    assert "Ботту бөгөттөгөн: 1" in said.text
    assert await works(brisk) == {
        "Борбордун чатыры оңдолду": WorkState.UNDER_WAY,
        "Эки кызматкер ишке алынууда": WorkState.UNDER_WAY,
    }
    assert "Кулактандыруу оңдолду: Координатор" in (await other.hears("Кулактандыруу оңдолду")).text

    await coordinator.taps("Кулактандыруу", on=said)
    await coordinator.taps("Оңдоолордун тарыхы")
    head, before = coordinator.chat.messages[-2:]
    assert "Оңдогон: Координатор" in head.text
    assert "✅ Борбордун имараты оңдолду" in before.text


async def test_albums_and_captions_are_corrected_and_what_telegram_refuses_is_counted(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await begins(coordinator)
    await coordinator.sends_album([LINES, "", ""], [PNG + bytes([n]) for n in range(3)])
    await coordinator.taps("Жаңы: 2-транш")
    await sends(coordinator)
    before = [message.id for message in aigul.chat.messages]

    await coordinator.taps("Оңдоо")
    await coordinator.sends_album(["", "", "", ""], [PNG + bytes([n]) for n in range(10, 14)])
    assert "жөнөтүлгөн альбомго жаңысы кошулбайт: 1" in coordinator.chat.last.text
    await coordinator.taps("Ырастоо")
    await corrected(brisk)
    *_, first, second, third, text = aigul.chat.messages
    assert [message.photo for message in (first, second, third)] == [PNG + bytes([n]) for n in range(10, 13)]
    assert "Оңдолду" in text.text
    assert [message.id for message in aigul.chat.messages] == before
    assert "альбомго жаңысы кошулган жок: 1" in (await coordinator.hears("Оңдоо аяктады")).text

    # one photo is left: the others are deleted; the next one is too old for that, and says so
    await coordinator.taps("Кулактандыруу")
    await coordinator.taps("Оңдоо")
    await coordinator.sends_photo(data=PNG + b"one")
    await coordinator.taps("Ырастоо")
    await corrected(brisk)
    assert first.photo == PNG + b"one"
    assert second.deleted
    assert third.deleted
    brisk.clock.moves(hours=49)
    brisk.telegram.clock.move(49 * 3600)
    last = await coordinator.hears("Оңдоо аяктады")
    await coordinator.taps("Кулактандыруу", on=last)
    await coordinator.taps("Оңдоо")
    await coordinator.taps("Сүрөт, видео жана файлдарды алып салуу")
    assert "48 сааттан эски сүрөт же файл өчпөйт, астына гана жазылат: 1" in coordinator.chat.last.text
    await coordinator.taps("Ырастоо")
    await corrected(brisk)
    assert "Алынып салынды" in (first.caption or "")


async def test_a_longer_text_goes_on_below_and_a_shorter_one_leaves_a_word(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    group = brisk.telegram.group("Жамаат", owner=aigul, forum=True)
    await aigul.adds_bot(group)
    topic = group.topic("Кабарлар")
    await aigul.writes("/jazyluu", in_=group, thread_id=topic)
    await aigul.taps("Кара-Көл шаары", on=await group.hears("Топту кабарларга жазуу"))
    await brisk.has_subscribers(aigul)
    await looks(coordinator, LINES)
    await sends(coordinator)
    (copy,) = news_in(aigul.chat)
    long = "\n".join(f"{number:02} " + "ы" * 297 for number in range(13))

    await corrects(coordinator, long)
    await corrected(brisk)
    added = aigul.chat.last
    assert copy.buttons == []
    assert added.reply_to is copy
    assert added.silent
    assert [one.thread_id for one in group.messages[-2:]] == [topic, topic], "in its topic, too"
    assert all(f"{number:02} ы" in copy.text + added.text for number in range(13))

    await coordinator.hears("Оңдоо аяктады")
    await coordinator.taps("Кулактандыруу")
    await corrects(coordinator, LINES)
    await corrected(brisk)
    assert "Борбордун имараты" in copy.text
    assert added.text.startswith("🗑 Алынып салынды")
    assert copy.buttons
    assert await works(brisk) == {
        "Борбордун имараты оңдолду": WorkState.DONE,
        "Эки кызматкер ишке алынууда": WorkState.UNDER_WAY,
    }


async def test_what_is_withdrawn_is_deleted_or_says_why(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await looks(coordinator, LINES)
    await sends(coordinator)
    old = news_in(aigul.chat)[0]
    brisk.clock.moves(hours=49)
    brisk.telegram.clock.move(49 * 3600)
    await begins(coordinator)
    await coordinator.sends_photo("Бак тигилди", PNG)
    await coordinator.taps("2-транш")
    await sends(coordinator)
    young = aigul.chat.last

    for number, copy in enumerate((young, old)):
        await coordinator.taps("Координатор")
        await coordinator.taps("Кулактандыруулар")
        rows = [label for label in coordinator.chat.last.buttons if "2-транш" in label]
        await coordinator.taps(rows[number])
        await coordinator.taps("Кайтарып алуу")
        await coordinator.writes("ы" * 301)
        assert "300" in coordinator.chat.last.text
        await coordinator.writes("Башка <b>долбоордун</b> отчёту")
        await brisk.restarts()
        await coordinator.taps("Ырастоо")
        await corrected(brisk)
        if copy is young:
            assert copy.deleted
        else:
            assert not copy.deleted
            assert "Себеби: Башка <b>долбоордун</b> отчёту" in copy.text
    await coordinator.hears("Кайтарып алуу аяктады")
    assert not await works(brisk)
    await coordinator.taps("Кулактандыруу")
    assert "🕓 Оңдоолордун тарыхы" in coordinator.chat.last.buttons


async def test_strangers_and_removed_coordinators_correct_nothing(brisk: Village) -> None:
    await brisk.has_towns(TASH_KOMUR)
    coordinator = await brisk.has_coordinator()
    foreign = await brisk.has_coordinator("Таш-Көмүрдүн координатору", "tash-komur")
    aigul = await brisk.resident("Айгүл", KARA_KOL)
    await brisk.has_subscribers(aigul)
    await looks(coordinator, LINES)
    await sends(coordinator)
    (one,) = await brisk.asks(lambda memory: memory.announcements.all_of("baldar"))
    await coordinator.taps("Оңдоо")
    await coordinator.sends_sticker()
    await coordinator.writes(RIGHT)
    control = coordinator.chat.last
    at = brisk.clock()
    await brisk.knows(lambda memory: memory.team.mark_removed(coordinator.id, "kara-kol", 1, at))
    await coordinator.taps("Ырастоо", on=control)
    for stranger in (coordinator, foreign, aigul):
        for button in (
            CorrectAnnouncement(one.id), WithdrawAnnouncement(one.id), SeeCorrections(one.id, 0),
            CorrectAnnouncement(10**9), Fill("correction", "look", "ok.1"), Fill("withdrawal", "sure", "ok"),
        ):  # fmt: skip
            press = await stranger.forges(button.data, on=stranger.chat.last)
            assert press.answer
            assert press.answer.show_alert
    (copy,) = news_in(aigul.chat)
    assert "имараты" in copy.text
    assert await works(brisk) == {work.text: work.state for work in (Work("Борбордун имараты оңдолду"),
        Work("Эки кызматкер ишке алынууда", WorkState.UNDER_WAY))}  # fmt: skip


def shown_to(people: list[Person], words: str) -> list[Message]:
    return [message for person in people for message in _news(person.chat) if words in message.text]


async def gets(people: list[Person], n: int, words: str) -> None:
    until = monotonic() + 20
    while len(shown_to(people, words)) < n:
        assert monotonic() < until, len(shown_to(people, words))
        await asyncio.sleep(0.05)


def _news(chat: Chat) -> list[Message]:
    return [message for message in chat.messages if message.text.startswith("📣 Кара-Көл шаары")]


async def test_a_correction_while_it_is_sent_and_a_kill_amid_both_leave_nobody_out(tmp_path: Path) -> None:
    async with village(tmp_path) as place:
        telegram = place.telegram
        await place.has_towns(KARA_KOL)
        await place.has_project()
        coordinator, people = await place.has_coordinator(), await crowd(place, 40)
        await looks(coordinator, LINES)
        telegram.pace.on = True
        await coordinator.taps("Жөнөтүү")
        await gets(people, 10, "имараты")
        await place.restarts()  # amid the sending
        telegram.pace.on = False
        await corrects_from_the_list(coordinator, RIGHT)
        telegram.pace.on = True
        telegram.faults.fails(429, "editMessageText", retry_after=1, chat_id=people[0].id)
        telegram.faults.resets("editMessageText", chat_id=people[1].id)
        await gets(people, 5, "чатыры")
        await place.restarts()  # amid the correction
        telegram.pace.on = False
        await corrects_from_the_list(coordinator, LAST)
        telegram.pace.on = True
        await gets(people, 40, "чатыры жабылды")
        await corrected(place)
        assert [len(_news(person.chat)) for person in people] == [1] * 40
        assert not [one for one in telegram.pace.refused if one.chat_id != coordinator.id]


async def corrects_from_the_list(coordinator: Person, said: str) -> None:
    await coordinator.taps("Координатор")
    await coordinator.taps("Кулактандыруулар", on=coordinator.chat.last)
    await coordinator.taps("2-транш", on=coordinator.chat.last)
    await coordinator.taps("Оңдоо", on=coordinator.chat.last)
    await coordinator.writes(said)
    await coordinator.taps("Ырастоо", on=coordinator.chat.last)
