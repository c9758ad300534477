"""The poster: one page on which everything has room, and a code that leads to the ballot."""

import io
from datetime import UTC, datetime, timedelta

import pypdf
import pytest
import segno
from PIL import Image

from bot.domain.people import Town
from bot.domain.polls import Admission, Choice, Kind, Poll, State
from bot.printing import poster
from bot.printing.paper import QR_BORDER
from bot.printing.poster import QR_SIDE, Poster
from bot.views import poster as views
from bot.views.words import kyrgyz

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
NAME = "Мүмкүнчүлүгү чектелген балдар үчүн күндүзгү борбор ачуу жана чатырын оңдоо "


def of(
    names: list[str],
    question: str = "Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?",
    town: str = "Кара-Көл шаары",
    **fields: object,
) -> Poster:
    choices = tuple(Choice(number, name) for number, name in enumerate(names, start=1))
    poll = Poll(
        "kara-kol-2026", "kara-kol", question, choices, state=State.OPEN, opens_at=NOW,
        closes_at=NOW + timedelta(days=30), **fields,  # type: ignore[arg-type]
    )  # fmt: skip
    return views.poster(kyrgyz(), poll, Town("kara-kol", town), "dobush_bot")


def read(pdf: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) == 1
    return pages[0].extract_text()


@pytest.mark.parametrize(
    "made",
    [
        of(["Таза суу", "Көчө жарыгы"]),
        of([f"{number} {NAME * 3}"[:200] for number in range(1, 13)], question=(NAME * 9)[:300], town=NAME * 2),
        of(["Щ" * 200] * 12, question="Ш" * 300, town="Ш" * 200),
    ],
    ids=["two choices", "twelve long ones", "nothing but wide letters"],
)
def test_everything_stands_on_one_page_whatever_its_length(made: Poster) -> None:
    pdf, png = poster.pdf_and_png(made)
    text = read(pdf)
    assert "t.me/dobush_bot?start=poll_kara-kol-2026" in text
    assert "2026-жылдын 21-декабры, 18:00" in text
    bare = "".join(text.split())
    for number, name in made.choices:
        assert f"{number}." in text
        assert "".join(name.split()) in bare
    assert "".join(made.question.split()) in bare

    page = Image.open(io.BytesIO(png)).convert("L")
    edge = 60  # pixels, a centimetre: whatever stands on the page keeps off its edges
    width, height = page.size
    assert height / width == pytest.approx(297 / 210, rel=0.01)
    for side in ((0, 0, width, edge), (0, 0, edge, height), (width - edge, 0, width, height)):
        assert page.crop(side).getextrema() == (255, 255)
    assert page.crop((0, height - edge, width, height)).getextrema() == (255, 255)


def test_the_code_on_the_picture_is_the_link_of_the_ballot() -> None:
    page = Image.open(io.BytesIO(poster.pdf_and_png(of(["Таза суу", "Көчө жарыгы"]))[1])).convert("L")
    expected = [
        [bool(dark) for dark in row]
        for row in segno.make("https://t.me/dobush_bot?start=poll_kara-kol-2026", error="m", micro=False).matrix
    ]
    module = QR_SIDE * page.width / 210 / (len(expected) + 2 * QR_BORDER)  # pixels
    left = 14 * page.width / 210 + QR_BORDER * module
    above = (0, page.height * 6 // 10, int(left + module), page.height)
    top = page.crop(above).point(lambda shade: 255 if shade < 10 else 0).getbbox()[1] + above[1]  # type: ignore[index]

    def is_dark(row: int, column: int) -> bool:
        middle = (int(left + (column + 0.5) * module), int(top + (row + 0.5) * module))
        shade = page.getpixel(middle)
        assert isinstance(shade, int)
        return shade < 128

    size = range(len(expected))
    assert [[is_dark(row, column) for column in size] for row in size] == expected


def test_the_same_poll_makes_the_same_page_and_each_admission_has_its_steps() -> None:
    assert poster.pdf(of(["Бир", "Эки"])) == poster.pdf(of(["Бир", "Эки"]))
    steps = {admission: of(["Бир", "Эки"], admission=admission).steps for admission in Admission}
    assert len(set(steps.values())) == len(Admission)
    assert all(len(some) == (2 if admission is Admission.PAPER else 3) for admission, some in steps.items())
    assert "телефон номериңизди" in " ".join(steps[Admission.PHONE])
    assert len({of(["Бир", "Эки"], kind=kind, max_choices=2).steps for kind in Kind}) == len(Kind)


def test_what_the_font_cannot_draw_is_left_out_and_nothing_breaks() -> None:
    text = read(poster.pdf(of(["👍🏽 Таза\u202e суу\u200b", "<b>Көчө</b> & жарык"], town="🇰🇬 Кара-Көл")))
    assert "Таза суу" in text
    assert "<b>Көчө</b> & жарык" in text
