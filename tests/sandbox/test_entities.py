from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox import Person
from sandbox.entities import parse_html, utf16_length
from sandbox.errors import Refused
from sandbox.markup import to_html

from .conftest import Api, ApiError

Json = dict[str, Any]


@pytest.mark.parametrize(
    ("source", "text", "kinds"),
    [
        ("<b>a</b><i>b</i><u>c</u><s>d</s>", "abcd", ["bold", "italic", "underline", "strikethrough"]),
        ("<strong>a</strong><em>b</em><ins>c</ins><del>d</del>", "abcd",
         ["bold", "italic", "underline", "strikethrough"]),
        ("<tg-spoiler>a</tg-spoiler><span class=\"tg-spoiler\">b</span>", "ab", ["spoiler", "spoiler"]),
        ("<code>a</code> <pre>b</pre>", "a b", ["code", "pre"]),
        ("<blockquote>a</blockquote><blockquote expandable>b</blockquote>", "ab",
         ["blockquote", "expandable_blockquote"]),
        ("&lt;b&gt; &amp; &quot;&#1170;&#x4e8;&copy;", "<b> & \"ҒӨ&copy;", []),
        ("<b>a <i>b</i></b>", "a b", ["bold", "italic"]),
        ("<b></b>x", "x", []),
        ("<tg-emoji emoji-id=\"5\">👍</tg-emoji>", "👍", ["custom_emoji"]),
        ("<tg-time unix=\"1700000000\" format=\"wDT\">then</tg-time>", "then", ["date_time"]),
        ("<a href=\"javascript:x\">a</a>", "a", []),
        ("2 > 1", "2 > 1", []),
    ],
)  # fmt: skip
def test_html_is_parsed_as_telegram_does(source: str, text: str, kinds: list[str]) -> None:
    parsed, entities = parse_html(source)
    assert (parsed, [entity["type"] for entity in entities]) == (text, kinds)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("ү<x>a</x>", 'Unsupported start tag "x" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<a href='x>a</a>", "Unclosed start tag at byte offset 0"),
    ],
)
def test_bad_html_is_refused_with_the_place(source: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_offsets_are_utf16_units() -> None:
    text, entities = parse_html("👩‍🏫 <b>ө👍</b>")
    assert entities == [{"type": "bold", "offset": utf16_length("👩‍🏫 "), "length": 3}]
    assert text == "👩‍🏫 ө👍"


def test_pre_takes_over_the_language_of_its_code() -> None:
    _, entities = parse_html('<pre><code class="language-python">x</code></pre>')
    assert entities == [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]


@given(st.text(alphabet="ab <>&\"'/=ү👍\n", max_size=40))
def test_any_input_is_parsed_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except Refused:
        return
    length = utf16_length(text)
    assert all(e["offset"] >= 0 and 0 < e["length"] <= length - e["offset"] for e in entities)


@given(st.recursive(
    st.text(alphabet="aүб<&👍", min_size=1, max_size=5).map(lambda text: to_html(text, [])),
    lambda inner: st.tuples(st.sampled_from(["b", "i", "u", "s"]), inner).map(lambda p: f"<{p[0]}>{p[1]}</{p[0]}>")
    | st.lists(inner, max_size=3).map("".join),
))  # fmt: skip
def test_html_written_back_means_the_same(source: str) -> None:
    text, entities = parse_html(source)
    again, same = parse_html(to_html(text, entities))

    def order(entity: Json) -> tuple[Any, ...]:
        return (entity["offset"], entity["length"], entity["type"])

    assert (again, sorted(same, key=order)) == (text, sorted(entities, key=order))


async def test_a_message_comes_back_parsed(api: Api, aigul: Person) -> None:
    sent = await api.say(aigul, "<b>Hi</b> &amp; <a href='https://kg.example/x'>there</a>", parse_mode="HTML")
    assert sent["text"] == "Hi & there"
    assert sent["entities"] == [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "text_link", "offset": 5, "length": 5, "url": "https://kg.example/x"},
    ]


async def test_people_can_be_mentioned_by_id(api: Api, aigul: Person) -> None:
    sent = await api.say(aigul, f"<a href='tg://user?id={aigul.id}'>you</a>", parse_mode="HTML")
    assert sent["entities"][0]["user"]["id"] == aigul.id


async def test_commands_and_addresses_are_found(api: Api, aigul: Person) -> None:
    sent = await api.say(aigul, "ү /help@sandbox_bot https://a.kg/x. @someone #tag me@a.kg")
    assert [entity["type"] for entity in sent["entities"]] == [
        "bot_command", "url", "mention", "hashtag", "email",
    ]  # fmt: skip


async def test_white_space_around_a_text_is_cut_and_entities_with_it(api: Api, aigul: Person) -> None:
    sent = await api.say(aigul, "  <b> a </b>  ", parse_mode="HTML")
    assert (sent["text"], sent["entities"]) == ("a", [{"type": "bold", "offset": 0, "length": 1}])


async def test_markdown_is_refused_openly(api: Api, aigul: Person) -> None:
    with pytest.raises(ApiError, match="HTML only"):
        await api.say(aigul, "*a*", parse_mode="MarkdownV2")
