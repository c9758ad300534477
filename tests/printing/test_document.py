"""A document on pages and as a sheet: nothing lost, numbers are numbers, text is never a formula."""

import io
from datetime import UTC, datetime

import openpyxl
import pypdf
import pytest

from bot.printing import pages, sheet
from bot.printing.document import Digits, Document, Facts, Heading, Share, Signatures, Table, Text
from bot.printing.press import PrintingFailed, printed

NOW = datetime(2026, 12, 25, 12, tzinfo=UTC)
HOSTILE = ("=1+1", "+996700000001", "@SUM(A1)", "-2", "https://example.org", "{=1}")


def document(rows: int = 6) -> Document:
    table = tuple((number, HOSTILE[number % 6], 65 + number, Share(0.478, "47,8%")) for number in range(rows))
    return Document(
        "Добуш берүүнүн протоколу: [Кара-Көл]/2026",
        "Кара-Көл шаары",
        (
            Heading("Жыйынтык"),
            Table(("№", "Вариант", "Саны", "Үлүшү"), (*table, (None, "Бардыгы", 136, None)), (2, 12, 4, 4), True),
            Facts((("Добуш бергендер", 136), ("Катышуу", Share(0.0058, "0,6%")), ("Суроо", "сөз " * 60))),
            Text("Эскертүү", quiet=True),
            Digits(" ".join(["0f3a"] * 16)),
            Signatures(("Төрага", "Мүчө"), "колу", "аты-жөнү"),
        ),
        NOW,
        "Журнал",
    )


def test_a_sheet_holds_numbers_as_numbers_and_every_text_as_text() -> None:
    made = sheet.xlsx(document())
    book = openpyxl.load_workbook(io.BytesIO(made))
    page = book.active
    assert page is not None
    cells = [cell for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {cell.value for cell in cells} >= {*HOSTILE, 136, 0.478, 65, "Бардыгы"}
    assert all(cell.data_type in ("s", "n") for cell in cells)
    assert not any(cell.hyperlink for cell in cells)
    assert {cell.number_format for cell in cells if cell.value == 0.478} == {"0.0%"}
    assert sheet.xlsx(document()) == made


@pytest.mark.parametrize("rows", [1, 200])
def test_a_document_turns_pages_repeats_its_head_and_loses_nothing(rows: int) -> None:
    made = pages.pdf(document(rows))
    read = pypdf.PdfReader(io.BytesIO(made)).pages
    texts = [page.extract_text() for page in read]
    together = "\n".join(texts)
    for number in range(rows):
        assert str(65 + number) in together
    assert together.count("=1+1") == len([n for n in range(rows) if n % 6 == 0])
    assert "0f3a " * 3 in together
    assert all(f"{number} / {len(read)}" in text for number, text in enumerate(texts, start=1))
    if rows == 200:
        assert len(read) > 3
        assert all("Вариант" in text for text in texts[:3])
    assert pages.pdf(document(rows)) == made


async def test_the_press_prints_elsewhere_and_says_when_it_cannot() -> None:
    assert await printed(sheet.xlsx, document()) == sheet.xlsx(document())
    with pytest.raises(PrintingFailed):
        await printed(pages.pdf, "no document")  # type: ignore[arg-type]
