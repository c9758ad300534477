"""What everybody reads while the monitoring group reads a report first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.holding import HeldReport, in_public, is_public
from bot.domain.projects import Project, Tranche, Work, WorkState
from bot.domain.verdicts import Verdict

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
WELL, PUMP = Work("кудук казылды", WorkState.UNDER_WAY), Work("насос коюлду")
FIRST = Tranche(1, (WELL,), spent=100, paid=5)
NEW = Tranche(1, (replace(WELL, state=WorkState.DONE), PUMP), spent=300, next="түтүктөр", paid=9)
PROJECT = Project("suu", "kara-kol", "Таза суу", "", tranches=(NEW, Tranche(2, (PUMP,))))


def held(before: Tranche, hours: int = 0) -> HeldReport:
    return HeldReport(hours + 1, before, NOW + timedelta(hours=hours), NOW + timedelta(hours=hours + 6))


def test_of_a_held_report_everybody_reads_what_stood_before_and_of_a_new_tranche_nothing() -> None:
    assert in_public(PROJECT, ()) == PROJECT
    shown = in_public(PROJECT, (held(FIRST), held(Tranche(2))))
    assert shown.tranches == (replace(FIRST, paid=9),), "what was paid is the desk's to publish at once"
    assert in_public(shown, (held(FIRST),)) == shown


def test_of_two_on_one_tranche_the_earlier_says_what_stood_before() -> None:
    assert in_public(PROJECT, (held(FIRST), held(NEW, 1))).tranches[0].works == (WELL,)
    assert in_public(PROJECT, (held(NEW, 1),)) == PROJECT


def test_what_is_said_of_held_works_is_held_with_them() -> None:
    def said(work: Work, hours: int, tranche: int = 1) -> Verdict:
        at = NOW + timedelta(hours=hours)
        return Verdict(1, "suu", tranche, work.text, 7, False, work, "мугалим", "жок", "", at)

    waiting = (held(FIRST),)
    assert not is_public(said(PUMP, 1), waiting)
    assert not is_public(said(NEW.works[0], 1), waiting), "the work as only the group reads it"
    assert is_public(said(WELL, 1), waiting)
    assert is_public(said(PUMP, -1), waiting), "it was said before"
    assert is_public(said(PUMP, 1, tranche=2), waiting)
