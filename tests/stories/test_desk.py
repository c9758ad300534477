"""Coordinators watch over polls and end them early; nobody else reaches the desk."""

from bot.domain.polls import Results, State
from bot.views import buttons
from tests.stories.test_poll_desk import fills_in_until_overview, last, opens_desk
from tests.village import KARA_KOL, NAMES, QUESTION, TASH_KOMUR, Village


async def test_the_desk_shows_how_many_voted_and_never_for_what(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    live = await kara_kol.has_open_poll("live", results=Results.LIVE, question="Ачык суроо?")
    bakyt = await kara_kol.has_coordinator("Бакыт")
    aigul = await kara_kol.resident("Айгүл")
    for poll_id in ("kara-kol-2026", "live"):
        await aigul.starts(payload=f"poll_{poll_id}")
        await aigul.taps("Таза суу")

    await opens_desk(bakyt)
    await bakyt.taps("Добуш берүүлөр")
    await bakyt.taps(QUESTION)
    assert "Добуш бергендер: 1" in last(bakyt).text
    assert not any(name in last(bakyt).text for name in NAMES)
    await bakyt.taps("Жаңылоо")
    await bakyt.taps("Артка")
    await bakyt.taps(live.question)
    assert "Добуш берүүнү аяктоо" not in str(last(bakyt).buttons)
    await bakyt.forges(buttons.EndPoll("live").data, on=last(bakyt))
    assert "мөөнөтүнөн мурда аяктоого болбойт" in bakyt.alerts[-1]


async def test_nobody_but_the_towns_coordinators_reaches_the_desk(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    await kara_kol.has_open_poll()
    other = await kara_kol.has_coordinator("Таалай", "tash-komur")
    bakyt = await kara_kol.has_coordinator("Бакыт")
    stranger = await kara_kol.resident("Жат", KARA_KOL)
    await stranger.writes("/desk")
    assert "уруксатыңыз жок" in last(stranger).text

    forged = [
        buttons.StartPoll("kara-kol"),
        buttons.DeskPolls("kara-kol"),
        buttons.DeskPoll("kara-kol-2026"),
        buttons.EndPoll("kara-kol-2026"),
        buttons.DeskTown("kara-kol"),
        buttons.Invite("kara-kol"),
        buttons.DeskTeam(0),
        buttons.ChooseInviteTown(),
        buttons.RemoveCoordinator(bakyt.id, "kara-kol", True),
    ]
    for person in (other, stranger):
        shown = last(person)
        for button in forged:
            await person.forges(button.data, on=shown)
        assert len(person.alerts) == len(forged)
        assert all("уруксатыңыз жок" in alert for alert in person.alerts)
    assert await kara_kol.asks(lambda memory: memory.team.all_towns_of(bakyt.id)) == ("kara-kol",)

    await fills_in_until_overview(bakyt)
    overview = last(bakyt)
    await kara_kol.knows(lambda memory: memory.team.mark_removed(bakyt.id, "kara-kol", 1, kara_kol.clock()))
    await bakyt.taps("Ачуу", on=overview)
    assert "уруксатыңыз жок" in last(bakyt).text
    assert len(await kara_kol.asks(lambda memory: memory.polls.all_of("kara-kol", *State))) == 1
    await bakyt.writes("Координатор")
    assert "🗂 Координатор" not in bakyt.chat.reply_keyboard
