"""Residents ask, coordinators answer."""

import asyncio
from dataclasses import replace
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.quiet import Quiet, TownRules
from sandbox import Person
from sandbox.files import PIXEL
from tests.village import AIMYRA, KARA_KOL, TASH_KOMUR, Village

QUESTION = "Борбор качан <b>ачылат</b> & ким иштейт? 🏗"
LETTER = "Тургундун суроосу"


async def asks(person: Person, text: str) -> None:
    await person.writes("/suroo")
    await person.writes(text)


async def test_a_question_reaches_the_coordinators_and_the_answer_comes_back(kara_kol: Village) -> None:
    gulnara = await kara_kol.has_coordinator("Гүлнара")
    aigul = await kara_kol.resident("Айгүл Сыдыкова")

    await aigul.writes("Суроо берүү")
    assert "Сурооңузду бир билдирүү менен жазыңыз" in aigul.chat.last.text
    await kara_kol.restarts()
    kara_kol.telegram.deliver_twice()
    await aigul.writes(QUESTION)
    assert aigul.chat.last.text.startswith("✅ Сурооңуз координаторлорго жөнөтүлдү.")
    letter = await gulnara.hears(LETTER)
    assert QUESTION in letter.text
    assert "Айгүл" not in letter.text
    assert not letter.silent

    await gulnara.taps("Жооп берүү", on=letter)
    assert QUESTION in gulnara.chat.last.text
    await kara_kol.restarts()
    await gulnara.writes("Майда <i>ачылат</i> & беш киши иштейт.")
    assert gulnara.chat.last.text.startswith("✅ Жообуңуз кабыл алынды.")
    answer = await aigul.hears("Сурооңузга жооп келди")
    assert QUESTION in answer.text
    assert "Майда <i>ачылат</i> & беш киши иштейт." in answer.text
    assert "Гүлнара" not in answer.text
    await kara_kol.telegram.settled()
    for person, words in ((gulnara, LETTER), (aigul, "жооп келди")):
        assert sum(words in text for text in person.chat.texts) == 1


async def test_one_question_gets_one_answer(kara_kol: Village) -> None:
    gulnara, nurlan = [await kara_kol.has_coordinator(name) for name in ("Гүлнара", "Нурлан")]
    stranger = await kara_kol.resident("Бектур")
    aigul = await kara_kol.resident()
    await asks(aigul, QUESTION)
    letters = [await person.hears(LETTER) for person in (gulnara, nurlan)]

    for person, letter in zip((gulnara, nurlan), letters, strict=True):
        await person.taps("Жооп берүү", on=letter)
    await asyncio.gather(gulnara.writes("Майда."), nurlan.writes("Июнда."))
    await kara_kol.telegram.settled()
    last = {person.chat.last.text for person in (gulnara, nurlan)}
    assert "Бул суроого жооп берилген." in last
    assert len(last) == 2
    await aigul.hears("Сурооңузга жооп келди")
    assert sum("жооп келди" in text for text in aigul.chat.texts) == 1
    await nurlan.taps("Жооп берүү", on=letters[1])
    assert nurlan.alerts[-1] == "Бул суроого жооп берилген."
    await nurlan.writes("дагы")  # no form was left open
    assert nurlan.chat.last.text.startswith("Түшүнгөн жокмун.")

    await stranger.forges("qa:1", on=stranger.chat.last)
    assert stranger.alerts[-1].startswith("Бул аракетке уруксатыңыз жок.")
    await stranger.forges("dq:kara-kol", on=stranger.chat.last)
    assert stranger.alerts[-1].startswith("Бул аракетке уруксатыңыз жок.")
    await nurlan.forges("qa:99", on=letters[1])
    assert nurlan.alerts[-1] == "Мындай суроо табылган жок."


async def test_a_coordinator_removed_while_answering_answers_no_more(kara_kol: Village) -> None:
    gulnara = await kara_kol.has_coordinator()
    aigul = await kara_kol.resident()
    await asks(aigul, QUESTION)
    await gulnara.taps("Жооп берүү", on=await gulnara.hears(LETTER))
    await kara_kol.knows(
        lambda memory: memory.team.mark_removed(gulnara.id, "kara-kol", kara_kol.administrator.id, kara_kol.clock())
    )
    await gulnara.writes("Майда.")
    assert gulnara.chat.last.text.startswith("Бул аракетке уруксатыңыз жок.")
    question = await kara_kol.asks(lambda memory: memory.questions.get(1))
    assert not question.answered


