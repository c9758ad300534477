from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest

from bot.domain.gatherings import Gathering, Paper, Sheet, Standing
from bot.domain.people import Town
from bot.domain.polls import Choice, Kind, Poll, State
from bot.domain.projects import Outcome
from bot.domain.tallies import Tally
from bot.views import results
from bot.views.card import CAPTION_LIMIT, TEXT_LIMIT
from bot.views.pages import TAG, length
from bot.views.words import Words, kyrgyz

CLOSED_AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
TOWN = Town("bosteri", "Бостери айыл аймагы", "Ысык-Көл облусу")
NAMES = ("Балдар – биздин келечегибиз", "Ден соолук – ийгиликтин ачкычы", "Таза суу – ден соолуктун булагы")
BOSTERI = Poll(
    "bosteri-jyiyn",
    "bosteri",
    "Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?",
    tuple(Choice(number, name) for number, name in enumerate(NAMES, start=1)),
    state=State.CLOSED,
    closes_at=CLOSED_AT,
    closed_at=CLOSED_AT,
)
GIVEN = Tally(Kind.SINGLE, {1: 65, 2: 38, 3: 33}, 136)
NOBODY = Tally(Kind.SINGLE, {1: 0, 2: 0, 3: 0}, 0)


@pytest.fixture(scope="module")
def words() -> Words:
    return kyrgyz()


def read(html: str) -> str:
    return unescape(TAG.sub("", html))


def test_a_result_says_who_led_with_all_figures_and_never_a_majority(words: Words) -> None:
    (card,) = results.illustrated(words, BOSTERI, GIVEN, TOWN, b"png")
    assert card.picture == b"png"
    assert read(card.html) == (
        "📊 Добуш берүүнүн жыйынтыгы · Бостери айыл аймагы\n\n"
        "Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?\n\n"
        "Эң көп добуш алган көйгөй: Балдар – биздин келечегибиз\n\n"
        "1. Балдар – биздин келечегибиз\n— 65 добуш · 47,8%\n"
        "2. Ден соолук – ийгиликтин ачкычы\n— 38 добуш · 27,9%\n"
        "3. Таза суу – ден соолуктун булагы\n— 33 добуш · 24,3%\n\n"
        "Добуш бергендер: 136"
    )


def test_ties_and_silence_are_named_as_what_they_are(words: Words) -> None:
    tie = read(results.text(words, BOSTERI, Tally(Kind.SINGLE, {1: 5, 2: 5, 3: 0}, 10), TOWN)[0].html)
    assert f"Добуштар тең бөлүндү: “{NAMES[0]}” жана “{NAMES[1]}”" in tie
    assert "3. Таза суу – ден соолуктун булагы\n— 0 добуш · 0%" in tie
    silence = read(results.text(words, BOSTERI, NOBODY, TOWN)[0].html)
    assert "Бир да добуш берилген жок." in silence
    assert "0 добуш\n" in silence
    assert "%" not in silence


def test_people_votes_and_residents_are_three_figures(words: Words) -> None:
    several = replace(BOSTERI, kind=Kind.APPROVAL, max_choices=2)
    town = replace(TOWN, residents=400)
    page = read(results.text(words, several, Tally(Kind.APPROVAL, {1: 90, 2: 60, 3: 50}, 100), town)[0].html)
    assert "Добуш бергендер: 100\nБерилген добуштар: 200\nКатышуу: 25% (тургундар: 400)" in page
    ranked = replace(BOSTERI, kind=Kind.RANKED, max_choices=3)
    points = read(results.text(words, ranked, Tally(Kind.RANKED, {1: 30, 2: 20, 3: 10}, 10), TOWN)[0].html)
    assert "Эң көп упай алган көйгөй" in points
    assert "— 30 упай · 50%" in points


@pytest.mark.parametrize("letter", ["ө", "&", "<", "👨‍👩‍👧"])
@pytest.mark.parametrize("tied", [True, False])
def test_no_result_passes_a_limit_and_none_of_it_is_cut(words: Words, letter: str, tied: bool) -> None:
    longest = replace(
        BOSTERI,
        question=(letter * 300)[:300],
        choices=tuple(Choice(number, (f"{number} " + letter * 200)[:200]) for number in range(1, 13)),
        end_reason=(letter * 500)[:500],
    )
    tally = Tally(Kind.SINGLE, {number: 10 if tied else number for number in range(1, 13)}, 1200)
    town = replace(TOWN, name=(letter * 200)[:200], residents=10_000_000)
    (part,) = results.announcement(words, longest, tally, town)
    assert length(part.html) <= CAPTION_LIMIT
    first, *rest = results.illustrated(words, longest, tally, town, b"png")
    assert length(first.html) <= CAPTION_LIMIT
    assert all(card.picture is None and length(card.html) <= TEXT_LIMIT for card in rest)
    everything = read("\n".join(card.html for card in rest))
    for text in (longest.question, longest.end_reason, *(choice.name for choice in longest.choices)):
        assert text in everything
    live = replace(longest, state=State.OPEN)
    assert all(length(card.html) <= TEXT_LIMIT for card in results.live(words, live, tally, town))


