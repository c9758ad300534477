import struct
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from functools import cache
from io import BytesIO
from itertools import combinations

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.views import charts, painting
from bot.views.charts import Bar, ResultPicture, draw
from tests.tried import tried

pytestmark = pytest.mark.xdist_group("charts")  # one process draws each picture once

SLOGANS = (
    "Балдар — биздин келечегибиз",
    "Ден соолук — ийгиликтин ачкычы",
    "Таза суу — ден соолуктун булагы",
)
PROJECT = (
    "Борбордук көчөнү асфальттоо, тротуар жана арык салуу, жол белгилерин коюу, "
    "көпүрөнү бекемдөө жана аялдамаларды жаңылоо"
)
HOSTILE = (
    "$x$",
    r"$\frac{1}{0}$ \n %s {0}",
    "<b>калың</b> &amp; _сап_ *жылдыз*",
    "💧 Таза суу 👨‍👩‍👧 🇰🇬 1️⃣",
    "биринчи\nэкинчи\r\nүчүнчү\tтөртүнчү\u2028бешинчи",
    "שלום עולם مرحبا بالعالم",
    "\u202eтескери\u202c \u200b\u2066жашырын\u2069",
    "Щ" * 200,
    "Z" + "\u0301\u0302\u0303\u0316" * 12 + "алго",
    "🙂🙂🙂",
    "·" * 200,
    "",
    "\ud800 \x00 \ufffe \U000f0000 漢字 \u0e01",
)


def picture(
    *votes: int,
    labels: tuple[str, ...] = SLOGANS,
    title: str = "Бостеринин биринчи көйгөйү кайсы?",
    subtitle: str = "Бостери · 14-март",
    footer: tuple[str, ...] = ("Добуш бергендер: 136", "Келгендер: 155"),
    ranked: bool = False,
) -> ResultPicture:
    total, most = sum(votes), max(votes)
    bars = []
    for index, count in enumerate(votes):
        share = count / total if total else 0.0
        value = f"{count} упай" if ranked else f"{count} добуш · {share * 100:.1f}%".replace(".", ",")
        leading = count == most > 0
        label = labels[index % len(labels)]
        bars.append(Bar(index + 1, label, count, None if ranked else share, value, leading))
    return ResultPicture(title, subtitle, tuple(bars), footer)


BOSTERI = picture(65, 38, 33)
HUGE_VALUES = picture(*range(100, 112), labels=((PROJECT * 2)[:200],), title=PROJECT * 3, subtitle=PROJECT * 3)
PICTURES = {
    "bosteri": BOSTERI,
    "two": picture(3, 1),
    "twelve": picture(241, 120, 188, 97, 12, 54, 1, 240, 33, 5, 0, 76, labels=(PROJECT, *SLOGANS)),
    "tie": picture(48, 48, 12),
    "nobody voted": picture(0, 0, 0),
    "ranked": picture(1250, 980, 310, 0, ranked=True),
    "hostile": picture(3, 9, 2, 4, 1, 0, 5, 6, 7, 8, 2, 1, labels=HOSTILE[:-1], title="\n".join(HOSTILE)),
    "hostile everywhere": picture(2, 1, labels=HOSTILE[9:], subtitle=HOSTILE[8], footer=HOSTILE),
    "nothing but bars": picture(2, 1, labels=("",), title="", subtitle="", footer=()),
    "long values": replace(
        HUGE_VALUES,
        bars=tuple(replace(bar, value_text=PROJECT * 2) for bar in HUGE_VALUES.bars),
        footer=(PROJECT * 3,) * 6,
    ),
}
every_picture = pytest.mark.parametrize("drawn", PICTURES.values(), ids=PICTURES.keys())


laid_out = cache(charts._lay_out)


@cache
def drawn_once(drawn: ResultPicture) -> bytes:
    return draw(drawn)


