"""What Telegram takes of one message, one keyboard, one answer to a press."""

from telegram import InlineKeyboardMarkup

from bot.domain.announcements import Part
from bot.views.buttons import DATA_LIMIT
from bot.views.card import CAPTION_LIMIT, TEXT_LIMIT, TOAST_LIMIT, Card, Toast, of_part
from sandbox.entities import parse_html

BUTTONS = 100  # under one message
LABEL = 80  # code points; Telegram takes more and shows less


def must_fit(shown: Card | Part | Toast) -> None:
    """Fails where Telegram would refuse it, or show a button that nobody can read."""
    if isinstance(shown, Toast):
        assert len(shown.text) <= TOAST_LIMIT, shown.text
        return
    card = of_part(shown, shown.picture or None) if isinstance(shown, Part) else shown
    pictured = card.picture is not None or bool(card.media) or card.file is not None
    text = parse_html(card.html)[0]
    assert len(text) <= (CAPTION_LIMIT if pictured else TEXT_LIMIT), len(text)
    assert text.strip() or pictured
    assert len(card.media) <= 10
    if isinstance(card.keyboard, InlineKeyboardMarkup):
        assert len(card.media) <= 1, "an album bears no buttons"
        buttons = [button for row in card.keyboard.inline_keyboard for button in row]
        assert 0 < len(buttons) <= BUTTONS
        for button in buttons:
            assert button.text.strip()
            assert len(button.text) <= LABEL, button.text
            assert button.url or 1 <= len(str(button.callback_data).encode()) <= DATA_LIMIT
