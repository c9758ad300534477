"""The polls of a town file."""

from collections.abc import Mapping, Sequence

from bot.domain import refusals
from bot.domain.admission import is_calling_code
from bot.domain.poll_texts import NAME_LIMIT, must_be_names, must_be_question
from bot.domain.polls import Admission, Choice, Kind, Poll, Results, State
from bot.tables import Table, sentence

REFUSED: Mapping[type[refusals.Refusal], str] = {
    refusals.QuestionMissing: "is empty.",
    refusals.QuestionTooLong: "has more than {limit} characters.",
    refusals.ChoicesTooFew: "has fewer than 2 choices.",
    refusals.ChoicesTooMany: "has more than {limit} choices.",
    refusals.ChoiceTooLong: "has more than {limit} characters.",
    refusals.ChoiceTwice: "has the choice “{name}” twice.",
    refusals.ClosingTooSoon: "is past, or less than 5 minutes away.",
    refusals.ClosingTooFar: "is more than a year away.",
}


def told(refusal: refusals.Refusal) -> str:
    """What a rule's no says of a value, in English: `has more than 200 characters.`"""
    return REFUSED[type(refusal)].format(**refusal.values_for_words)


def poll_of(table: Table, town_id: str, default_question: str) -> Poll:
    choices = tuple(
        Choice(
            number,
            name=choice.text("name", "…", NAME_LIMIT),
            description=choice.text("description", lines=True),
            presented_by=choice.text("presented_by", limit=NAME_LIMIT),
        )
        for number, choice in enumerate(table.tables("choices"), start=1)
    )
    kind = table.one_of("kind", Kind, Kind.SINGLE)
    opens_at, closes_at = table.moment("opens_at"), table.moment("closes_at")
    if "opens_at" in table.values and "closes_at" not in table.values:
        table.wrong("opens_at", "needs a closes_at.", "closes_at = 2026-12-25T18:00:00+06:00")
    if opens_at and closes_at and opens_at >= closes_at:
        table.wrong("closes_at", f"is not after opens_at = {table.values['opens_at']}.")
    _must_be_names(table, choices)
    return Poll(
        id=table.id("kara-kol-2026"),
        town_id=town_id,
        question=_question(table, default_question),
        choices=choices,
        kind=kind,
        max_choices=_max_choices(table, kind, len(choices)),
        results=table.one_of("results", Results, Results.AFTER),
        admission=_admission(table),
        countries=_countries(table),
        state=State.SCHEDULED if closes_at else State.DRAFT,
        opens_at=opens_at,
        closes_at=closes_at,
    )


def _admission(table: Table) -> Admission:
    """Which group's members may vote is picked in the chat, where the bot must be its administrator."""
    admission = table.one_of("admission", Admission, Admission.ANYONE)
    if admission is not Admission.MEMBERS:
        return admission
    table.wrong("admission", "needs a group, which a coordinator picks in the chat.", 'admission = "phone"')
    return Admission.ANYONE


def _countries(table: Table) -> tuple[str, ...]:
    codes = tuple(code.removeprefix("+") for code in table.texts("countries"))
    if codes and table.values.get("admission") != Admission.PHONE:
        table.wrong("countries", 'goes with admission = "phone" only.', 'admission = "phone"')
    for place, code in enumerate(codes):
        if code and not is_calling_code(code):
            key, what = f"{table.path('countries')}[{place}]", "is no calling code of a country."
            table.mistakes.append(sentence(table.file, key, code, what, 'countries = ["996", "7"]'))
    return tuple(dict.fromkeys(codes))


def _must_be_names(table: Table, choices: Sequence[Choice]) -> None:
    names = [choice.name for choice in choices]
    if not all(names) or not isinstance(table.values.get("choices", []), list):
        return  # told already
    try:
        must_be_names(names)
    except refusals.ChoiceTooLong:
        return  # told already, with the choice's key
    except refusals.Refusal as refusal:
        example = 'for each choice, [[polls.choices]] and under it: name = "…"'
        what = f"{table.file}: {table.path('choices')} {told(refusal)}"
        table.mistakes.append(f"{what} Write for example, {example}")


def _question(table: Table, default_question: str) -> str:
    value = table.values.get("question")
    if value is None:
        return must_be_question(default_question)
    text = table.text("question", limit=None)
    try:
        return must_be_question(text) if isinstance(value, str) else text
    except refusals.Refusal as refusal:
        table.wrong("question", told(refusal))
        return text


def _max_choices(table: Table, kind: Kind, choices: int) -> int:
    """One where `single`; else what the file says, or all choices."""
    if kind is Kind.SINGLE:
        if table.number("max_choices", 1, 1) != 1:
            table.wrong("max_choices", 'is not 1, and kind is "single".', 'kind = "approval"')
        return 1
    return table.number("max_choices", 1, max(choices, 1), highest=max(choices, 1))
