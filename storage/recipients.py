"""Whom announcements reach: the SQL of it, in chunks of which none holds up a vote, and the count of a preview."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.announcements import Audience, Occasion, Scope
from storage.moments import stored
from storage.store import Store

CHUNK = 1_000  # notices written in one transaction: some 5 ms; a vote waits for up to three of them
COUNTED = 10  # chunks of recipients that a preview counts one by one

# Whom an announcement reaches, as chats, and why: subscribers of the town or of the project, voters of the poll,
# groups that hold its board, and whose desk it is — and among them only those the bot may write to. Of presses that
# may be lost only those hear who had a ballot before them. Who muted a poll hears no more of what becomes of it.
# A reminder reaches just the town's subscribers who have not voted and did not mute reminders.
RECIPIENTS = """
    SELECT chat_id, MAX(by_town) AS by_town, MAX(by_project) AS by_project, MAX(by_vote) AS by_vote,
        EXISTS (SELECT 1 FROM people WHERE id = chat_id AND unreachable_since IS NOT NULL) AS blocked
    FROM (
        SELECT chat_id, 1 AS by_town, 0 AS by_project, 0 AS by_vote FROM town_subscriptions
            WHERE town_id = :town_id AND since <= :created_at AND :occasion NOT IN ('outage', 'reminder')
                AND IIF(chat_id > 0, :to_town, :to_groups) AND chat_id > :after AND chat_id <= :up_to
        UNION ALL SELECT chat_id, 0, 0, 0 FROM town_subscriptions
            WHERE town_id = :town_id AND since <= :created_at AND :occasion = 'reminder'
                AND chat_id > 0 AND chat_id > :after AND chat_id <= :up_to
                AND NOT EXISTS (SELECT 1 FROM ballots WHERE poll_id = :poll_id AND voter_id = chat_id)
                AND NOT EXISTS (SELECT 1 FROM muted_reminders WHERE person_id = chat_id)
        UNION ALL SELECT chat_id, 0, 1, 0 FROM project_subscriptions
            WHERE project_id = :project_id AND since <= :created_at
                AND IIF(chat_id > 0, :to_project, :to_groups) AND chat_id > :after AND chat_id <= :up_to
        UNION ALL SELECT voter_id, 0, 0, 1 FROM ballots
            WHERE poll_id = :poll_id AND :occasion <> 'reminder' AND :to_voters
                AND voter_id > :after AND voter_id <= :up_to
                AND NOT (:occasion IN ('tranche', 'project') AND EXISTS (SELECT 1 FROM muted_polls
                    WHERE muted_polls.poll_id = :poll_id AND muted_polls.chat_id = voter_id))
        UNION ALL SELECT group_id, 0, 0, 1 FROM boards
            WHERE poll_id = :poll_id AND :occasion NOT IN ('outage', 'reminder')
                AND group_id > :after AND group_id <= :up_to
                AND NOT (:occasion IN ('tranche', 'project') AND (NOT :to_voters OR NOT :to_groups OR EXISTS
                    (SELECT 1 FROM muted_polls
                        WHERE muted_polls.poll_id = :poll_id AND muted_polls.chat_id = group_id)))
        UNION ALL SELECT person_id, 0, 0, 0 FROM ballot_cards
            WHERE poll_id = :poll_id AND :occasion IN ('outage', 'prolonged', 'cancelled')
                AND person_id > :after AND person_id <= :up_to
        UNION ALL SELECT person_id, 0, 0, 0 FROM coordinators
            WHERE :poll_id IS NOT NULL AND :occasion NOT IN ('reminder', 'tranche', 'project')
                AND town_id = :town_id AND removed_at IS NULL
                AND person_id > :after AND person_id <= :up_to
    )
    WHERE
        EXISTS (SELECT 1 FROM people WHERE id = chat_id AND started_at IS NOT NULL)
        OR EXISTS (SELECT 1 FROM groups WHERE id = chat_id AND left_at IS NULL)
    GROUP BY chat_id
