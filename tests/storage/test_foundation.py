"""The schema repeats the rules: what must never happen is refused even where the program is wrong."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.file import connect_to_write
from storage.migrate import MIGRATIONS
from tests.fresh import new_file

STATES = ("draft", "scheduled", "open", "closed", "cancelled")
AN_HOUR = 3_600_000_000

TOWN = """
INSERT INTO towns (id, position, name, region, timezone, residents)
    VALUES ('kok-dobo', 1, 'Көк-Дөбө', '', 'Asia/Bishkek', 0);
INSERT INTO people (id) VALUES (1), (2);
INSERT INTO invitations VALUES (printf('%064d', 7), 'coordinator', 'kok-dobo', 1, 0, 9, 1);
INSERT INTO projects (id, town_id, position, name, goal, problem, description, partners, executor, monitoring_group)
    VALUES ('suu', 'kok-dobo', 1, 'Таза суу', '', '', '', '[]', NULL, NULL);
INSERT INTO tranches (project_id, number) VALUES ('suu', 1);
INSERT INTO announcements (id, occasion, town_id, parts, sending, created_at)
    VALUES (1, 'opening', 'kok-dobo', '[]', 'sent', 0);
INSERT INTO notices (announcement_id, chat_id, due_at) VALUES (1, 1, 0);
INSERT INTO inbox (update_id, lane, kind, received_at, body) VALUES (77, 1, 'message', 0, x'7b7d');
"""


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A town with a poll in each state, named by it; person 1 has voted wherever one could."""
    conn = connect_to_write(new_file(tmp_path / "dobush.sqlite3"), MIGRATIONS)
    conn.executescript(TOWN)
    for state in STATES:
        begins = state if state in ("draft", "scheduled") else "draft"
        conn.execute(
            "INSERT INTO polls (id, state, closes_at, opens_at, town_id, question, kind, max_choices, results,"
            " created_at) VALUES (?, ?, ?, 0, 'kok-dobo', '?', 'single', 1, 'after', 0)",
            (state, begins, AN_HOUR),
        )
        conn.execute(
            "INSERT INTO choices (poll_id, number, name, description, presented_by)"
            " VALUES (?, 1, 'Суу', '', ''), (?, 2, 'Жол', '', '')",
            [state] * 2,
        )
        if begins != state:
            conn.execute("UPDATE polls SET state = 'open' WHERE id = ?", (state,))
            conn.execute("INSERT INTO ballots VALUES (?, 1, '2')", (state,))
            conn.execute("UPDATE polls SET state = ?, closed_at = ? WHERE id = ?", (state, AN_HOUR, state))
    conn.execute("UPDATE choices SET votes = number - 1 WHERE poll_id = 'closed'")
    yield conn
    conn.close()


def refused(conn: sqlite3.Connection, statement: str) -> str:
    with pytest.raises(sqlite3.IntegrityError) as refusal:
        conn.execute(statement)
    return str(refusal.value)


def test_every_table_is_strict_and_the_file_says_whose_it_is(conn: sqlite3.Connection) -> None:
    tables = conn.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
    assert [name for name, strict in tables if not strict and not name.startswith("sqlite_")] == []
    assert "TEXT value in" in refused(conn, "UPDATE towns SET residents = 'many'")


def test_one_person_has_one_vote_in_a_poll(conn: sqlite3.Connection) -> None:
    assert "UNIQUE" in refused(conn, "INSERT INTO ballots VALUES ('open', 1, '1')")
    assert "FOREIGN KEY" in refused(conn, "INSERT INTO ballots VALUES ('open', 404, '1')")


@pytest.mark.parametrize("state", ["draft", "scheduled", "closed", "cancelled"])
def test_only_an_open_poll_takes_votes(conn: sqlite3.Connection, state: str) -> None:
    assert refused(conn, f"INSERT INTO ballots VALUES ('{state}', 2, '1')") == "this poll takes no votes"


@pytest.mark.parametrize("state", ["closed", "cancelled"])
def test_votes_of_a_poll_that_is_over_are_neither_changed_nor_removed_only_forgotten(
    conn: sqlite3.Connection, state: str
) -> None:
    told = refused(conn, f"UPDATE ballots SET picks = '1' WHERE poll_id = '{state}'")
    assert told == "this poll takes no votes"
    assert refused(conn, f"DELETE FROM ballots WHERE poll_id = '{state}'") == "who voted stands fixed"
    assert refused(conn, f"REPLACE INTO ballots VALUES ('{state}', 1, '1')")
    conn.execute("UPDATE ballots SET picks = NULL WHERE poll_id = ?", (state,))