async def test_what_is_no_question_is_kindly_refused_and_the_form_stays(kara_kol: Village) -> None:
    await kara_kol.administrator.starts()
    aigul = await kara_kol.resident()
    await aigul.writes("/ask")
    for sends in (aigul.sends_sticker(), aigul.sends_voice(), aigul.sends_photo("качан?", PIXEL)):
        await sends
        assert aigul.chat.last.text.startswith("Сурооңузду текст менен жазып жөнөтүңүз")
    long = await aigul.writes("ө" * 1001)
    assert aigul.chat.last.text == "Суроо өтө узун. Эң көбү 1\xa0000 белги."
    said = len(aigul.chat.messages)
    await aigul.edits(long, "кыска суроо")
    assert len(aigul.chat.messages) == said
    await aigul.taps("Долбоорлор")  # the menu is obeyed, and the form is kept
    await aigul.writes("&<>" * 333)
    assert aigul.chat.last.text.startswith("✅ Сурооңуз")
    # nobody coordinates here: it goes to the administrator
    letter = await kara_kol.administrator.hears("&<>" * 333)
    await kara_kol.administrator.taps("Жооп берүү", on=letter)
    await kara_kol.administrator.writes("а" * 2001)
    assert kara_kol.administrator.chat.last.text == "Жооп өтө узун. Эң көбү 2\xa0000 белги."
    await kara_kol.administrator.writes("&" * 2000)
    await aigul.hears("&" * 2000)

    await aigul.writes("/suroo")
    await aigul.taps("Жокко чыгаруу")
    assert aigul.chat.last.text.startswith("Жокко чыгарылды.")


async def test_five_questions_wait_and_the_sixth_waits_for_an_answer(kara_kol: Village) -> None:
    aigul = await kara_kol.resident()
    await aigul.writes("Жардам")
    await aigul.taps("Суроо берүү")
    for number in range(1, 6):
        await asks(aigul, f"{number}-суроо")
    await aigul.writes("/suroo")
    assert "5 сурооңуз жооп күтүп турат" in aigul.chat.last.text

    gulnara = await kara_kol.has_coordinator()  # came later: the questions wait at the desk
    bektur = await kara_kol.resident("Бектур")
    for number in (6, 7):
        await asks(bektur, f"{number}-суроо")
    await gulnara.hears("7-суроо")
    await gulnara.taps("Координатор")
    await gulnara.taps("Суроолор")
    listed = [message for message in gulnara.chat.messages if message.id > gulnara.chat.find("Жооп күткөн").id]  # type: ignore[union-attr]
    assert [message.text.split()[-1] for message in listed] == [f"{number}-суроо" for number in range(1, 6)]
    await gulnara.taps("Дагы 2 суроо")
    assert gulnara.chat.last.text.endswith("7-суроо")
    await gulnara.taps("Жооп берүү", on=listed[0])
    await gulnara.writes("Ооба.")
    await asks(aigul, "8-суроо")
    assert aigul.chat.last.text.startswith("✅ Сурооңуз")


