"""The sheets of slips: each with its own number and code, nothing over the cut lines, whatever the texts."""

import io
from datetime import UTC, datetime, timedelta

import pypdf
import pypdfium2
import segno

from bot.domain.people import Town
from bot.domain.polls import Admission, Choice, Poll, State
from bot.domain.slips import Batch
from bot.printing import slips
from bot.views import slips as views
from bot.views.words import kyrgyz

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
QUESTION = "Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?"
SCALE = 4


def sheet(count: int, question: str = QUESTION, town: str = "Кара-Көл шаары") -> slips.Sheet:
    poll = Poll(
        "kara-kol-2026", "kara-kol", question, (Choice(1, "Суу"), Choice(2, "Жол")), state=State.OPEN,
        opens_at=NOW, closes_at=NOW + timedelta(days=30), admission=Admission.SLIPS,
    )  # fmt: skip
    batch = Batch(poll.id, 1, 101, count, asked_by=1)
    codes = [f"code-{number:011}" for number in range(101, 101 + count)]
    return views.sheet(kyrgyz(), poll, Town("kara-kol", town), batch, codes, "dobush_bot", NOW)


def test_each_slip_has_its_number_and_all_that_its_holder_must_know() -> None:
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(slips.pdf(sheet(12)))).pages]
    assert [text.count("Добуш берүү барагы") for text in pages] == [10, 2]
    assert "№ 101" in pages[0]
    assert "№ 112" in pages[1]
    flat = " ".join(pages[1].split())
    for words in (QUESTION, "Кара-Көл шаары", "Добуш берүү мөөнөтү: 2026-жылдын 21-декабры, 18:00"):
        assert flat.count(words) == 2
    assert slips.pdf(sheet(3)) == slips.pdf(sheet(3))
    assert "code-" not in pages[0]  # what opens a ballot can be photographed, not copied


def test_a_camera_reads_each_its_own_link() -> None:
    document = pypdfium2.PdfDocument(slips.pdf(sheet(10)))
    page = document[0].render(scale=SCALE).to_pil().convert("L")
    document.close()
    millimetre = page.width / 210
    for place in (0, 5, 9):
        link = f"https://t.me/dobush_bot?start=slip_code-{101 + place:011}"
        expected = [[bool(dark) for dark in row] for row in segno.make(link, error="m", mask=slips.QR_MASK).matrix]
        module = slips.QR_SIDE * millimetre / (len(expected) + 4)
        left = (place % 2 * slips.CELL_WIDTH + slips.PADDING) * millimetre + 2 * module
        top = (place // 2 * slips.CELL_HEIGHT + slips.PADDING) * millimetre + 2 * module
        read = [
            [
                int(page.getpixel((left + (x + 0.5) * module, top + (y + 0.5) * module))) < 128
                for x in range(len(row))
            ]
            for y, row in enumerate(expected)
        ]
        assert read == expected, place


def test_the_longest_texts_stay_within_the_cut_lines() -> None:
    for question, town in ((QUESTION * 5, "Ж" * 200), ("Ш" * 300, "Ш " * 100), ("👍🏽 <b>", "🇰🇬")):
        pdf = slips.pdf(sheet(10, question[:300], town))
        document = pypdfium2.PdfDocument(pdf)
        assert len(document) == 1
        page = document[0].render(scale=2).to_pil().convert("L")
        document.close()
        for row in range(1, slips.ROWS):
            y = round(row * page.height / slips.ROWS)
            around = [page.crop((0, y + shift, page.width, y + shift + 1)) for shift in (-12, -6, 6, 12)]
            assert all(strip.getextrema()[0] > 100 for strip in around), question[:9]
