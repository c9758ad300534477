"""The calendar of buttons shows the month as people know it, and only what can be picked can be pressed."""

from datetime import UTC, date, datetime

from telegram import InlineKeyboardMarkup

from bot.views import calendar
from bot.views.buttons import Fill
from bot.views.card import Card
from bot.views.words import kyrgyz

WORDS = kyrgyz()
FIRST, LAST = date(2026, 12, 16), date(2027, 2, 10)


def rows(card: Card) -> list[list[tuple[str, str]]]:
    assert isinstance(card.keyboard, InlineKeyboardMarkup)
    return [
        [(button.text, Fill.read(str(button.callback_data)).value) for button in row]
        for row in card.keyboard.inline_keyboard[:-1]
    ]


def month(shown: date) -> list[list[tuple[str, str]]]:
    return rows(calendar.days(WORDS, "poll", "closing-day", shown, FIRST, LAST))


def test_a_month_begins_on_monday_and_past_days_cannot_be_pressed() -> None:
    (back, title, on), weekdays, *weeks = month(date(2026, 12, 1))
    assert back == ("·", calendar.NOTHING)
    assert title == ("Декабрь 2026", calendar.NOTHING)
    assert on == ("▶️", "2027-01")
    assert [label for label, _ in weekdays] == ["Дш", "Шш", "Шр", "Бш", "Жм", "Иш", "Жк"]
    assert [label for label, _ in weeks[0]] == ["·", "·", "16", "17", "18", "19", "20"]
    assert weeks[0][2] == ("16", "2026-12-16")
    assert all(
        value == calendar.NOTHING for label, value in [day for week in weeks for day in week] if label == "·"
    )
    assert sum(label != "·" for week in weeks for label, _ in week) == 16


def test_the_last_month_ends_at_the_last_day() -> None:
    (back, _, on), _, *weeks = month(date(2027, 2, 1))
    assert (back, on) == (("◀️", "2027-01"), ("·", calendar.NOTHING))
    assert [label for week in weeks for label, _ in week if label != "·"] == [str(day) for day in range(1, 11)]


def test_of_a_day_only_the_hours_to_come_are_shown() -> None:
    now = datetime(2026, 12, 16, 8, 30, tzinfo=UTC)  # 14:30 in Bishkek
    today = rows(calendar.hours(WORDS, "poll", "closing-hour", FIRST, now, "Asia/Bishkek"))
    assert [label for row in today for label, _ in row][:2] == ["15:00", "16:00"]
    later = calendar.hours(WORDS, "poll", "closing-hour", date(2026, 12, 25), now, "Asia/Bishkek")
    assert "2026-жылдын 25-декабры (жума)" in later.html
    assert [len(row) for row in rows(later)] == [6, 6, 6, 6]
    assert rows(later)[3][0] == ("18:00", "18")
