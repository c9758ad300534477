"""Texts with entities: Telegram's HTML parsed as Telegram parses it, offsets in UTF-16 units."""

import re
from dataclasses import dataclass

from .addresses import checked_url
from .errors import Json, bad_request

TAGS = frozenset(
    {
        "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "span", "tg-spoiler", "tg-emoji",
        "tg-time", "pre", "code", "blockquote",
    }
)  # fmt: skip
PLAIN_TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "s": "strikethrough",
    "strike": "strikethrough", "del": "strikethrough", "u": "underline", "ins": "underline",
    "span": "spoiler", "tg-spoiler": "spoiler",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,8})|(lt|gt|amp|quot))(;?)")
_PLAIN = re.compile(r"[^<&]+")
_NAME_END = re.compile(r"[\s>]")
_ATTRIBUTE_END = re.compile(r"[\s=>/\"']")


def utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    at: int


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The plain text and its entities, by the rules of core.telegram.org/bots/api#html-style."""
    if "<" not in source and "&" not in source:
        return source, []
    out: list[str] = []
    entities: list[Json] = []
    stack: list[_Open] = []
    offset = position = 0
    while position < len(source):
        character = source[position]
        if character == "&":
            decoded, position = _reference(source, position)
            out.append(decoded)
            offset += utf16_length(decoded)
        elif plain := _PLAIN.match(source, position):
            out.append(plain[0])
            offset += utf16_length(plain[0])
            position = plain.end()
        elif source.startswith("</", position):
            position = _end_tag(source, position, stack, offset, out, entities)
        else:
            tag, argument, position = _start_tag(source, position)
            stack.append(_Open(tag, argument, offset, len(out)))
    if stack:
        raise _unparsable(f'Can\'t find end tag corresponding to start tag "{stack[-1].tag}"')
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return "".join(out), sort(entities)


