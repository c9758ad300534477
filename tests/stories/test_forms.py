"""Forms: each step can be left, and leaving does nothing by halves."""

from sandbox import Message, Person
from tests.village import Village

OUT = ["⬅️ Артка", "✖️ Жокко чыгаруу"]
LEFT = "Жокко чыгарылды. Эч нерсе жөнөтүлгөн жок."


def last(person: Person) -> Message:
    message = person.chat.last
    assert message is not None
    return message


def must_offer_the_ways_out(person: Person) -> None:
    assert [button["text"] for button in last(person).keyboard[-1]] == OUT


async def test_every_step_of_every_form_can_be_left(kara_kol: Village) -> None:
    await kara_kol.has_project()
    await kara_kol.has_open_poll()
    bakyt = await kara_kol.has_coordinator("Бакыт")
    aigul = await kara_kol.resident("Айгүл")

    await aigul.writes("/suroo")
    must_offer_the_ways_out(aigul)
    await aigul.taps("Артка")
    assert last(aigul).text == LEFT
    await aigul.writes("Жол качан оңдолот?")  # is no question any more
    assert last(aigul).text.startswith("Түшүнгөн жокмун.")

    await bakyt.writes("/koordinator")
    desk = last(bakyt)
    await bakyt.taps("Добуш берүү ачуу", on=desk)
    must_offer_the_ways_out(bakyt)
    await bakyt.taps("Даяр суроону алуу")
    must_offer_the_ways_out(bakyt)
    await bakyt.writes("Жол\nСуу")
    must_offer_the_ways_out(bakyt)
    await bakyt.taps("Бүттү")
    must_offer_the_ways_out(bakyt)
    await bakyt.taps("Эртең")
    must_offer_the_ways_out(bakyt)
    for _ in ("closing", "choices", "question"):
        await bakyt.taps("Артка")
    assert OUT[0] not in [button["text"] for button in last(bakyt).keyboard[-1]]  # what is filled in stays safe
    await bakyt.taps("Жокко чыгаруу")
    assert last(bakyt).text == LEFT

    await bakyt.taps("Добуш берүүлөр", on=desk)
    await bakyt.taps("Жамаатыбыз", on=desk)
    await bakyt.taps("Добуш берүүнү аяктоо", on=desk)
    must_offer_the_ways_out(bakyt)
    await bakyt.writes("Баары добуш берди")
    must_offer_the_ways_out(bakyt)
    await bakyt.taps("Артка")
    await bakyt.taps("Артка")
    assert last(bakyt).text == LEFT

    await bakyt.writes("/koordinator")
    await bakyt.taps("Кулактандыруу жазуу")
    must_offer_the_ways_out(bakyt)
    await bakyt.sends_photo("Чатыр жабылды")
    must_offer_the_ways_out(bakyt)
    await bakyt.taps("1-транш")
    assert last(bakyt).text.startswith("👀 Алдын ала көрүү")
    must_offer_the_ways_out(bakyt)
    await kara_kol.restarts()
    await bakyt.taps("Артка")
    await bakyt.taps("Артка")
    assert "Улантуу" in str(last(bakyt).keyboard)
    await bakyt.writes("/cancel")
    assert last(bakyt).text == LEFT
    assert await kara_kol.asks(lambda memory: memory.forms.find(bakyt.id)) is None
    assert await kara_kol.asks(lambda memory: memory.announcements.all_of("baldar")) == ()


async def test_what_stands_in_the_way_of_another_form_is_taken_up_from_the_desk(kara_kol: Village) -> None:
    await kara_kol.has_project()
    bakyt = await kara_kol.has_coordinator("Бакыт")
    await bakyt.writes("/koordinator")
    await bakyt.taps("Добуш берүү ачуу")
    await bakyt.writes("Кайсы жолду оңдойбуз?")
    await bakyt.writes("/koordinator")
    press = await bakyt.taps("Кулактандыруу жазуу")
    assert press.answer is not None
    assert press.answer.text.startswith("Сизде бүтпөгөн иш бар.")
    await bakyt.taps("Улантуу")
    assert last(bakyt).text.startswith("Варианттар")


async def test_a_coordinator_is_always_told_that_there_is_nothing_to_show_in_a_group(kara_kol: Village) -> None:
    bakyt = await kara_kol.has_coordinator("Бакыт")
    group = await kara_kol.in_group(bakyt)
    for _ in range(2):
        asked = await bakyt.writes("/dobush", in_=group)
        told = group.last
        assert told is not None
        assert told.id > asked.id
        assert told.text == "Азыр ачык добуш берүү жок."