def test_what_was_chosen_before_the_bot_came_counts_participants_of_the_process(words: Words) -> None:
    outcomes = [Outcome("bosteri", "ү" * 1000, 503) for _ in range(9)]
    cards = results.rest(words, (), outcomes, TOWN)
    assert all(length(card.html) <= TEXT_LIMIT for card in cards)
    text = "\n".join(read(card.html) for card in cards)
    assert text.count("Тандап алуу процессине 503 катышуучу катышты.") == 9
    assert text.count("ү" * 1000) == 9
    assert "добуш" not in text
    assert results.rest(words, (), (), TOWN) == ()


def test_a_list_tells_polls_with_the_same_question_apart_and_leaves_none_out(words: Words) -> None:
    polls = [replace(BOSTERI, id=f"poll-{number}") for number in range(45)]
    cards = results.listed(words, polls, (), (), TOWN)
    rows = [row for card in cards for row in card.keyboard.inline_keyboard]  # type: ignore[union-attr]
    assert [row[0].callback_data for row in rows] == [f"r:poll-{number}" for number in range(45)]
    assert rows[0][0].text.startswith("2026-жылдын 21-ноябры · ")


def at_a_hall(number: int, votes: tuple[int, ...], present: int, checked: bool = True) -> Standing:
    sheet = Sheet(
        number, 1, present, None, sum(votes), dict(enumerate(votes, start=1)), 2, checked, ("f",), 7, "Гүлзат",
        CLOSED_AT, confirmed_at=CLOSED_AT,
    )  # fmt: skip
    gathering = Gathering(number, "bosteri-jyiyn", f"{number}-айыл", CLOSED_AT, ("А", "Б", "В"), 7, CLOSED_AT)
    return Standing(gathering, (sheet,))


def test_columns_of_bot_and_gatherings_stand_beside_their_sum_in_words_and_picture(words: Words) -> None:
    few = Tally(Kind.SINGLE, {1: 20, 2: 30, 3: 0}, 50)
    paper = Paper((at_a_hall(1, (45, 8, 33), 100), at_a_hall(2, (12, 20, 0), 40, checked=False)), CLOSED_AT)
    page = read(results.text(words, BOSTERI, few, TOWN, paper)[0].html)
    assert f"1. {NAMES[0]}\n— 77 добуш · 45,8%\nботто: 20 · 1-жыйын: 45 · 2-жыйын: 12" in page
    assert "Добуш бергендер: 168 (ботто: 50 · жыйындарда: 118)\nБерилген добуштар: 168\nКелгендер: 140" in page
    assert "Эки жолу добуш бере алгандар, эң көбү: 32. Биринчи менен экинчинин айырмасы: 19." in page
    assert results.text(words, BOSTERI, few, TOWN)[0].html.count("ботто") == 0
    drawn = results.picture(words, BOSTERI, few, TOWN, paper)
    assert [(bar.votes, bar.paper) for bar in drawn.bars] == [(77, 57), (58, 28), (33, 33)]
    assert drawn.legend == ("Ботто", "Жыйында")
    assert drawn.footer[-1] == "⚠️ Айырма аз, эки жолу добуш берүү текшерилген эмес."
    many = Paper(tuple(at_a_hall(number, (1, 0, 0), 2) for number in range(1, 9)))
    assert "ботто: 20 · жыйындарда: 8" in read(results.text(words, BOSTERI, few, TOWN, many)[0].html)


def test_figures_that_come_late_make_another_picture_of_the_same_poll(words: Words) -> None:
    late = at_a_hall(1, (1, 0, 0), 2)
    late = replace(late, sheets=(replace(late.sheets[0], confirmed_at=CLOSED_AT + timedelta(days=1)),))
    before, after = Paper((), CLOSED_AT), Paper((late,), CLOSED_AT)
    names = [results.picture_name(BOSTERI, paper) for paper in (before, after)]
    assert names == ["result:bosteri-jyiyn", "result:bosteri-jyiyn.1"]
    assert {results.poll_id_in(name) for name in names} == {BOSTERI.id}
    (part,) = results.announcement(words, BOSTERI, GIVEN, TOWN, after)
    assert part.html.startswith("🔄 <b>Жыйынтык толукталды</b>")
