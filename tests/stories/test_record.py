"""The record of a vote: a protocol on paper and as a sheet, which names nobody."""

import io
from dataclasses import replace
from datetime import timedelta

import openpyxl
import pypdf

from bot.domain.ballots import Ballot
from bot.domain.gatherings import Check, Gathering, Sheet
from bot.domain.journal import Act, in_groups, written
from bot.domain.monitors import Monitor
from bot.domain.polls import Poll
from sandbox import Message, Person
from storage.memory import Memory
from tests.village import TASH_KOMUR, Village

POLL = "kara-kol-2026"


async def a_vote_with_everything(place: Village, voters: tuple[Person, ...]) -> Poll:
    """Prolonged, with a gathering that was corrected, a complaint and a journal; it has just closed."""
    poll = await place.has_open_poll(names=("=1+1", "Таза <b>суу</b> & башка", "Көчө жарыгы"))
    opened, now = place.clock(), place.clock() + timedelta(days=3)

    def live(memory: Memory) -> Poll:
        memory.journal.add(POLL, Act.OPENED, place.administrator.id, opened)
        prolonged = replace(
            poll, prolonged_from=poll.closes_at, prolong_reason="Жолдор жабылды", closes_at=now, residents=400
        )
        memory.polls.put(prolonged)
        promised = written(opened + timedelta(days=9))  # it was ended before that
        memory.journal.add(
            POLL, Act.PROLONGED, place.administrator.id, opened, to=promised, reason="Жолдор жабылды"
        )
        for voter in voters:
            memory.ballots.put(Ballot(POLL, voter.id, (2,)))
        memory.complaints.add(POLL, voters[0].id, "Мени мажбурлашты", opened)
        commission = ("Асан Асанов", "Үсөн Үсөнов", "Бурул Бурулова")
        gathering_id = memory.gatherings.add(
            Gathering(0, POLL, "Маданият үйү", opened, commission, place.administrator.id, opened, is_late=True)
        )
        sheet = Sheet(
            gathering_id, 1, 155, 80, 136, {1: 65, 2: 38, 3: 33}, 4, False, (), place.administrator.id,
            "Гүлзат", opened, reason="Кайра эсептелди",
        )  # fmt: skip
        memory.gatherings.add_sheet(sheet)
        for confirmer in (910_001, 910_002):
            memory.people.put_started(confirmer, opened)
            memory.gatherings.put_check(sheet, Check(confirmer, "Комиссиянын мүчөсү", True), opened)
        memory.gatherings.mark_confirmed(sheet, opened)
        closed = memory.polls.settle(prolonged, memory.ballots.tally(prolonged), now)
        memory.journal.add(POLL, Act.CLOSED, None, now)
        memory.journal.add(POLL, Act.HEAD, None, now, head=memory.journal.head(POLL), chats=1)
        return closed

    return await place.knows(live)


def documents(person: Person) -> list[Message]:
    return [message for message in person.chat.messages if message.kind == "document"]


async def test_the_protocol_holds_every_figure_and_nobodys_name(kara_kol: Village) -> None:
    voters = tuple([await kara_kol.resident(f"Тургун {number}") for number in range(3)])
    await a_vote_with_everything(kara_kol, voters)
    gulzat = await kara_kol.has_coordinator("Гүлзат")
    kara_kol.telegram.deliver_twice()

    await gulzat.taps("Координатор")
    await gulzat.taps("Добуш берүүлөр")
    await gulzat.taps("Бүткөн добуш берүүлөр")
    await gulzat.taps("Жамаатыбыз үчүн")
    await gulzat.taps("Протокол")
    await gulzat.hears("таблица түрүндө", timeout=20)

    pdf, xlsx = documents(gulzat)
    assert pdf.content["document"]["file_name"] == "протокол-kara-kol-2026.pdf"
    assert xlsx.content["document"]["file_name"] == "протокол-kara-kol-2026.xlsx"
    text = " ".join(" ".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(pdf.media or b"")).pages).split())
    head = await kara_kol.asks(lambda memory: memory.journal.head(POLL))
    opens_at = (await kara_kol.asks(lambda memory: memory.polls.get(POLL))).opens_at
    assert opens_at is not None
    promised = kara_kol.words.moment(opens_at + timedelta(days=9), "Asia/Bishkek")
    for line in (
        "Эң көп добуш алган көйгөй: =1+1",
        "Добуш бергендер 139",
        "Берилген добуштар 139",
        "Келгендер 155",
        "Жараксыз бюллетендер 4",
        "Катышуу 34,8%",
        "текшерилген эмес",
        "Кечигип катталган",
        "Кайра эсептелди",
        f"Жаңы мөөнөт: {promised}. Себеби: Жолдор жабылды",
        "Арыздардын саны 1",
        "Эсептөө комиссиясынын төрагасы",
    ):
        assert line in text
    assert in_groups(head) in text
    *_, posted, _ = await kara_kol.asks(lambda memory: memory.journal.all_of(POLL))
    assert in_groups(posted.seal) in text, "the one that people were sent, for them to compare"

    page = openpyxl.load_workbook(io.BytesIO(xlsx.media or b"")).active
    assert page is not None
    rows = [[cell.value for cell in row if cell.value is not None] for row in page.iter_rows()]
    assert [1, "=1+1", 0, 65, 65, 65 / 139] in rows
    assert [2, "Таза <b>суу</b> & башка", 3, 38, 41, 41 / 139] in rows
    assert ["Бардыгы", 3, 136, 139] in rows
    told = text + str(rows)
    people = (*voters, gulzat, kara_kol.administrator)
    assert not [person for person in people if str(person.id) in told or person.name in told]
    assert "Мени мажбурлашты" not in told


async def test_monitors_get_the_protocol_and_strangers_and_early_ones_do_not(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    poll = await kara_kol.has_open_poll("still-open")
    voter, monitor, foreign = [await kara_kol.resident(name) for name in ("Айгүл", "Бектур", "Чынара")]

    def join(memory: Memory) -> None:
        memory.monitors.put(Monitor(monitor.id, "kara-kol", "Бектур", "депутат"), 1, kara_kol.clock())
        memory.monitors.put(Monitor(foreign.id, "tash-komur", "Чынара", "депутат"), 1, kara_kol.clock())

    await kara_kol.knows(join)
    await a_vote_with_everything(kara_kol, (voter,))
    for person in (voter, foreign):
        await person.forges(f"dpt:{POLL}", on=person.chat.last)
        assert person.alerts[-1].startswith("Бул аракетке уруксатыңыз жок")
    await monitor.forges(f"dpt:{poll.id}", on=monitor.chat.last)
    assert monitor.alerts[-1] == "Протокол добуш берүү аяктагандан кийин чыгат."

    await foreign.forges("dpts:kara-kol:0", on=foreign.chat.last)
    assert foreign.alerts[-1].startswith("Бул аракетке уруксатыңыз жок")
    await monitor.writes("/monitoring")
    await monitor.taps("Протоколдор")
    await monitor.taps("Жамаатыбыз үчүн")
    await monitor.hears("таблица түрүндө", timeout=20)
    assert len(documents(monitor)) == 2
