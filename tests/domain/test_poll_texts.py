"""What coordinators type becomes choices; an opened poll gets a short name for its links."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.poll_texts import names_from
from bot.domain.polls import poll_id


def test_bullets_and_numbers_before_a_choice_are_dropped_and_its_own_figures_kept() -> None:
    typed = (
        "1. Таза суу\n2) Бала бакча\n\n- Көчө жарыгы\n• Китепкана\n3️⃣ Спорт аянтча\n1.5 км жол\n2026-жылкы көпүрө"
    )
    assert names_from(typed) == (
        "Таза суу",
        "Бала бакча",
        "Көчө жарыгы",
        "Китепкана",
        "Спорт аянтча",
        "1.5 км жол",
        "2026-жылкы көпүрө",
    )


@given(st.text())
def test_no_text_makes_an_empty_choice(text: str) -> None:
    assert all(name.strip() for name in names_from(text))


@given(st.from_regex(r"[a-z0-9-]{1,40}", fullmatch=True), st.integers(0, 30))
def test_a_polls_id_is_free_and_fits_every_link(town_id: str, taken: int) -> None:
    ids: set[str] = set()
    for _ in range(taken + 1):
        ids.add(poll_id(town_id, "2026-12-25", ids.__contains__))
    assert len(ids) == taken + 1
    assert all(re.fullmatch(r"[a-z0-9-]{1,40}", id) for id in ids)
