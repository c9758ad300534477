"""The fields of a project as coordinators type them."""

import pytest

from bot.domain import refusals
from bot.domain.field_texts import read
from bot.domain.media import media_value, photo
from bot.domain.project_fields import OF_PROJECT, Field, Spot, changed, value_of
from bot.domain.projects import Project, Work, WorkState, project_id

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
    Field.PARTICIPANTS: "503 киши",
    Field.WORK: "2) борбор   оңдолду",
    Field.STATE: "under_way",
}
MEDIA = media_value((photo("one"), photo("two")))


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
    for field in Field:
        spot = Spot.named(field, int(field not in OF_PROJECT), int(field.of_work))
        fallback = "1000" if field.is_sum else "a@b.kg" if field is Field.EMAIL else "бир нерсе"
        value = MEDIA if field.is_media else read(field, TYPED.get(field, fallback), "сом")
        project = changed(project, spot, value)
        if field is Field.LOCATIVE:  # it stands in the town
            continue
        assert value_of(project, spot) == value
        assert field.is_media or read(field, value, "сом") == value
        if field.can_be_empty:
            assert value_of(changed(project, spot, ""), spot) == ""
    assert (project.name, project.problem, project.planned) == ("Жаңы аталыш", "суу жок", 1_250_000)
    assert project.partners == ("мектеп", "айыл өкмөтү")
    assert project.executor is not None
    assert project.executor.phones == ("+996772663122", "+996700000001")
    assert [tranche.number for tranche in project.tranches] == [1]
    assert project.tranche(1).works == (
        Work("борбор оңдолду", WorkState.UNDER_WAY, "бир нерсе", (photo("one"), photo("two"))),
    )


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
    for field, tranche, work in (
        ("nothing", 0, 0),
        ("name", 1, 0),
        ("paid", 1, 1),
        ("work", 1, 0),
        ("state", 1, 21),
    ):
        with pytest.raises(refusals.ButtonStale):
            Spot.named(field, tranche, work)
    with pytest.raises(refusals.TrancheNotFound):
        Spot.named("paid", 0)


def test_works_are_added_reworded_and_removed_one_by_one() -> None:
    project = BARE
    for number, text in enumerate(("кудук", "насос", "түтүк"), start=1):
        project = changed(project, Spot(Field.WORK, 1, number), text)
    project = changed(changed(project, Spot(Field.WORK, 1, 1), ""), Spot(Field.STATE, 1, 2), "not_done")
    assert project.tranche(1).works == (Work("насос"), Work("түтүк", WorkState.NOT_DONE))
    with pytest.raises(refusals.WorkTwice):
        changed(project, Spot(Field.WORK, 1, 1), "Түтүк")
    for spot in (Spot(Field.WORK, 1, 4), Spot(Field.FIGURE, 1, 3), Spot(Field.STATE, 2, 1)):
        with pytest.raises(refusals.WorkGone):
            changed(project, spot, "done")
    for number in range(3, 21):
        project = changed(project, Spot(Field.WORK, 1, number), f"{number}-иш")
    with pytest.raises(refusals.WorksTooMany):
        changed(project, Spot(Field.WORK, 1, 21), "дагы")


def test_an_id_is_the_towns_and_a_number() -> None:
    assert project_id("kara-kol", {"kara-kol-p1"}.__contains__) == "kara-kol-p2"
    assert len(project_id("x" * 40, lambda _: False)) <= 40
