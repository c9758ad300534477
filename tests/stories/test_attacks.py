"""The attack table: what somebody might try on a vote, and that the count stands as people meant it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import pytest

from bot.domain.polls import Kind
from bot.views import buttons
from sandbox import CannotDo, Group, Message, Person
from tests.stories.test_anything import contents, every_button, no_fault, with_real_ids
from tests.village import TASH_KOMUR, Village

POLL, SEVERAL, ELSEWHERE = "kara-kol-2026", "kara-kol-jol", "tash-komur-2026"
NOT_A_VOTE = {"announcements", "notices", "boards"}  # what goes on by itself meanwhile


@dataclass
class Scene:
    """Aigul has voted for water; an open vote of several choices, and one in the town next door."""

    place: Village
    aigul: Person
    card: Message  # says that her vote is in
    mallory: Person = field(init=False)  # whoever attacks; a resident with a ballot of their own
    ballot: Message = field(init=False)

    async def votes(self, poll_id: str = POLL) -> dict[int, tuple[int, ...]]:
        rows = await self.place.asks(
            lambda memory: memory.ballots.connection.execute(
                "SELECT voter_id, picks FROM ballots WHERE poll_id = ?", (poll_id,)
            ).fetchall()
        )
        return {voter: tuple(map(int, picks.split(","))) if picks else () for voter, picks in rows}

    async def tries(self, data: str, on: Message | None = None, who: Person | None = None) -> str:
        """The alert or line that whoever pressed gets to see."""
        press = await (who or self.mallory).forges(data, on=on or self.ballot)
        return (await press.answered(timeout=5)).text


async def scene(place: Village) -> Scene:
    await place.has_towns(TASH_KOMUR)
    await place.has_project()
    await place.has_open_poll(POLL)
    await place.has_open_poll(SEVERAL, kind=Kind.APPROVAL, max_choices=2)
    await place.has_open_poll(ELSEWHERE, "tash-komur", ("Жол", "Көпүрө"))
    aigul = place.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    await aigul.taps("Таза суу")
    assert aigul.chat.last is not None
    here = Scene(place, aigul, aigul.chat.last)
    here.mallory = place.telegram.person("Шамал")
    await here.mallory.starts(payload=f"poll_{POLL}")
    assert here.mallory.chat.last is not None
    here.ballot = here.mallory.chat.last
    return here


async def a_late_press(here: Scene) -> None:
    here.place.clock.moves(days=3)
    assert (await here.tries(buttons.Vote(POLL, 1).data)).startswith("Добуш берүү аяктады")
    assert "Добуш берүү аяктады" in here.ballot.text, "nor does the ballot offer anything any more"
    assert (await here.tries(buttons.Vote(POLL, 1).data, here.card, here.aigul)).startswith("Добуш берүү аяктады")


async def a_choice_that_is_not_on_the_ballot(here: Scene) -> None:
    for number in (0, -1, 4, 999999999999999999):
        assert "Мындай вариант жок" in await here.tries(buttons.Vote(POLL, number).data)
    for data in ("v", "v:", f"v:{POLL}", f"v:{POLL}:2:2", f"v:{POLL}:2; DROP TABLE ballots", f"v:{POLL}:٢"):
        assert await here.tries(data)


async def a_button_of_another_kind_of_vote(here: Scene) -> None:
    for data in (
        buttons.Approve(POLL, 1, True).data,
        buttons.Rank(POLL, 1, 1).data,
        buttons.Unrank(POLL, 1).data,
        buttons.Vote(SEVERAL, 1).data,
    ):
        assert "эскирип калды" in await here.tries(data)
    for number in (1, 2, 3):
        await here.tries(buttons.Approve(SEVERAL, number, True).data)
    assert await here.votes(SEVERAL) == {here.mallory.id: (1, 2)}, "not one more than two"


async def a_button_pressed_again_and_again(here: Scene) -> None:
    here.place.telegram.deliver_twice()
    for _ in range(3):
        await here.tries(buttons.Vote(POLL, 3).data)
    await here.tries(buttons.Vote(POLL, 1).data)
    here.place.telegram.deliver_twice(False)
    assert (await here.votes()).pop(here.mallory.id) == (1,)
    assert await here.place.asks(lambda memory: memory.ballots.turnout(POLL)) == 2
    await here.tries(buttons.Vote(POLL, 3).data)
    assert (await here.votes())[here.aigul.id] == (2,)


async def somebody_elses_ballot(here: Scene) -> None:
    with pytest.raises(CannotDo):  # Telegram lets nobody press in a chat that isn't theirs
        await here.mallory.forges(buttons.Vote(POLL, 1).data, on=here.card)
    with pytest.raises(CannotDo):  # nor send on what is protected
        await here.aigul.forwards(here.card)
    seen = await here.tries(buttons.ShowMyVote(POLL).data)
    assert seen == "Сиз азырынча добуш бере элексиз."
    await here.mallory.starts(payload=f"poll_{POLL}")
    assert not any("Таза суу" in alert for alert in here.mallory.alerts)


async def a_coordinator_of_another_town(here: Scene) -> None:
    stranger = await here.place.has_coordinator("Чоочун", "tash-komur")
    assert stranger.chat.last is not None
    before = contents(here.place)
    desk = [kind for kind in every_button() if kind.code.startswith("d")]
    for kind in desk:
        press = await stranger.forges(with_real_ids(kind, here.aigul.id), on=stranger.chat.last, at_once=True)
        await press.answered(timeout=5)
    changed = {table for table, rows in contents(here.place).items() if rows != before[table]}
    assert changed - NOT_A_VOTE == set()


async def words_where_a_press_is_meant(here: Scene) -> None:
    written = await here.mallory.writes("Таза суу")
    await here.mallory.edits(written, "1. Балдар бакчасы")
    await here.mallory.writes(buttons.Vote(POLL, 1).data)
    channel = here.place.telegram.channel("Кабарлар", owner=here.mallory)
    await here.mallory.adds_bot(channel)
    await here.mallory.posts(channel, f"/start poll_{POLL}")
    await here.mallory.posts(channel, "/dobush")


async def a_ballot_pressed_in_a_group(here: Scene) -> None:
    group, board = await board_in_a_group(here)
    for data in (
        buttons.Approve(SEVERAL, 1, True).data,
        buttons.OpenBallot(POLL).data,
        buttons.ReadChoices(POLL).data,
    ):
        await here.tries(data, board)
    assert await here.votes(SEVERAL) == {}
    assert all("✅" not in label for message in group.messages for label in message.buttons)


async def a_board_pressed_by_an_anonymous_administrator(here: Scene) -> None:
    """They write in the group's name; but a press is always a person's."""
    group, board = await board_in_a_group(here)
    admin = here.place.telegram.person("Админ")
    await admin.joins(group)
    await here.mallory.promotes(group, admin, anonymous=True)
    await admin.writes("Добуш бериңиздер!", in_=group, anonymously=True)
    assert (await admin.forges(buttons.Vote(POLL, 3).data, on=board)).answer is not None
    assert admin.id not in await here.votes(), "a stranger to the bot is led to it first"
    await admin.starts(payload=f"poll_{POLL}")
    await admin.forges(buttons.Vote(POLL, 3).data, on=board)
    await admin.forges(buttons.Vote(POLL, 1).data, on=board)
    votes = await here.votes()
    assert votes.pop(admin.id) == (1,)
    assert set(votes) == {here.aigul.id}, "the group itself has no vote"


async def a_press_on_a_card_shared_through_the_bots_name(here: Scene) -> None:
    """It stands in a chat that the bot does not see, and bears a link only."""
    group = here.place.telegram.group("Кошуналар", owner=here.mallory)
    query = await here.mallory.inline_query("Жамаат")
    shared = await here.mallory.picks(query, 0, in_=group)
    for data in (
        buttons.Vote(POLL, 1).data,
        buttons.Approve(SEVERAL, 1, True).data,
        buttons.OpenBallot(POLL).data,
        buttons.ReadChoices(POLL).data,
        buttons.Complain(POLL).data,
    ):
        assert "эскирип калды" in await here.tries(data, shared)
    assert await here.votes(SEVERAL) == {}


async def the_same_person_in_the_chat_and_on_a_board(here: Scene) -> None:
    _, board = await board_in_a_group(here, here.aigul)
    await here.tries(buttons.Vote(POLL, 1).data, board, here.aigul)
    await here.tries(buttons.Vote(POLL, 3).data, here.card, here.aigul)
    await here.tries(buttons.Vote(POLL, 2).data, board, here.aigul)


async def board_in_a_group(here: Scene, *members: Person) -> tuple[Group, Message]:
    group = await here.place.in_group(here.mallory, "Көчө", *members)
    await here.place.knows(lambda memory: memory.boards.put_wanted(POLL, group.id))
    return group, await here.place.telegram.hears("Таза суу", chat=group)


ATTACKS: tuple[Callable[[Scene], Awaitable[None]], ...] = (
    a_late_press,
    a_choice_that_is_not_on_the_ballot,
    a_button_of_another_kind_of_vote,
    a_button_pressed_again_and_again,
    somebody_elses_ballot,
    a_coordinator_of_another_town,
    words_where_a_press_is_meant,
    a_ballot_pressed_in_a_group,
    a_board_pressed_by_an_anonymous_administrator,
    a_press_on_a_card_shared_through_the_bots_name,
    the_same_person_in_the_chat_and_on_a_board,
)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
async def test_the_count_stands_against(kara_kol: Village, attack: Callable[[Scene], Awaitable[None]]) -> None:
    here = await scene(kara_kol)
    await attack(here)

    await no_fault(kara_kol, here.aigul, here.mallory)
    votes = await here.votes()
    if attack is not a_late_press:  # by then it is erased
        assert votes[here.aigul.id] == (2,)
    assert here.aigul.id in votes
    assert await here.votes(ELSEWHERE) == {}
