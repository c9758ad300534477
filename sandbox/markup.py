"""Turns a text with entities back into Telegram's HTML."""

from html import escape

from .errors import Json

_TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "spoiler": "tg-spoiler",
    "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip


def to_html(text: str, entities: list[Json]) -> str:
    """HTML that parses to the same text and the same entities (those Telegram finds itself stay bare)."""
    marks: list[tuple[int, int, int, str]] = []
    for order, entity in enumerate(entities):
        opening, closing = _pair(entity)
        if not opening:
            continue
        start, end = entity["offset"], entity["offset"] + entity["length"]
        marks.append((start, 1, order, opening))
        marks.append((end, 0, -order, closing))
    marks.sort(key=lambda mark: mark[:3])
    units = text.encode("utf-16-le")
    out: list[str] = []
    position = 0
    for offset, _, _, tag in marks:
        out.append(escape(units[position * 2 : offset * 2].decode("utf-16-le", "replace"), quote=False))
        out.append(tag)
        position = offset
    out.append(escape(units[position * 2 :].decode("utf-16-le", "replace"), quote=False))
    return "".join(out)


def _pair(entity: Json) -> tuple[str, str]:
    kind = entity["type"]
    if kind in _TAGS:
        language = entity.get("language")
        if kind == "pre" and language:
            return f'<pre><code class="language-{escape(language)}">', "</code></pre>"
        return f"<{_TAGS[kind]}>", f"</{_TAGS[kind]}>"
    match kind:
        case "expandable_blockquote":
            return "<blockquote expandable>", "</blockquote>"
        case "text_link":
            return f'<a href="{escape(entity["url"])}">', "</a>"
        case "text_mention":
            return f'<a href="tg://user?id={entity["user"]["id"]}">', "</a>"
        case "custom_emoji":
            return f'<tg-emoji emoji-id="{entity["custom_emoji_id"]}">', "</tg-emoji>"
        case "date_time":
            form = entity.get("date_time_format")
            shown = f' format="{escape(form)}"' if form else ""
            return f'<tg-time unix="{entity["unix_time"]}"{shown}>', "</tg-time>"
    return "", ""