@pytest.mark.parametrize("state", ["open", "closed", "cancelled"])
def test_an_opened_poll_stands_fixed(conn: sqlite3.Connection, state: str) -> None:
    for change in ("question = '!'", "kind = 'ranked'", "results = 'live'", "id = 'x'"):
        assert refused(conn, f"UPDATE polls SET {change} WHERE id = '{state}'") == "an opened poll stands fixed"
    fixed = "the choices of an opened poll stand fixed"
    assert refused(conn, f"INSERT INTO choices VALUES ('{state}', 3, 'Жарык', '', '', '', '', NULL)") == fixed
    assert refused(conn, f"UPDATE choices SET name = 'Жарык' WHERE poll_id = '{state}'") == fixed
    assert refused(conn, f"UPDATE choices SET number = 9 WHERE poll_id = '{state}' AND number = 1") == fixed
    assert refused(conn, f"DELETE FROM choices WHERE poll_id = '{state}'") == fixed


@pytest.mark.parametrize("state", ["draft", "scheduled"])
def test_a_poll_not_yet_open_may_still_change(conn: sqlite3.Connection, state: str) -> None:
    conn.execute("UPDATE polls SET question = '!', kind = 'ranked', max_choices = 2 WHERE id = ?", (state,))
    conn.execute("DELETE FROM choices WHERE poll_id = ?", (state,))
    conn.execute("INSERT INTO choices VALUES (?, 1, 'Жарык', '', '', '', '', NULL)", (state,))


def test_a_poll_goes_one_way_only(conn: sqlite3.Connection) -> None:
    for state in ("draft", "scheduled"):
        told = refused(conn, f"UPDATE polls SET state = '{state}' WHERE id = 'open'")
        assert told == "an opened poll is no draft again"
    for over in ("closed", "cancelled"):
        told = refused(conn, f"UPDATE polls SET state = 'open' WHERE id = '{over}'")
        assert told == "a closed poll stays closed"


def test_an_open_poll_ends_before_its_time_for_a_published_reason_only(conn: sqlite3.Connection) -> None:
    earlier = "UPDATE polls SET closes_at = closes_at - 1"
    assert "for a published reason only" in refused(conn, f"{earlier} WHERE id = 'open'")
    conn.execute("UPDATE polls SET closes_at = closes_at + 1 WHERE id = 'open'")  # prolonged after an outage
    conn.execute(f"{earlier}, end_reason = 'Жыйын жылдырылды' WHERE id = 'open'")
    assert "closes_at > opens_at" in refused(conn, "UPDATE polls SET opens_at = closes_at WHERE id = 'open'")


def test_figures_are_written_once_at_the_closing(conn: sqlite3.Connection) -> None:
    written_once = "figures are written once, at the closing"
    for state in ("draft", "scheduled", "open", "cancelled"):
        assert refused(conn, f"UPDATE choices SET votes = 5 WHERE poll_id = '{state}'") == written_once
    assert refused(conn, "UPDATE choices SET votes = votes + 1 WHERE poll_id = 'closed'") == written_once


def test_an_invitation_works_once(conn: sqlite3.Connection) -> None:
    assert refused(conn, "UPDATE invitations SET used_by = 2") == "an invitation works once"
    assert refused(conn, "UPDATE invitations SET used_by = NULL") == "an invitation works once"


def test_nobody_is_owed_a_thing_twice_and_no_update_comes_twice(conn: sqlite3.Connection) -> None:
    assert "UNIQUE" in refused(conn, "INSERT INTO notices (announcement_id, chat_id, due_at) VALUES (1, 1, 0)")
    assert "UNIQUE" in refused(
        conn, "INSERT INTO inbox (update_id, lane, kind, received_at, body) VALUES (77, 2, 'message', 0, x'7b7d')"
    )
    assert "CHECK" in refused(conn, "UPDATE inbox SET body = NULL")  # before it is handled


@pytest.mark.parametrize(
    "wrong",
    [
        "UPDATE towns SET id = 'Көк-Дөбө'",
        "UPDATE towns SET name = ''",
        "UPDATE polls SET kind = 'secret' WHERE id = 'draft'",
        "UPDATE polls SET max_choices = 2 WHERE id = 'draft'",
        "UPDATE choices SET number = 13 WHERE poll_id = 'draft' AND number = 2",
        "INSERT INTO works (project_id, tranche, position, text, state) VALUES ('suu', 1, 1, 'кудук', 'promised')",
        "INSERT INTO works (project_id, tranche, position, text, state) VALUES ('suu', 2, 1, 'кудук', 'done')",
        "INSERT INTO outcomes VALUES ('kok-dobo', 'суу жок', -1)",
        "INSERT INTO people (id) VALUES (-5)",
        "INSERT INTO groups VALUES (5, 'group', '', 0, NULL, NULL, NULL)",
        "INSERT INTO town_subscriptions VALUES ('nowhere', 1, 0)",
        "INSERT INTO invitations VALUES ('short', 'monitor', 'kok-dobo', 1, 0, 9, NULL)",
        "UPDATE invitations SET role = 'mayor'",
    ],
)
def test_what_cannot_be_true_is_refused(conn: sqlite3.Connection, wrong: str) -> None:
    assert refused(conn, wrong)
