"""Messages of every kind are rewritten where they stand; what goes wrong with one leaves the others right."""

from collections.abc import Awaitable, Callable
from functools import partial

import pytest

from bot import correcting, rewriting
from sandbox import Message
from tests.stories.test_announcing import begins, looks, news_in, sends
from tests.stories.test_correcting import LINES, PNG, RIGHT, corrected
from tests.village import Village


async def test_media_of_every_kind_are_corrected_where_they_stand(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    send: dict[str, Callable[..., Awaitable[Message]]] = {
        "video": coordinator.sends_video,
        "document": partial(coordinator.sends_document, "отчёт.pdf"),
        "animation": coordinator.sends_animation,
        "audio": coordinator.sends_audio,
        "voice": coordinator.sends_voice,
    }
    await begins(coordinator)
    for kind in send:
        await send[kind](data=f"{kind} before".encode())
    await coordinator.writes(LINES)
    await coordinator.taps("Жаңы: 2-транш")
    await sends(coordinator)
    copies = {message.kind: message for message in aigul.chat.messages if message.kind in send}
    ids = [message.id for message in aigul.chat.messages]

    await coordinator.taps("Оңдоо")
    for kind in send:
        await send[kind](data=f"{kind} after".encode())
    await coordinator.writes(RIGHT)
    assert "үн жазуусу алмашпайт, астындагы сөз гана өзгөрөт: 1" in coordinator.chat.last.text
    await brisk.restarts()
    await coordinator.taps("Ырастоо")
    _, report = await corrected(brisk)
    assert not report.reasons
    for kind, copy in copies.items():
        when = "before" if kind == "voice" else "after"
        assert (copy.kind, copy.media) == (kind, f"{kind} {when}".encode())
    assert "чатыры" in aigul.chat.last.text
    assert [message.id for message in aigul.chat.messages] == ids
    assert "үн жазуусу мурдагыдай калды: 1" in (await coordinator.hears("Оңдоо аяктады")).text


async def test_the_words_below_a_voice_note_and_a_film_are_corrected_with_their_buttons(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    copies: list[Message] = []
    senders: dict[str, Callable[..., Awaitable[Message]]] = {
        "voice": coordinator.sends_voice,
        "animation": coordinator.sends_animation,
    }
    for kind, send in senders.items():
        before = await begins(coordinator)
        await send(data=kind.encode())
        await coordinator.writes(f"{kind}: иш бүттү")
        await coordinator.taps("2-транш")
        await coordinator.taps("Жөнөтүү")
        report = await coordinator.hears("Жөнөтүү аяктады", after=before)
        copies.append(aigul.chat.last)
        await coordinator.taps("Оңдоо", on=report)
        await coordinator.writes(f"⏳ {kind}: иш бүтө элек")
        await coordinator.taps("Ырастоо")
        await corrected(brisk)
        await coordinator.hears("Оңдоо аяктады")
    for kind, copy in zip(senders, copies, strict=True):
        assert (copy.kind, copy.media) == (kind, kind.encode())
        assert f"⏳ {kind}: иш бүтө элек" in (copy.caption or "")
        assert "Оңдолду" in (copy.caption or "")
        assert copy.buttons


async def test_one_message_that_can_t_be_changed_leaves_the_others_right_and_is_counted(
    brisk: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    coordinator = await brisk.has_coordinator()
    people = [await brisk.resident(name) for name in ("Айгүл", "Бакыт", "Чынара")]
    aigul, bakyt, chynara = people
    await brisk.has_subscribers(*people)
    await begins(coordinator)
    await coordinator.sends_album([LINES, ""], [PNG + b"1", PNG + b"2"])
    await coordinator.taps("Жаңы: 2-транш")
    await sends(coordinator)
    brisk.telegram.faults.fails(400, "editMessageMedia", description="Bad Request: odd", chat_id=aigul.id, times=1)
    broken: list[int] = []

    async def falters(bot: object, chat_id: int, *rest: object) -> bool:
        if chat_id == bakyt.id and not broken:
            broken.append(chat_id)
            raise RuntimeError("a fault of ours")
        return await rewriting.rewrite(bot, chat_id, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(correcting, "rewrite", falters)
    await coordinator.taps("Оңдоо")
    await coordinator.sends_album([RIGHT, ""], [PNG + b"3", PNG + b"4"])
    await coordinator.taps("Ырастоо")
    _, report = await corrected(brisk)
    assert dict(report.reasons) == {"Odd": 1, "internal error": 1}
    for person in (aigul, chynara):
        assert "чатыры" in news_in(person.chat)[-1].text, "the words are right though a photo is not"
    said = (await coordinator.hears("Оңдоо аяктады")).text
    assert "Оңдолду: 1" in said
    assert "Өзгөргөн жок: 2" in said

    # what failed is brought right by the next correction
    await coordinator.taps("Кулактандыруу")
    await coordinator.taps("Оңдоо")
    await coordinator.taps("Сүрөт, видео жана файлдарды алып салуу")
    await coordinator.taps("Ырастоо")
    await corrected(brisk)
    assert "Оңдолду: 3" in (await coordinator.hears("Оңдолду: 3")).text
    assert "чатыры" in news_in(bakyt.chat)[-1].text


async def test_whoever_read_it_later_or_was_away_gets_it_corrected_and_where_it_failed_it_is_tried_again(
    brisk: Village,
) -> None:
    coordinator, other = await brisk.has_coordinator(), await brisk.has_coordinator("Экинчи координатор")
    people = [await brisk.resident(name) for name in ("Айгүл", "Бакыт", "Чынара")]
    aigul, bakyt, chynara = people
    await brisk.has_subscribers(aigul, chynara)
    await looks(coordinator, LINES)
    await sends(coordinator)
    brisk.telegram.deliver_twice()
    await bakyt.taps("Жазылуу")
    for _ in range(3):  # on, off, on: told once
        await bakyt.taps("Кара-Көл шаары")
    (late,) = news_in(bakyt.chat)
    await chynara.blocks()
    faults = brisk.telegram.faults
    faults.fails(400, "editMessageText", description="Bad Request: odd", chat_id=aigul.id, times=1)

    await coordinator.taps("Оңдоо")
    await coordinator.writes(RIGHT)
    assert "<b>2 алуучуда</b>" in coordinator.chat.last.html
    await coordinator.taps("Ырастоо")
    report = await coordinator.hears("Оңдоо аяктады")
    assert "Оңдолду: 1\nБотту бөгөттөгөн: 1\nӨзгөргөн жок: 1" in report.text
    assert "чатыры" in late.text
    assert late.buttons == ["🏗 Долбоор жөнүндө", "🔕 Жазылуудан баш тартуу"]

    await other.taps("Координатор")
    await other.taps("Кулактандыруулар")
    await other.taps("2-транш")
    page = other.chat.last
    assert "Жөнөтүлдү: 2\n" in page.text, "whoever read it later was no recipient"
    await brisk.restarts()
    await other.taps("Өзгөрбөй калганын", on=page)
    assert other.toasts[-1] == "Оңдоо кайра башталды."
    await coordinator.hears("Оңдолду: 2\nБотту бөгөттөгөн: 1")
    assert "чатыры" in news_in(aigul.chat)[0].text
    await other.taps("Өзгөрбөй калганын", on=page)
    assert other.alerts[-1] == "Кайра жөнөтө турган эч ким жок."
    assert "имараты" in news_in(chynara.chat)[0].text
    await chynara.starts()
    await coordinator.hears("Оңдолду: 3")
    assert "чатыры" in news_in(chynara.chat)[0].text

    # a message more, whose answer is lost: it may stand there twice, and that is said
    faults.loses_answers("sendMessage", chat_id=aigul.id)
    await coordinator.taps("Кулактандыруу", on=report)
    await coordinator.taps("Оңдоо")
    await coordinator.writes("\n".join(f"{number:02} " + "ы" * 297 for number in range(13)))
    await coordinator.taps("Ырастоо")
    await bakyt.hears("Аткаруучу")
    brisk.clock.moves(minutes=1)
    said = await coordinator.hears("Кайталанды: 1")
    assert "Оңдолду: 3" in said.text
    added = [[one.text for one in person.chat.messages if one.text.startswith("Аткаруучу")] for person in people]
    assert [len(texts) for texts in added] == [2, 1, 1]
    assert "Оңдолду" in added[0][0]
