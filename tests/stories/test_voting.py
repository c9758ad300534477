"""Residents vote."""

from tests.village import Village


async def test_from_a_poster_to_a_recorded_vote_takes_two_taps(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    aigul = kara_kol.telegram.person("Айгүл")

    await aigul.starts(payload="poll_kara-kol-2026")
    press = await aigul.taps("Таза суу")

    assert press.answer is not None
    assert press.answer.text == "Добушуңуз кабыл алынды: 2. Таза суу"
    ballot = await kara_kol.asks(lambda memory: memory.ballots.find("kara-kol-2026", aigul.id))
    assert ballot is not None
    assert ballot.picks == (2,)