"""
FIRST_CHAT, LAST_CHAT = -(2**63), 2**63 - 1

SCOPES = (  # table, its chats, whose they are
    ("town_subscriptions", "chat_id", "town_id = :town_id"),
    ("project_subscriptions", "chat_id", "project_id = :project_id"),
    ("ballots", "voter_id", "poll_id = :poll_id"),
    ("ballot_cards", "person_id", "poll_id = :poll_id"),
)

# The chat up to which no scope holds more than a chunk: a million recipients are never sorted in one piece.
END_OF_CHUNK = (
    "SELECT MIN(chat_id) FROM ("
    + " UNION ALL ".join(
        f"""SELECT * FROM (SELECT {chat} AS chat_id FROM {table} WHERE {scope} AND {chat} > :after
                       ORDER BY {chat} LIMIT 1 OFFSET :chunk - 1)"""
        for table, chat, scope in SCOPES
    )
    + ")"
)

# Rows of all scopes up to a chat, and after it.
ROWS_BEFORE_AND_AFTER = "SELECT " + ", ".join(
    " + ".join(
        f"(SELECT COUNT(*) FROM {table} WHERE {scope} AND {chat} {side} :up_to)" for table, chat, scope in SCOPES
    )
    for side in ("<=", ">")
)

# Of a chunk: how many chats each scope holds, and how many the chosen ones hold together.
COUNTS = f"""
    SELECT COUNT(*) FILTER (WHERE chat_id > 0 AND by_town),
        COUNT(*) FILTER (WHERE chat_id > 0 AND by_project),
        COUNT(*) FILTER (WHERE chat_id < 0),
        COUNT(*) FILTER (WHERE chat_id > 0 AND by_vote),
        COUNT(*) FILTER (WHERE IIF(chat_id < 0, :groups_chosen AND (by_town OR by_project OR :voters_chosen),
            by_town AND :town_chosen OR by_project AND :project_chosen OR by_vote AND :voters_chosen))
    FROM (SELECT * FROM ({RECIPIENTS}) WHERE NOT blocked)
"""


def to_scopes(scopes: Sequence[Scope]) -> dict[str, bool]:
    """What RECIPIENTS wants to know of the scopes; none: everybody the occasion is for."""
    return {f"to_{scope}": not scopes or scope in scopes for scope in Scope}


class Recipients(Store):
    def count(
        self,
        town_id: str,
        at: datetime,
        chosen: Sequence[Scope],
        *,
        project_id: str | None = None,
        poll_id: str | None = None,
    ) -> Audience:
        """How many each scope of a coordinator's announcement holds, and the chosen ones together: counted in
        COUNTED chunks, beyond them about so many: whoever counts in a transaction holds up everybody's votes."""
        scope: dict[str, object] = {
            "town_id": town_id,
            "project_id": project_id,
            "poll_id": poll_id,
            "created_at": stored(at),
            "occasion": str(Occasion.TRANCHE),
            "after": FIRST_CHAT,
            "chunk": CHUNK,
        }
        scope |= to_scopes(()) | {f"{one}_chosen": one in chosen for one in Scope}
        totals = [0] * 5
        for _ in range(COUNTED):
            (end,) = self.connection.execute(END_OF_CHUNK, scope).fetchone()
            scope["up_to"] = LAST_CHAT if end is None else end
            row = self.connection.execute(COUNTS, scope).fetchone()
            totals = [total + one for total, one in zip(totals, row, strict=True)]
            if end is None:
                break
            scope["after"] = end
        else:
            counted, left = self.connection.execute(ROWS_BEFORE_AND_AFTER, scope).fetchone()
            totals = [about(total + left * total // counted) if left else total for total in totals]
        order = (Scope.TOWN, Scope.PROJECT, Scope.GROUPS, Scope.VOTERS)
        return Audience(tuple(chosen), dict(zip(order, totals, strict=False)), totals[4])


def about(figure: int) -> int:
    """In two figures."""
    return round(figure, 2 - len(str(figure)))
