"""Complaints of coercion or money reach the monitoring group and administrators, never coordinators."""

from bot.domain.journal import Act
from bot.domain.monitors import Monitor
from bot.domain.people import Coordinator
from sandbox import Message, Person
from tests.stories.lifetimes import POLL, acts_of
from tests.village import Village

SAID = "Директор «2» деп добуш бергиле деди, акча сунуштады: 500 сом."


def last(person: Person) -> Message:
    message = person.chat.last
    assert message is not None
    return message


async def monitor(village: Village, name: str) -> Person:
    """Somebody who is in the monitoring group of Kara-Köl already."""
    person = await village.resident(name)
    await village.knows(
        lambda memory: memory.monitors.put(
            Monitor(person.id, "kara-kol", name, "мугалим"), village.administrator.id, village.clock()
        )
    )
    await person.starts()
    return person


async def test_a_complaint_reaches_who_should_read_it_and_nobody_else(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    gulnara = await kara_kol.has_coordinator("Гүлнара")
    nurlan, roza = await monitor(kara_kol, "Нурлан"), await monitor(kara_kol, "Роза")
    aigul = await kara_kol.resident("Айгүл Сыдыкова")
    kara_kol.telegram.deliver_twice()

    await aigul.taps("Добуш берүү")
    await aigul.taps("Арыз: мажбурлоо же акча")
    step = last(aigul).text
    assert "мониторинг тобу жана администраторлор гана окуйт" in step
    assert "Координаторлор аны көрбөйт" in step
    await aigul.sends_sticker()
    assert last(aigul).text.startswith("Түшүнгөн жокмун.")
    await aigul.writes("а" * 2001)
    assert last(aigul).text.startswith("Текст өтө узун.")
    await kara_kol.restarts()
    await aigul.writes(SAID)
    assert "Арызыңыз кабыл алынды. Номери: 1" in last(aigul).text

    letters = [await person.hears(SAID) for person in (nurlan, roza, kara_kol.administrator)]
    assert all("Айгүл" not in letter.text and str(aigul.id) not in letter.text for letter in letters)
    assert gulnara.chat.find("500 сом") is None
    assert (await acts_of(kara_kol)).count(Act.COMPLAINT) == 1
    *_, entry = await kara_kol.asks(lambda memory: memory.journal.all_of(POLL))
    assert (entry.who, entry.details) == (None, {"number": 1}), "that there was one, and nothing more"
    assert await kara_kol.asks(lambda memory: memory.complaints.count_of(POLL)) == 1

    # a coordinator gets no further with what they could copy from a monitor's screen
    await gulnara.starts()
    for data in ("kl:kara-kol:0", "ka:1:0", "ka:1:1", "m:kara-kol"):
        await gulnara.forges(data, on=last(gulnara))
        assert "мониторинг тобунун мүчөлөрү гана" in gulnara.alerts[-1]
    await aigul.forges("kl:kara-kol:0", on=last(aigul))
    assert "мониторинг тобунун мүчөлөрү гана" in aigul.alerts[-1]

    await nurlan.taps("Жооп берүү", on=letters[0])
    await nurlan.writes("Ким айтканын жаза аласызбы?")
    answer = await aigul.hears("Ким айтканын жаза аласызбы?")
    assert "Нурлан" not in answer.text
    await aigul.taps("Дагы жазуу")
    await aigul.writes("Мектептин директору.")
    await roza.hears("Мектептин директору.")

    await roza.taps("Каралды деп белгилөө", on=letters[1])
    await nurlan.taps("Каралды деп белгилөө", on=letters[0])
    await roza.writes("Директор менен сүйлөштүк, прокуратурага жаздык.")
    await aigul.hears("прокуратурага")
    await nurlan.hears("Арыз № 1 каралды")
    await kara_kol.administrator.hears("Арыз № 1 каралды")
    await nurlan.writes("Мен да карадым.")
    assert last(nurlan).text == "Бул арызды топтун башка мүчөсү карап чыккан."
    await nurlan.taps("Мониторинг")
    assert "Арыздар: 2, каралбаганы: 1" in last(nurlan).text
    await nurlan.taps("Арыздар · 1")
    listed = nurlan.chat.texts[-3:]
    assert "Мектептин директору." in listed[0]
    assert "Каралды" in listed[1]
    await kara_kol.administrator.taps("Координатор")
    await kara_kol.administrator.taps("🚨 Арыздар")
    assert "Бардыгы: 2, каралбаганы: 1" in last(kara_kol.administrator).text


async def test_an_administrator_who_coordinates_the_town_reads_none_and_one_nobody_reads_waits(
    kara_kol: Village,
) -> None:
    await kara_kol.has_open_poll()
    administrator = kara_kol.administrator
    await administrator.starts()
    await kara_kol.knows(
        lambda memory: memory.team.put(
            Coordinator(administrator.id, "kara-kol", "Администратор"), administrator.id, kara_kol.clock()
        )
    )
    aigul = await kara_kol.resident()
    await aigul.taps("Добуш берүү")
    await aigul.taps("Таза суу")
    await aigul.taps("Арыз: мажбурлоо же акча")
    assert "топ түзүлгөндө окуйт" in last(aigul).text
    await aigul.writes(SAID)
    assert administrator.chat.find("500 сом") is None
    await administrator.taps("Координатор")
    assert "Арыздар" not in str(last(administrator).buttons)
    await administrator.forges("kl:kara-kol:0", on=last(administrator))
    assert "мониторинг тобунун мүчөлөрү гана" in administrator.alerts[-1]

    nurlan = await monitor(kara_kol, "Нурлан")
    await nurlan.taps("Мониторинг")
    await nurlan.taps("Арыздар · 1")
    assert SAID in "".join(nurlan.chat.texts[-2:])


async def test_complaints_are_taken_for_seven_days_after_the_end_three_a_day(kara_kol: Village) -> None:
    poll = await kara_kol.has_open_poll()
    nurlan = await monitor(kara_kol, "Нурлан")
    aigul, bakyt = await kara_kol.resident(), kara_kol.telegram.person("Бакыт")
    await aigul.taps("Добуш берүү")
    ballot = last(aigul)
    ended = kara_kol.clock()

    def end(memory):  # type: ignore[no-untyped-def]
        memory.polls.connection.execute(
            "UPDATE polls SET state = 'closed', closed_at = ? WHERE id = ?",
            (int(ended.timestamp() * 1_000_000), poll.id),
        )

    await kara_kol.knows(end)
    kara_kol.clock.moves(days=6)
    await bakyt.starts(payload=f"complaint_{poll.id}")  # from a board in a group; new to the bot
    assert "🗳 Добуш берүү" in bakyt.chat.reply_keyboard
    await bakyt.writes("Мени мажбурлашты.")
    await nurlan.hears("Мени мажбурлашты.")
    for number in range(3):
        await aigul.taps("Арыз: мажбурлоо же акча", on=ballot)
        await aigul.writes(f"{number} {SAID}")
    await nurlan.hears(f"2 {SAID}")
    await aigul.taps("Арыз: мажбурлоо же акча", on=ballot)
    assert "Бир суткада эң көбү 3 арыз" in aigul.alerts[-1]
    kara_kol.clock.moves(hours=23, minutes=50)
    await aigul.taps("Арыз: мажбурлоо же акча", on=ballot)
    assert "Бир суткада" in aigul.alerts[-1]
    await bakyt.starts(payload=f"complaint_{poll.id}")
    kara_kol.clock.moves(minutes=20)
    await bakyt.writes("Кечигип калды.")  # the form was open when the week ended
    assert "7 күн кабыл алынат" in last(bakyt).text
    await aigul.taps("Арыз: мажбурлоо же акча", on=ballot)
    assert "7 күн кабыл алынат" in aigul.alerts[-1]
    assert await kara_kol.asks(lambda memory: memory.complaints.count_of(poll.id)) == 4