async def test_a_half_written_announcement_is_not_lost_for_a_question(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    aigul = await kara_kol.resident()
    await aigul.writes("/suroo")
    assert aigul.chat.last.text == "Аймагыңызды тандаңыз:"
    await aigul.taps(KARA_KOL.name)

    def half_filled(memory):  # type: ignore[no-untyped-def]
        from storage.forms import Form

        memory.forms.put(Form(aigul.id, "something-long", "works"), kara_kol.clock())

    await kara_kol.knows(half_filled)
    await aigul.writes("/suroo")
    assert aigul.chat.last.text.startswith("Сизде бүтпөгөн иш бар.")


async def test_a_question_about_a_tranche_is_answered_by_replying_and_published_without_a_name(
    kara_kol: Village,
) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    await kara_kol.has_project()
    await kara_kol.has_project(replace(AIMYRA, id="suu", name="Таза суу", town_id="tash-komur"))
    gulnara = await kara_kol.has_coordinator("Гүлнара")
    stranger = await kara_kol.has_coordinator("Нурлан", "tash-komur")
    aigul = await kara_kol.resident("Айгүл", KARA_KOL)
    await aigul.taps("Долбоорлор")
    assert not any("Суроо-жооптор" in label for label in aigul.chat.last.buttons)
    await aigul.forges("pt:baldar:1", on=aigul.chat.last)
    await aigul.taps("Суроо берүү", on=aigul.chat.last)
    assert "Долбоор: “Балдар бөтөн болбойт”, 1-транш" in aigul.chat.last.text
    await kara_kol.restarts()
    kara_kol.telegram.deliver_twice()
    hour = kara_kol.clock().astimezone(ZoneInfo(KARA_KOL.timezone)).hour
    night = TownRules(Quiet(time((hour - 1) % 24), time((hour + 1) % 24)))
    await kara_kol.knows(lambda memory: memory.town_rules.put("kara-kol", night))
    await aigul.writes("Борбор <качан> ачылат?")
    letter = await gulnara.hears(LETTER)
    assert letter.silent, "it is night in the town: it comes, and rings nowhere"
    assert "Долбоор: “Балдар бөтөн болбойт”, 1-транш" in letter.text

    await stranger.forges("qa:1", on=stranger.chat.last)
    assert stranger.alerts[-1].startswith("Бул аракетке уруксатыңыз жок.")
    await gulnara.forges("qo:1", on=letter)
    assert gulnara.alerts[-1] == "Бул суроого жооп бериле элек. Адегенде жооп бериңиз."
    await gulnara.taps("Координатор")
    await gulnara.writes("ө" * 2001, reply_to=letter)
    assert gulnara.chat.last.text.startswith("Жооп өтө узун.")
    await kara_kol.restarts()
    await gulnara.writes("1-июнда.", reply_to=letter)
    assert gulnara.chat.last.text.startswith("✅ Жообуңуз кабыл алынды.")
    assert "1-июнда." in (await aigul.hears("Сурооңузга жооп келди")).text
    await gulnara.writes("Дагы", reply_to=letter)
    assert gulnara.chat.last.text == "Бул суроого жооп берилген."

    await gulnara.taps("Долбоордун барагына жарыялоо")
    preview, control = gulnara.chat.messages[-2:]
    assert "Борбор <качан> ачылат?" in preview.text
    assert "1-июнда." in preview.text
    for forged in ("qu:1:suu:0", "qv:1:suu", "qu:1:nowhere:0", "qu:9:baldar:0"):
        await gulnara.forges(forged, on=control)
        assert gulnara.alerts[-1].startswith(("Мындай долбоор", "Мындай суроо"))
    for forged in ("qu:1:baldar:0", "qo:1", "qv:1:baldar", "qt:1"):
        await stranger.forges(forged, on=stranger.chat.last)
        assert stranger.alerts[-1].startswith("Бул аракетке уруксатыңыз жок.")
    await stranger.forges("qn:1", on=stranger.chat.last)
    assert stranger.alerts[-1] == "Мындай суроо табылган жок."
    looked_at = control
    await gulnara.taps("Суроону кыскартуу", on=control)
    await gulnara.sends_sticker()
    await kara_kol.restarts()
    await gulnara.writes("Борбор <ачылабы>?")
    preview, control = gulnara.chat.messages[-2:]
    assert "✂️ Суроо кыскартылган\n\nСуроо: Борбор <ачылабы>?" in preview.text
    assert "качан" not in preview.text
    await gulnara.taps("Жарыялоо", on=looked_at)  # of the words before: what nobody looked at is not published
    assert gulnara.alerts[-1].startswith("Суроонун тексти Сиз карагандан кийин өзгөрдү.")
    preview, control = gulnara.chat.messages[-2:]
    assert "Борбор <ачылабы>?" in preview.text
    assert not await kara_kol.asks(lambda memory: memory.questions.count_published("baldar"))
    await gulnara.taps("Жарыялоо", on=control)
    assert control.text.startswith("✅ Суроо менен жооп")
    told = await aigul.hears("барагына жарыяланды")
    assert "Борбор <качан> ачылат?" in told.text
    await kara_kol.telegram.settled()
    assert sum("барагына жарыяланды" in text for text in aigul.chat.texts) == 1

    reader = await kara_kol.resident("Бектур", KARA_KOL)
    await reader.taps("Долбоорлор")
    await reader.taps("Суроо-жооптор: 1")
    await reader.taps("Борбор")
    assert reader.chat.last.text == preview.text
    assert reader.chat.last.buttons == ["💬 Бардык суроо-жооптор"]
    assert not any("Айгүл" in text for text in reader.chat.texts)
    await aigul.taps("Кароо", on=told)
    assert aigul.chat.last.text == preview.text
    await reader.forges("qt:1", on=reader.chat.last)
    assert reader.alerts[-1].startswith("Бул аракетке уруксатыңыз жок.")
    await gulnara.taps("Барактан алып салуу", on=control)
    await aigul.taps("Кароо", on=told)
    assert aigul.alerts[-1] == "Мындай суроо табылган жок."
    for forged in ("qs:baldar:-1", "qs:baldar:999999999999"):
        await reader.forges(forged, on=reader.chat.last)
    await reader.forges("qp:baldar:7", on=reader.chat.last)
    assert reader.alerts[-1].startswith("Мындай транш")


async def test_a_reply_answers_though_something_else_is_half_written_and_a_removed_coordinator_answers_no_more(
    kara_kol: Village,
) -> None:
    await kara_kol.has_project()
    await kara_kol.has_project(replace(AIMYRA, id="suu", name="Таза суу"))
    gulnara = await kara_kol.has_coordinator()
    aigul = await kara_kol.resident()
    for number in (1, 2, 3):
        await asks(aigul, f"{number}-суроо")
    letters = [await gulnara.hears(f"{number}-суроо") for number in (1, 2, 3)]
    await gulnara.taps("Жооп берүү", on=letters[2])
    await gulnara.writes("Биринчиге.", reply_to=letters[0])
    await gulnara.writes("Үчүнчүгө.")  # the form was kept
    assert [await kara_kol.asks(lambda m, n=n: m.questions.get(n).answer) for n in (1, 2, 3)] == [  # type: ignore[misc]
        "Биринчиге.", "", "Үчүнчүгө.",
    ]  # fmt: skip
    await gulnara.taps("Долбоордун барагына жарыялоо")
    assert gulnara.chat.last.buttons == ["Балдар бөтөн болбойт", "Таза суу"]
    await gulnara.taps("Таза суу")
    control = gulnara.chat.last
    await gulnara.taps("Жарыялоо", on=control)
    assert await kara_kol.asks(lambda memory: memory.questions.count_published("suu")) == 1
    await kara_kol.knows(
        lambda memory: memory.team.mark_removed(gulnara.id, "kara-kol", kara_kol.administrator.id, kara_kol.clock())
    )
    await gulnara.writes("Экинчиге.", reply_to=letters[1])
    assert gulnara.chat.last.text.startswith("Бул аракетке уруксатыңыз жок.")
    await gulnara.taps("Барактан алып салуу", on=control)
    assert gulnara.alerts[-1].startswith("Бул аракетке уруксатыңыз жок.")
    await aigul.writes("Рахмат", reply_to=aigul.chat.find("жооп келди"))
    assert aigul.chat.last.text.startswith("Түшүнгөн жокмун.")


async def test_what_waits_is_brought_up_once_each_morning_and_ten_a_day_are_enough(kara_kol: Village) -> None:
    gulnara = await kara_kol.has_coordinator()
    aigul, bektur = await kara_kol.resident(), await kara_kol.resident("Бектур")

    async def answered(number: int) -> None:
        at = kara_kol.clock()
        await kara_kol.knows(lambda memory: memory.questions.mark_answered(number, "Ооба.", gulnara.id, at))

    local = kara_kol.clock().astimezone(ZoneInfo(KARA_KOL.timezone))
    night = local.replace(hour=23, minute=0) + timedelta(days=1)
    kara_kol.clock.moves(seconds=(night - local).total_seconds())
    await asks(aigul, "1-суроо")
    for number in range(2, 7):
        asker = aigul.id if number < 6 else bektur.id
        await kara_kol.knows(
            lambda m, n=number, who=asker: m.questions.add("kara-kol", who, f"{n}-суроо", kara_kol.clock())  # type: ignore[misc]
        )
    assert not any("☀️" in text for text in gulnara.chat.texts)
    kara_kol.telegram.deliver_twice()
    kara_kol.clock.moves(hours=10.1)  # nine in the morning
    letter = await gulnara.hears("Жооп күткөн суроолор: 6")
    assert "1-суроо" in letter.text
    await kara_kol.restarts()
    kara_kol.clock.moves(hours=2)
    await asyncio.sleep(0.3)
    await kara_kol.telegram.settled()
    assert sum("☀️" in text for text in gulnara.chat.texts) == 1
    await gulnara.writes("Ооба.", reply_to=letter)
    assert "1-суроо" in (await aigul.hears("жооп келди")).text
    await gulnara.taps("Бардык суроолор", on=letter)
    assert "6-суроо" in gulnara.chat.last.text
    kara_kol.clock.moves(hours=22)
    assert "2-суроо" in (await gulnara.hears("☀️ Жооп күткөн суроолор: 5")).text

    for number in range(2, 7):
        await answered(number)
    for number in range(7, 17):
        await kara_kol.knows(lambda m: m.questions.add("kara-kol", aigul.id, "Суроо", kara_kol.clock()))
        await answered(number)
    await aigul.writes("/suroo")
    assert aigul.chat.last.text.startswith("Бир күндө эң көбү 10 суроо берсе болот.")
    kara_kol.clock.moves(hours=25)
    await asyncio.sleep(0.3)
    assert sum("☀️" in text for text in gulnara.chat.texts) == 2  # nothing waits any more
