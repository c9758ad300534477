"""Searching as people type: without a Kyrgyz keyboard ө ү ң come as о у н, capitals and ё matter little."""

import unicodedata

ALIKE = str.maketrans("өүңӊё", "оунне")
SAME = str.maketrans("ӊ", "ң")  # two letters of Unicode, one of the alphabet
KYRGYZ = frozenset(map(chr, ALIKE))


def folded(text: str) -> str:
    """What is compared; never shown."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().translate(ALIKE).split())


def exact(text: str) -> str:
    """Folded as little as may be: ө and о stay apart; never shown."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().translate(SAME).split())


def tells_letters_apart(text: str) -> bool:
    """Whether whoever typed it has the Kyrgyz letters at hand, and means those they typed."""
    return not KYRGYZ.isdisjoint(exact(text))


def found(wanted: str, *texts: str) -> bool:
    """Whether every word that was typed begins or stands in one of the texts; nothing typed finds all."""
    together = folded(" ".join(texts))
    return all(word in together for word in folded(wanted).split())
