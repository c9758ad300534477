"""The fields of a project as coordinators type them."""

import pytest

from bot.domain import refusals
from bot.domain.project_fields import OF_PROJECT, OF_TRANCHE, Field, Spot, changed, project_id, read, value_of
from bot.domain.projects import Project

BARE = Project("suu", "kara-kol", "Таза суу", "")
TYPED = {
    Field.NAME: "  Жаңы   аталыш ",
    Field.PROBLEM: "суу\nжок",
    Field.DESCRIPTION: "бир\n\nэки",
    Field.PHONES: "- 0772 66-31-22\n996700000001",
    Field.EMAIL: " mailto:office@example.kg. ",
    Field.PARTNERS: "1. мектеп\n• айыл өкмөтү\n\nмектеп",
    Field.GROUP_SIZE: "8 адам",
    Field.PLANNED: "1 250 000 сом",
    Field.NEXT: "мебель алуу",
}


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("0772 66-31-22", "+996772663122"),
        ("772663122", "+996772663122"),
        ("996 (772) 663-122", "+996772663122"),
        ("+996772663122", "+996772663122"),
        ("00996772663122", "+996772663122"),
        ("+7 901 234 56 78", "+79012345678"),
        ("8 901 234 56 78", None),
        ("+99677266312", None),
        ("12345", None),
        ("телефон", None),
        ("+٩٩٦772663122", None),
    ],
)
def test_a_phone_is_kept_as_it_is_dialled_from_anywhere(typed: str, dialled: str | None) -> None:
    if dialled is None:
        with pytest.raises(refusals.PhoneNotUnderstood):
            read(Field.PHONES, typed, "сом")
    else:
        assert read(Field.PHONES, typed, "сом") == dialled


def test_every_field_says_back_what_was_written_and_can_be_emptied_where_it_may() -> None:
    project = changed(BARE, Spot(Field.EXECUTOR), "“Аймира”")
    project = changed(project, Spot(Field.GROUP_SIZE), "7")
    for field in (*OF_PROJECT, *OF_TRANCHE):
        spot = Spot(field, 1 if field.of_tranche else 0)
        fallback = "1000" if field.is_sum else "a@b.kg" if field is Field.EMAIL else "бир нерсе"
        value = read(field, TYPED.get(field, fallback), "сом")
        project = changed(project, spot, value)
        assert value_of(project, spot) == value
        assert read(field, value, "сом") == value
        if field.can_be_empty:
            assert value_of(changed(project, spot, ""), spot) == ""
    assert (project.name, project.problem, project.planned) == ("Жаңы аталыш", "суу жок", 1_250_000)
    assert project.partners == ("мектеп", "айыл өкмөтү")
    assert project.executor is not None
    assert project.executor.phones == ("+996772663122", "+996700000001")
    assert [tranche.number for tranche in project.tranches] == [1]


@pytest.mark.parametrize(
    ("field", "text", "refusal"),
    [
        (Field.NAME, "\u00a0 \n", refusals.TextExpected),
        (Field.NAME, "а" * 201, refusals.WordsTooLong),
        (Field.PARTNERS, "а" * 201, refusals.LineTooLong),
        (Field.PARTNERS, "\n".join(f"{n}-мектеп" for n in range(21)), refusals.LinesTooMany),
        (Field.EMAIL, "айжан@example", refusals.EmailNotUnderstood),
        (Field.EMAIL, "<a@b.kg> <c@d.kg>", refusals.EmailNotUnderstood),
        (Field.PAID, "1,25 млн", refusals.SumNotUnderstood),
        (Field.GROUP_SIZE, "0", refusals.NumberExpected),
    ],
)
def test_what_is_no_such_thing_is_refused(field: Field, text: str, refusal: type[refusals.Refusal]) -> None:
    with pytest.raises(refusal):
        read(field, text, "сом")


def test_contacts_need_an_executor_and_tranches_leave_no_gap() -> None:
    with pytest.raises(refusals.ExecutorMissing):
        changed(BARE, Spot(Field.EMAIL), "a@b.kg")
    with pytest.raises(refusals.GroupMissing):
        changed(BARE, Spot(Field.COMPOSITION), "мугалимдер")
    with pytest.raises(refusals.TrancheNotFound):
        changed(BARE, Spot(Field.PAID, 2), "5")
    for field, tranche in (("nothing", 0), ("name", 1)):
        with pytest.raises(refusals.ButtonStale):
            Spot.named(field, tranche)
    with pytest.raises(refusals.TrancheNotFound):
        Spot.named("paid", 0)


def test_an_id_is_the_towns_and_a_number() -> None:
    assert project_id("kara-kol", {"kara-kol-p1"}.__contains__) == "kara-kol-p2"
    assert len(project_id("x" * 40, lambda _: False)) <= 40
