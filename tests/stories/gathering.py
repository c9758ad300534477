"""What people do around a gathering: register it, enter its figures, confirm them."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.gatherings import Gathering
from bot.domain.people import Coordinator
from bot.domain.polls import Admission, Choice, Kind, Poll, State
from bot.views import buttons
from sandbox import Message, Person
from sandbox.files import PIXEL
from sandbox.messages import Answer, Press
from tests.village import QUESTION, Village

POLL = "kara-kol-2026"
HALL = "Бостери айылы, маданият үйү"
COMMISSION = "1. Асанова Бурул\n2. Токтогулов Эркин\n3. Сыдыкова Нурила"
NAMES = ("Балдар – биздин келечегибиз", "Ден соолук – ийгиликтин ачкычы", "Таза суу – ден соолуктун булагы")


def last(person: Person) -> Message:
    message = person.chat.last
    assert message is not None
    return message


def answer(press: Press) -> Answer:
    assert press.answer is not None
    return press.answer


async def has_poll_ahead(
    place: Village,
    names: Sequence[str] = NAMES,
    poll_id: str = POLL,
    *,
    admission: Admission = Admission.ANYONE,
    question: str = QUESTION,
    kind: Kind = Kind.SINGLE,
    max_choices: int = 1,
) -> None:
    """It opens in an hour, for two days."""
    now = place.clock()
    poll = Poll(
        poll_id,
        "kara-kol",
        question,
        tuple(Choice(number, name) for number, name in enumerate(names, start=1)),
        kind,
        max_choices,
        state=State.SCHEDULED,
        opens_at=now + timedelta(hours=1),
        closes_at=now + timedelta(days=2),
        admission=admission,
    )
    await place.knows(lambda memory: memory.polls.add(poll, now))


async def has_no_need_of_pictures(place: Village, *poll_ids: str) -> None:
    """Drawing takes a second each, and another story looks at what is drawn."""
    for poll_id in poll_ids:
        for version in ("", ".1", ".2"):
            name = f"result:{poll_id}{version}"
            await place.knows(lambda memory, name=name: memory.pictures.put(name, PIXEL))  # type: ignore[misc]


async def team_of(place: Village) -> tuple[Person, Person, Person]:
    """Three coordinators."""
    people = [place.telegram.person(name) for name in ("Гүлзат", "Мээрим", "Бакыт")]
    for one in people:
        await one.starts()
        coordinator = Coordinator(one.id, "kara-kol", one.name)
        await place.knows(lambda memory, who=coordinator: memory.team.put(who, 1, place.clock()))  # type: ignore[misc]
    return people[0], people[1], people[2]


async def has_gathering(place: Village, by: Person, hall: str = HALL, poll_id: str = POLL) -> None:
    """Registered before the opening, for tomorrow; their numbers are 1, 2, …"""
    now = place.clock()
    names = ("Асанова Бурул", "Токтогулов Эркин", "Сыдыкова Нурила")
    gathering = Gathering(0, poll_id, hall, now + timedelta(hours=20), names, by.id, now)
    await place.knows(lambda memory: memory.gatherings.add(gathering))


async def goes_to_gatherings(coordinator: Person, question: str = QUESTION) -> None:
    await coordinator.writes("/desk")
    await coordinator.taps("Добуш берүүлөр")
    await coordinator.taps("🏛 Жыйындар")
    await coordinator.taps(question)


async def registers(coordinator: Person, hall: str = HALL, question: str = QUESTION) -> None:
    await goes_to_gatherings(coordinator, question)
    await coordinator.taps("Жыйын каттоо")
    for text in (hall, "эртең 10:00", COMMISSION):
        await coordinator.writes(text)
    await coordinator.taps("✅ Каттоо")


async def begins_to_enter(coordinator: Person, gathering: int = 1, late: bool = False) -> None:
    """By the button that stands on the gathering's page at the desk."""
    await coordinator.forges(buttons.EnterFigures(gathering, late).data, on=last(coordinator))


async def fills_in(
    coordinator: Person, present: int, women: int | None, votes: Sequence[int], spoilt: int = 0, doors: str = ""
) -> None:
    """Up to the preview. `doors`: the button's label; a poll without the bot's votes has none."""
    await coordinator.writes(str(present))
    await (coordinator.taps("Эсептелген эмес") if women is None else coordinator.writes(str(women)))
    await coordinator.writes(" ".join(map(str, votes)))
    await (coordinator.writes(str(spoilt)) if spoilt else coordinator.taps("Жок (0)"))
    if doors:
        await coordinator.taps(doors)
    await coordinator.sends_photo()
    await coordinator.taps("Бүттү")


async def confirm(*people: Person, gathering: int = 1, sheet: int = 1) -> list[str]:
    """By the button that stands under the figures, beside the protocol."""
    presses = [
        await person.forges(buttons.SayFigures(gathering, sheet, True).data, on=last(person)) for person in people
    ]
    return [answer(press).text for press in presses]


async def comes_to_pass(place: Village, **by: float) -> None:
    """The clock moves on, and opens or closes what is due."""
    place.clock.moves(**by)
    await place.restarts()


async def reads_result(person: Person) -> str:
    """The full result, as it comes from the menu."""
    await person.taps("Жыйынтыктар")
    return last(person).text
