"""The Kyrgyz word list (Debian's tesseract-ocr-kir), and the words our texts use.

`python -m tests.house.kyrgyz` writes tests/house/words/known.txt anew."""

import re
import shutil
import subprocess
import tempfile
from functools import cache
from itertools import product
from pathlib import Path

from tests.gallery import sentences

TRAINED = Path("/usr/share/tesseract-ocr/5/tessdata/kir.traineddata")
FOLDER = Path(__file__).parent / "words"
KNOWN = FOLDER / "known.txt"  # words of our texts that the word list confirms
OWN = FOLDER / "own.txt"  # words it lacks, and we stand by
TWINS = FOLDER / "twins.txt"  # words without ө ү ң that are right, though a twin with them exists too
WORD = re.compile(r"[а-яёөүң]+")
LETTERS = {"о": "оө", "у": "уү", "н": "нң"}


def installed() -> bool:
    return shutil.which("combine_tessdata") is not None and TRAINED.exists()


def used() -> set[str]:
    """Every word of the locale, folded; hyphenated ones in their parts."""
    return {
        word
        for sentence in sentences()
        for word in WORD.findall(re.sub(r"\{[^{}]*\}", " ", sentence.raw.partition("=")[2]).casefold())
    }


def listed(file: Path) -> set[str]:
    """The words of a list; what follows # is a reason."""
    lines = (line.partition("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    return {line for line in lines if line}


@cache
def dictionary() -> frozenset[str]:
    """A million words, folded; needs Debian's tesseract-ocr and tesseract-ocr-kir."""
    with tempfile.TemporaryDirectory() as folder:
        for command in (
            ["combine_tessdata", "-u", str(TRAINED), "kir."],
            ["dawg2wordlist", "kir.lstm-unicharset", "kir.lstm-word-dawg", "kir.words"],
        ):
            subprocess.run(command, cwd=folder, check=True, capture_output=True)
        text = (Path(folder) / "kir.words").read_text(encoding="utf-8")
    return frozenset(word.casefold() for word in text.split())


def twins(word: str) -> set[str]:
    """Words of the dictionary that differ from `word` only by ө ү ң for its о у н."""
    if len([letter for letter in word if letter in LETTERS]) > 8:
        return set()
    spelled = map("".join, product(*(LETTERS.get(letter, letter) for letter in word)))
    return {other for other in spelled if other != word and other in dictionary()}


if __name__ == "__main__":
    confirmed = sorted(used() & dictionary())
    KNOWN.write_text("\n".join(confirmed) + "\n", encoding="utf-8")
    print("not in the word list:", " ".join(sorted(used() - dictionary() - listed(OWN))))
    print("with a twin:", " ".join(sorted(w for w in used() if not set(w) & set("өүң") and twins(w))))