def sort(entities: list[Json]) -> list[Json]:
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Cuts white space at both ends, as Telegram does, and the entities with it."""
    stripped = text.strip()
    if len(stripped) == len(text):
        return text, entities
    start = utf16_length(text[: len(text) - len(text.lstrip())])
    end = start + utf16_length(stripped)
    kept = []
    for entity in entities:
        first = max(entity["offset"], start)
        last = min(entity["offset"] + entity["length"], end)
        if last > first:
            kept.append({**entity, "offset": first - start, "length": last - first})
    return stripped, kept


def _unparsable(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


def _bytes(source: str, position: int) -> int:
    return len(source[:position].encode("utf-8", "surrogatepass"))


def _reference(source: str, position: int) -> tuple[str, int]:
    found = _REFERENCE.match(source, position)
    if found is None:
        return "&", position + 1
    hexadecimal, decimal, name, _ = found.groups()
    if name:
        return NAMED[name], found.end()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "&", position + 1
    return chr(code), found.end()


def _start_tag(source: str, begin: int) -> tuple[str, str, int]:
    at = _bytes(source, begin)
    name_end = _NAME_END.search(source, begin + 1)
    if name_end is None:
        raise _unparsable(f"Unclosed start tag at byte offset {at}")
    position = name_end.start()
    tag = source[begin + 1 : position].lower()
    if tag not in TAGS:
        raise _unparsable(f'Unsupported start tag "{tag}" at byte offset {at}')
    argument = ""
    while True:
        while position < len(source) and source[position].isspace():
            position += 1
        if position >= len(source):
            raise _unparsable(f"Unclosed start tag at byte offset {at}")
        if source[position] == ">":
            break
        end = _ATTRIBUTE_END.search(source, position)
        if end is None:
            raise _unparsable(f"Unclosed start tag at byte offset {at}")
        attribute = source[position : end.start()].lower()
        if not attribute:
            raise _unparsable(f'Empty attribute name in the tag "{tag}" at byte offset {at}')
        value, position = _value(source, end.start(), at)
        argument = _argument(tag, attribute, value, argument)
    if tag == "span" and argument != "spoiler":
        raise _unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
    return tag, argument, position + 1


def _value(source: str, position: int, at: int) -> tuple[str, int]:
    while position < len(source) and source[position].isspace():
        position += 1
    if position >= len(source):
        raise _unparsable(f"Unclosed start tag at byte offset {at}")
    if source[position] != "=":
        return "", position
    position += 1
    while position < len(source) and source[position].isspace():
        position += 1
    if position >= len(source):
        raise _unparsable(f"Unclosed start tag at byte offset {at}")
    quote = source[position]
    if quote not in "\"'":
        end = position
        while end < len(source) and (source[end].isalnum() or source[end] in ".-"):
            end += 1
        if end >= len(source) or not (source[end].isspace() or source[end] == ">"):
            raise _unparsable(f"Unexpected end of name token at byte offset {_bytes(source, position)}")
        return source[position:end].lower(), end
    end = source.find(quote, position + 1)
    if end < 0:
        raise _unparsable(f"Unclosed start tag at byte offset {at}")
    return _unescape(source[position + 1 : end]), end + 1


def _unescape(value: str) -> str:
    out: list[str] = []
    position = 0
    while position < len(value):
        if value[position] == "&":
            decoded, position = _reference(value, position)
            out.append(decoded)
        else:
            out.append(value[position])
            position += 1
    return "".join(out)


def _argument(tag: str, attribute: str, value: str, before: str) -> str:
    match tag, attribute:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case "tg-time", "unix":
            return value + (" " + before.partition(" ")[2] if " " in before else "")
        case "tg-time", "format":
            return f"{before.partition(' ')[0]} {value}"
        case "code", "class" if value.startswith("language-"):
            return value.removeprefix("language-")
        case "span", "class" if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case "blockquote", "expandable":
            return "expandable"
    return before


def _end_tag(source: str, begin: int, stack: list[_Open], offset: int, out: list[str], entities: list[Json]) -> int:
    at = _bytes(source, begin)
    if not stack:
        raise _unparsable(f"Unexpected end tag at byte offset {at}")
    name_end = _NAME_END.search(source, begin + 2)
    end = source.find(">", begin)
    if name_end is None or end < 0 or source[name_end.start() : end].strip():
        raise _unparsable(f"Unclosed end tag at byte offset {at}")
    name = source[begin + 2 : name_end.start()].lower()
    opened = stack.pop()
    if name and name != opened.tag:
        raise _unparsable(f'Unmatched end tag at byte offset {at}, expected "</{opened.tag}>", found "</{name}>"')
    if offset > opened.offset:
        entity = _entity(opened, offset - opened.offset, "".join(out[opened.at :]), entities)
        if entity is not None:
            entities.append(entity)
    return end + 1


def _entity(opened: _Open, length: int, inner: str, entities: list[Json]) -> Json | None:
    span: Json = {"offset": opened.offset, "length": length}
    argument = opened.argument
    match opened.tag:
        case "a":
            return _link({**span}, argument or inner)
        case "code":
            return {**span, "type": "code", **({"language": argument} if argument else {})}
        case "pre":
            return _pre(span, entities)
        case "blockquote":
            return {**span, "type": "expandable_blockquote" if argument else "blockquote"}
        case "tg-emoji":
            if not argument.isdigit():
                raise _unparsable("Invalid custom emoji identifier specified")
            return {**span, "type": "custom_emoji", "custom_emoji_id": argument}
        case "tg-time":
            unix, _, form = argument.partition(" ")
            if not unix.isdigit():
                raise _unparsable("Invalid Unix time specified")
            moment = {**span, "type": "date_time", "unix_time": int(unix)}
            return {**moment, "date_time_format": form} if form else moment
    return {**span, "type": PLAIN_TYPES[opened.tag]}


def _link(span: Json, address: str) -> Json | None:
    user = re.fullmatch(r"tg://user\?id=(\d+)", address)
    if user:
        return {**span, "type": "text_mention", "user_id": int(user[1])}
    url = checked_url(address)
    return {**span, "type": "text_link", "url": url} if url else None


def _pre(span: Json, entities: list[Json]) -> Json:
    for index, inner in enumerate(entities):
        same = inner["offset"] == span["offset"] and inner["length"] == span["length"]
        if same and inner["type"] == "code":
            del entities[index]
            language = inner.get("language")
            return {**span, "type": "pre", **({"language": language} if language else {})}
    return {**span, "type": "pre"}