def open_png(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def pixels(image: Image.Image, colour: str) -> int:
    wanted = tuple(bytes.fromhex(colour[1:]))
    counts = image.getcolors(image.width * image.height)
    assert counts is not None
    return sum(count for count, found in counts if found == wanted)


def apart(one: painting.Box, other: painting.Box) -> bool:
    return one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top


def assert_tidy(layout: painting.Layout) -> None:
    boxes = [line.ink for line in layout.lines] + [track.box for track in layout.tracks]
    if layout.rule is not None:
        rule = painting.Box(painting.MARGIN, layout.rule, painting.WIDTH - painting.MARGIN, layout.rule + 2)
        boxes.append(rule)
    for box in boxes:
        assert box.left >= painting.MARGIN - 1
        assert box.right <= painting.WIDTH - painting.MARGIN + 1
        assert 0 <= box.top <= box.bottom <= layout.height
    for one, other in combinations(boxes, 2):
        assert apart(one, other), (one, other)


def words(drawn: ResultPicture) -> str:
    return " ".join(line.text for line in charts._lay_out(drawn).lines)


@every_picture
def test_telegram_takes_the_picture_as_a_photo(drawn: ResultPicture) -> None:
    png = drawn_once(drawn)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    assert width == 1080
    assert 150 < height < 10_000 - width
    assert max(width, height) / min(width, height) < 20
    assert len(png) < 300_000


@every_picture
def test_nothing_leaves_the_canvas_or_overlaps(drawn: ResultPicture) -> None:
    assert_tidy(laid_out(drawn))


@every_picture
def test_what_is_drawn_lies_where_the_layout_put_it(drawn: ResultPicture) -> None:
    layout = laid_out(drawn)
    image = open_png(drawn_once(drawn))
    for line in layout.lines:
        left, right = round(line.ink.left) - 2, round(line.ink.right) + 2
        place = (left, round(line.ink.top) - 2, right, round(line.ink.bottom) + 2)
        inked = image.crop(place).convert("L").point(lambda level: 255 if level < 200 else 0).getbbox()
        assert inked is not None, line
        assert inked[0] < 12, line
        assert inked[2] > right - left - 12, line
        image.paste(painting.PAPER, place)
    for track in layout.tracks:
        box = track.box
        image.paste(painting.PAPER, (round(box.left), round(box.top), round(box.right), round(box.bottom)))
    if layout.rule is not None:
        image.paste(painting.PAPER, (0, round(layout.rule), painting.WIDTH, round(layout.rule) + 2))
    assert image.getcolors() == [(image.width * image.height, (255, 255, 255))]


@tried(10)
@given(st.lists(st.text(max_size=200), min_size=2, max_size=4), st.text(max_size=60), st.text(max_size=300))
def test_any_words_at_all_are_laid_out_tidily_and_drawn(labels: list[str], value: str, title: str) -> None:
    drawn = picture(*range(len(labels)), labels=tuple(labels), title=title, subtitle=value, footer=(value,))
    drawn = replace(drawn, bars=tuple(replace(bar, value_text=value) for bar in drawn.bars))
    assert_tidy(charts._lay_out(drawn))
    assert len(draw(drawn)) < 300_000


@every_picture
def test_every_letter_stays_readable_on_a_small_screen(drawn: ResultPicture) -> None:
    assert all(line.size >= 34 for line in laid_out(drawn).lines)


def test_colours_stand_apart_in_colour_and_in_grey() -> None:
    def light(colour: str) -> float:
        channels = [level / 255 for level in bytes.fromhex(colour[1:])]
        linear = [level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4 for level in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(one: str, other: str) -> float:
        darker, lighter = sorted((light(one), light(other)))
        return (lighter + 0.05) / (darker + 0.05)

    for ink in (painting.INK, painting.QUIET_INK, painting.STRONG):
        assert contrast(ink, painting.PAPER) > 7
    assert contrast(painting.CALM, painting.PAPER) > 3
    assert contrast(painting.CALM, painting.TRACK) > 2.5
    assert contrast(painting.CALM, painting.STRONG) > 2.5


def test_markup_and_mathematics_are_only_letters() -> None:
    drawn = picture(1, 2, 3, labels=("$x$ $y^2$", "<b>калың</b>", "&amp; \\frac{1}{2} _a_"))
    for label in ("$x$ $y^2$", "<b>калың</b>", "&amp; \\frac{1}{2} _a_"):
        assert label in words(drawn)


def test_kyrgyz_letters_and_marks_all_stay() -> None:
    letters = "«Өзүң үчүн, ЭҢ ӨЗҮ» — №1… · ё ъ 47,8%"
    assert letters in words(picture(1, 2, labels=(letters,)))


def test_emoji_and_invisible_characters_leave_no_trace() -> None:
    text = words(picture(1, 2, labels=("💧 Таза суу 👨‍👩‍👧 🇰🇬 1️⃣", "\u202eтескери\u202c \u200bжол\u00ad")))
    assert "1. Таза суу 1 " in text
    assert "2. тескери жол " in text


def test_accents_do_not_pile_up_or_stand_alone() -> None:
    text = words(picture(1, 2, labels=("\u0301 ах\u0301\u0302\u0303\u0304", "И\u0306 \u05c1")))
    assert "1. ах\u0301\u0302 1 добуш" in text
    assert "2. Й 2 добуш" in text


def test_line_breaks_inside_words_are_spaces() -> None:
    assert "бир эки үч төрт" in words(picture(1, 2, labels=("бир\nэки\r\nүч\u2028\tтөрт",)))


def test_a_long_label_takes_three_lines_and_an_ellipsis() -> None:
    for label in ((PROJECT * 2)[:200], "Щ" * 200):
        layout = charts._lay_out(picture(1, 2, labels=(label, "Кыска")))
        first = [line.text for line in layout.lines if line.baseline < layout.tracks[0].box.top]
        label_lines = first[first.index("1.") + 1 :]
        assert len(label_lines) == 3
        assert label_lines[-1].endswith("…")
        assert label.startswith(label_lines[0])


def test_a_question_takes_at_most_four_lines() -> None:
    layout = charts._lay_out(picture(1, 2, title=PROJECT * 4, subtitle="Бостери"))
    title = [line.text for line in layout.lines if line.ink.bottom < layout.lines[4].ink.top]
    assert len(title) == 4
    assert title[-1].endswith("…")
    assert layout.lines[4].text == "Бостери"


def test_a_dash_never_begins_a_line() -> None:
    for length in range(1, 32):
        layout = charts._lay_out(picture(1, 2, labels=("с" * length + " — ден соолуктун булагы жана ачкычы",)))
        assert not any(line.text.startswith("—") for line in layout.lines)


def test_a_number_with_a_hard_space_is_not_split() -> None:
    for length in range(20, 45):
        layout = charts._lay_out(picture(1, 2, footer=("к" * length + " 12\u00a0345\u00a0678",)))
        assert any("12\u00a0345\u00a0678" in line.text for line in layout.lines)


def test_choices_keep_their_order_and_numbers() -> None:
    drawn = picture(1, 50, 3, 20)
    drawn = replace(drawn, bars=drawn.bars[::-1])
    numbers = [line.text for line in charts._lay_out(drawn).lines if line.text.endswith(".")]
    assert numbers == ["4.", "3.", "2.", "1."]


def test_the_bar_is_as_long_as_the_share() -> None:
    for track, bar in zip(charts._lay_out(BOSTERI).tracks, BOSTERI.bars, strict=True):
        assert bar.share is not None
        assert track.filled / (track.box.right - track.box.left) == pytest.approx(bar.share, abs=0.005)


def test_points_are_measured_against_the_most() -> None:
    tracks = charts._lay_out(picture(1000, 500, 0, ranked=True)).tracks
    parts = [track.filled / (track.box.right - track.box.left) for track in tracks]
    assert parts == pytest.approx([1, 0.5, 0], abs=0.005)


def test_one_vote_of_thousands_still_shows() -> None:
    tracks = charts._lay_out(picture(9999, 1)).tracks
    assert tracks[1].filled >= 4


def test_shares_outside_the_whole_do_not_leave_the_track() -> None:
    drawn = picture(5, 3)
    drawn = replace(drawn, bars=tuple(replace(bar, share=bar.votes - 3.5) for bar in drawn.bars))
    tracks = charts._lay_out(drawn).tracks
    assert [track.filled for track in tracks] == [tracks[0].box.right - tracks[0].box.left, 0]


def test_no_votes_draw_only_empty_tracks() -> None:
    image = open_png(draw(picture(0, 0, 0)))
    assert pixels(image, painting.STRONG) == pixels(image, painting.CALM) == 0
    assert pixels(image, painting.TRACK) > 3 * 400 * charts.BAR_HEIGHT


def test_a_tie_is_drawn_in_the_strong_colour_for_each_leader() -> None:
    colours = [track.colour for track in charts._lay_out(picture(48, 48, 12)).tracks]
    assert colours == [painting.STRONG, painting.STRONG, painting.CALM]


def test_the_same_result_gives_the_same_bytes_in_any_thread() -> None:
    first = drawn_once(BOSTERI)
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(draw, [BOSTERI] * 4)) == {first}


def test_the_bot_itself_carries_no_painter_and_no_printing_press() -> None:
    heavy = {"matplotlib", "numpy", "PIL", "fpdf", "fontTools", "segno", "pypdfium2", "xlsxwriter", "docx", "lxml"}
    program = f"import sys, bot.running; print({heavy} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert shown.stdout.strip() == "set()", "they would weigh 50 MB for good"


IN_A_CHILD = """
import gc, sys
from bot.views import charts, painting
gc.disable()
charts._main()
from matplotlib.backends.backend_agg import RendererAgg
assert 'matplotlib.pyplot' not in sys.modules
assert not [o for o in gc.get_objects() if isinstance(o, RendererAgg) and o.width > 100]
"""


def test_a_process_of_its_own_draws_the_same_without_pyplot_and_leaves_no_canvas_in_memory() -> None:
    asked = orjson.dumps(asdict(BOSTERI))
    drawn = subprocess.run([sys.executable, "-c", IN_A_CHILD], input=asked, capture_output=True, check=True)
    assert drawn.stdout == drawn_once(BOSTERI)


def test_a_bar_of_two_sources_is_drawn_in_two_colours_with_a_legend_and_both_figures() -> None:
    halves = [(bar, bar.votes // 2) for bar in BOSTERI.bars]
    bars = tuple(
        replace(bar, paper=half, sources=f"ботто: {bar.votes - half} · жыйында: {half}") for bar, half in halves
    )
    both = replace(BOSTERI, bars=bars, legend=("Ботто", "Жыйында"))
    layout = charts._lay_out(both)
    assert_tidy(layout)
    assert [track.second_colour for track in layout.tracks] == [painting.STRONG_BALLOTS] + [
        painting.CALM_BALLOTS
    ] * 2
    assert all(0.4 < track.second / track.filled < 0.6 for track in layout.tracks)
    assert "ботто: 33 · жыйында: 32" in " ".join(line.text for line in layout.lines)
    image = open_png(drawn_once(both))
    assert pixels(image, painting.STRONG) > 0
    assert pixels(image, painting.STRONG_BALLOTS) > 0
