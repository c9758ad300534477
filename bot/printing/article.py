"""An article for a town's site or journal as values, written as Markdown or as DOCX, and its pictures."""

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import datetime
from typing import Any

MARKS = re.compile(r"([\\`*_\[\]<>#|~])")
BEGINS_A_LIST = re.compile(r"^(\d+)([.)])|^([-+=])")
BLANKS = re.compile(r"[ \t\r\n\v\f\u2028\u2029]+")  # not those that hold a sum together
PICTURE_HEIGHT, PICTURE_WIDTH = 9, 16  # cm, at most
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML holds none of them


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list below the words that lead to it."""

    lead: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo under the name that Markdown calls it by."""

    name: str
    caption: str
    content: bytes


Block = Paragraph | Items | Picture


@dataclass(frozen=True, slots=True)
class Article:
    kicker: str
    title: str
    blocks: tuple[Block, ...]
    made_at: datetime


def markdown(article: Article) -> bytes:
    """UTF-8; whatever the words hold, they are words and no marks."""
    lines = [f"*{_marked(article.kicker)}*", f"# {_marked(article.title)}"]
    for block in article.blocks:
        if isinstance(block, Items):
            lines.append(_marked(block.lead))
            lines.append("\n".join(f"- {_marked(item)}" for item in block.items))
        elif isinstance(block, Picture):
            lines.append(f"![{_marked(block.caption)}]({block.name})")
        else:
            lines += [("## " if block.heading else "") + _marked(line) for line in _lines(block.text)]
    return ("\n\n".join(lines) + "\n").encode()


def docx(article: Article) -> bytes:
    """A document that an editor opens and goes on with: headings and lists are headings and lists."""
    from docx import Document  # half a second, and only the press writes any

    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = _fit(article.title)[:255], "", "ky"
    properties.created = properties.modified = article.made_at.replace(tzinfo=None)
    document.add_paragraph(_fit(article.kicker), style="Subtitle")
    document.add_heading(_fit(article.title), level=1)
    for block in article.blocks:
        if isinstance(block, Items):
            document.add_paragraph(_fit(block.lead))
            for item in block.items:
                document.add_paragraph(_fit(item), style="List Bullet")
        elif isinstance(block, Picture):
            _add_picture(document, block)
        elif block.heading:
            document.add_heading(_fit(block.text), level=2)
        else:
            for line in _lines(block.text):
                document.add_paragraph(_fit(line))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def photos(article: Article) -> bytes:
    """The pictures that the Markdown names, as a ZIP; b"" where there are none."""
    pictures = [block for block in article.blocks if isinstance(block, Picture)]
    if not pictures:
        return b""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for picture in pictures:
            archive.writestr(picture.name, picture.content)
    return file.getvalue()


def whole(article: Article) -> tuple[bytes, bytes, bytes]:
    """As Markdown and as DOCX, and the pictures."""
    return markdown(article), docx(article), photos(article)


def _add_picture(document: Any, picture: Picture) -> None:
    from docx.image.exceptions import (
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    )
    from docx.shared import Cm

    try:
        shape = document.add_picture(io.BytesIO(picture.content), height=Cm(PICTURE_HEIGHT))
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError):
        return  # the article is worth more than a photo
    if shape.width > Cm(PICTURE_WIDTH):
        shape.height, shape.width = round(shape.height * Cm(PICTURE_WIDTH) / shape.width), Cm(PICTURE_WIDTH)
    if picture.caption:
        document.add_paragraph(_fit(picture.caption), style="Caption")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _fit(text: str) -> str:
    return UNFIT.sub("", BLANKS.sub(" ", text)).strip(" ")


def _marked(text: str) -> str:
    marked = MARKS.sub(r"\\\1", _fit(text))
    return BEGINS_A_LIST.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", marked)
