from dataclasses import replace
from html import unescape

import pytest

from bot.domain.people import Town
from bot.domain.projects import Executor, MonitoringGroup, Project, Tranche, Work, WorkState
from bot.domain.refusals import TrancheNotFound
from bot.views import following, projects
from bot.views.card import TEXT_LIMIT, Card
from bot.views.pages import TAG, length, packed, paragraphs
from bot.views.words import Words, kyrgyz

TOWN = Town("kara-kol", "Кара-Көл шаары")
SMALL = Project("suu", "kara-kol", "Таза суу", "", tranches=(Tranche(1, (Work("казылды"),)),))


@pytest.fixture(scope="module")
def words() -> Words:
    return kyrgyz()


def read(html: str) -> str:
    return unescape(TAG.sub("", html))


def labels(card: Card) -> list[str]:
    assert card.keyboard is not None
    return [button.text for row in card.keyboard.inline_keyboard for button in row]  # type: ignore[union-attr]


def longest(letter: str) -> Project:
    """The longest that an import takes."""
    works = tuple(Work((f"{number} " + letter * 300)[:300], WorkState.NOT_DONE) for number in range(20))
    return Project(
        "x" * 40,
        "kara-kol",
        letter * 200,
        letter * 1000,
        letter * 1000,
        letter * 1000,
        tuple(f"{number}{letter * 990}" for number in range(5)),
        Executor(letter * 200, "у" * 200, ("+996772663122",) * 9, "a" * 200, (letter * 1000,) * 3),
        MonitoringGroup(8, (letter * 1000,) * 3),
        tuple(Tranche(number, works) for number in range(1, 100)),
    )


def test_a_small_page_shows_its_tranches_and_only_the_signs_it_uses(words: Words) -> None:
    (card,) = projects.page(words, SMALL, TOWN, subscribed=False, others=True)
    assert read(card.html) == "🏗 Таза суу\nАймак: Кара-Көл шаары\n\n1-транш\n✅ казылды\n\nБелгилер: ✅ — аткарылды"
    assert labels(card) == [
        *("🗓 Транштар сүрөттө", "🔔 Долбоорго жазылуу", "🏗 Башка долбоорлор", "🗄 Архив", "✍️ Суроо берүү")
    ]


@pytest.mark.parametrize("letter", ["ө", "&"])
def test_the_longest_page_keeps_within_limits_and_loses_nothing(words: Words, letter: str) -> None:
    project = longest(letter)
    cards = projects.page(words, project, TOWN, subscribed=True, others=True)
    assert all(length(card.html) <= TEXT_LIMIT for card in cards)
    text = read("\n".join(card.html for card in cards))
    assert all(partner in text for partner in project.partners)
    assert text.count("+996772663122") == 9
    assert all(card.keyboard is None for card in cards[:-1])
    assert labels(cards[-1])[:84] == [f"{number}-транш" for number in range(16, 100)]
    assert len(labels(cards[-1])) <= 100

    unfolded = projects.tranche(words, project, 99, TOWN)
    assert all(length(card.html) <= TEXT_LIMIT for card in unfolded)
    works = read("\n".join(card.html for card in unfolded))
    assert all(work.text in works for work in project.tranches[-1].works)
    assert labels(projects.tranche(words, project, 4, TOWN)[-1])[:3] == ["3-транш", "5-транш", "🏗 Долбоор жөнүндө"]
    with pytest.raises(TrancheNotFound):
        projects.tranche(words, project, 100, TOWN)


def test_the_newest_tranches_stay_unfolded(words: Words) -> None:
    many = replace(
        longest("ө"), goal="", problem="", description="", partners=(), monitoring_group=None, executor=None
    )
    many = replace(many, tranches=(*many.tranches[:3], Tranche(4, (Work("бүттү"),))))
    (card,) = projects.page(words, many, TOWN, subscribed=False, others=False)
    assert read(card.html).endswith("4-транш\n✅ бүттү\n\nБелгилер: ✅ — аткарылды")
    assert labels(card)[:3] == ["1-транш", "2-транш", "3-транш"]


def test_pages_hold_as_much_as_fits_and_never_begin_with_an_empty_line() -> None:
    lines = paragraphs(["а" * 60, "б" * 38], ["<b>в</b>" * 50], [], ["г" * 50])
    assert packed(lines, limit=100) == ("а" * 60 + "\n" + "б" * 38, "<b>в</b>" * 50, "г" * 50)
    assert packed([], limit=100) == ()


def test_a_hundred_projects_are_all_offered(words: Words) -> None:
    many = [replace(SMALL, id=f"p-{number}") for number in range(100)]
    cards = [
        *projects.listed(words, many, TOWN),
        *following.everything(words, [TOWN], many, frozenset(), frozenset()),
    ]
    assert all(len(labels(card)) <= 21 for card in cards)
    assert sum(len(labels(card)) for card in cards) == 203
