"""A document both ways: on paper to sign, as a sheet to reckon with."""

from bot.printing import pages, sheet
from bot.printing.document import Document


def pdf_and_xlsx(document: Document) -> tuple[bytes, bytes]:
    return pages.pdf(document), sheet.xlsx(document)
