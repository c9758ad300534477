"""Administrators add and remove coordinators."""

from tests.village import TASH_KOMUR, Village


async def test_a_link_makes_a_coordinator_once(kara_kol: Village) -> None:
    aigul = await kara_kol.has_coordinator("Айгүл")

    assert "Сиз эми координаторсуз" in aigul.chat.last.text
    assert "🗂 Координатор" in aigul.chat.reply_keyboard
    await kara_kol.administrator.hears("Жаңы координатор: Айгүл")


async def test_towns(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    await kara_kol.has_coordinator("Айгүл")
    other = await kara_kol.has_coordinator("Бакыт", "tash-komur")
    assert "Таш-Көмүр" in other.chat.last.text
