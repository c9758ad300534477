"""What a town file may not say: every mistake is told by file, key and value."""

from pathlib import Path

import pytest

from bot.importing import ImportMistake, read
from tests.importing.desk import CLOSES, DEFAULT_QUESTION, PROJECT, TOWN, TWO, Desk, poll, project, tranche

CHOICE = '[[polls.choices]]\nname = "{}"\n'


@pytest.mark.parametrize(("text", "told"), [
    ("", 'town is missing. Write for example: [town], and under it: id = "kara-kol" and name = "…"'),
    ("[[town]]\nid = 'a'", 'town = [{"id": "a"}] is not a single table. Write for example: [town]'),
    (TOWN + "[polls]\nid = 'a'", 'polls = {"id": "a"} is not a list of tables. Write for example: [[polls]]'),
    (TOWN + "[[poll]]\nid = 'a'", 'poll = [{"id": "a"}] is unknown. Did you mean polls?'),
    (
        TOWN + "zzz = 1",
        "town.zzz = 1 is unknown. Known here: id, name, region, timezone, residents, name_locative.",
    ),
    (TOWN + "resident = 1", "town.resident = 1 is unknown. Did you mean residents?"),
    ("[town]\nname = 'a'", 'town.id is missing. Write for example: id = "kara-kol"'),
    (TOWN.replace("ak-bulak", "Ak-Bulak"), 'town.id = "Ak-Bulak" is not made of 1 to 40 small Latin letters'),
    (TOWN.replace("ak-bulak", "a" * 41), "is not made of 1 to 40 small Latin letters, digits and hyphens."),
    (TOWN.replace("Ак-Булак айылы", " "), 'town.name = " " is empty. Write for example: name = "…"'),
    (TOWN.replace("Ак-Булак айылы", "а" * 201), "has more than 200 characters."),
    (TOWN.replace("Ак-Булак айылы", r"а\u0000"), "holds a control character."),
    (TOWN + "region = 5", "town.region = 5 is not a text in quotes."),
    (TOWN + "residents = -1", "town.residents = -1 is not a whole number from 0 to"),
    (TOWN + "residents = true", "town.residents = true is not a whole number"),
    (TOWN + 'timezone = "Asia/Bishkeck"', "is no time zone. Write for example: timezone = \"Asia/Bishkek\""),
    (TOWN + 'timezone = "Asia"', 'town.timezone = "Asia" is no time zone.'),
    (TOWN + 'timezone = ""', 'town.timezone = "" is no time zone.'),
    (TOWN + "timezone = 6", "town.timezone = 6 is no time zone."),
    (poll('kind = "vote"'), 'polls[0].kind = "vote" is none of "single", "approval", "ranked". Write for example: '
                            'kind = "single"'),
    (poll("kind = []"), "polls[0].kind = [] is none of"),
    (poll('results = "never"'), 'polls[0].results = "never" is none of "after", "live".'),
    (poll("max_choices = 2"), 'polls[0].max_choices = 2 is not 1, and kind is "single".'),
    (poll('kind = "ranked"\nmax_choices = 3'), "polls[0].max_choices = 3 is not a whole number from 1 to 2."),
    (poll('kind = "approval"\nmax_choices = 0'), "polls[0].max_choices = 0 is not a whole number from 1 to 2."),
    (poll('question = ""'), 'polls[0].question = "" is empty.'),
    (poll("question = 5"), "polls[0].question = 5 is not a text in quotes."),
    (poll(f'question = "{"а" * 301}"'), "has more than 300 characters."),
    (poll("closes_at = 2026-12-25T18:00:00"), 'polls[0].closes_at = "2026-12-25 18:00:00" does not say in which '
                                              "time zone it is meant (+06:00 in Kyrgyzstan). Write for example: "
                                              "closes_at = 2026-12-25T18:00:00+06:00"),
    (poll("closes_at = 2026-12-25"), "is not a date with a time (written without quotes)."),
    (poll('closes_at = "2026-12-25T18:00:00+06:00"'), "is not a date with a time (written without quotes)."),
    (poll("closes_at = 0001-01-01T00:00:00+06:00"), "is outside the calendar."),
    (poll("opens_at = 2026-12-25T18:00:00+06:00"), "needs a closes_at."),
    (poll("opens_at = 2026-12-25T12:00:00Z\n" + CLOSES), "is not after opens_at = 2026-12-25 12:00:00+00:00."),
    (poll('admission = "members"'), 'admission = "members" needs a group, which a coordinator picks in the chat.'),
    (poll('admission = "all"'), 'admission = "all" is none of "anyone", "phone", '),
    (poll('countries = ["996"]'), 'countries = ["996"] goes with admission = "phone" only.'),
    (poll('admission = "phone"\ncountries = ["996", "77"]'), 'countries[1] = "77" is no calling code'),
    (poll(choices=""), "polls[0].choices has fewer than 2 choices."),
    (poll(choices=CHOICE.format("Жол")), "polls[0].choices has fewer than 2 choices."),
    (poll(choices="".join(CHOICE.format(n) for n in range(13))), "polls[0].choices has more than 12 choices."),
    (poll(choices=TWO + CHOICE.format("ТАЗА  СУУ")), "polls[0].choices has the choice “ТАЗА СУУ” twice."),
    (poll(choices=TWO + CHOICE.format("")), 'polls[0].choices[2].name = "" is empty.'),
    (poll(choices=TWO + CHOICE.format("ж" * 201)), "has more than 200 characters."),
    (poll(choices=TWO + "[[polls.choices]]\n"), "polls[0].choices[2].name is missing."),
    (poll("choices = 5", choices=""), "polls[0].choices = 5 is not a list of tables."),
    (poll(choices=TWO + CLOSES), "is unknown. It belongs to polls: a line belongs to the last [brackets]"),
    (TOWN + '[[outcomes]]\nproblem = "а"', "outcomes[0].participants is missing. Write for example: "),
    (TOWN + "[[outcomes]]\nparticipants = 5", "outcomes[0].problem is missing."),
    (project("partners = 'a'"), 'projects[0].partners = "a" is not a list.'),
    (project("partners = ['a', 5]"), "projects[0].partners[1] = 5 is not a text in quotes."),
    (project("partners = ['']"), 'projects[0].partners[0] = "" is empty.'),
    (project("executor = 5"), "projects[0].executor = 5 is not a single table. Write for example: executor = {"),
    (project("executor = { kind = 'a' }"), "projects[0].executor.name is missing."),
    (project("executor = { name = 'a', phone = '1' }"), 'executor.phone = "1" is unknown. Did you mean phones?'),
    (project("executor = { name = 'a', phones = ['0312 00'] }"), 'phones[0] = "0312 00" is not a number as it is'),
    (project("executor = { name = 'a', email = 'a b@c.kg' }"), 'executor.email = "a b@c.kg" is no e-mail address.'),
    (project("monitoring_group = { size = 0 }"), "projects[0].monitoring_group.size = 0 is not a whole number"),
    (project(tranche(0)), "projects[0].tranches[0].number = 0 is not a whole number from 1 to 99."),
    (project(tranche(1) + tranche(1)), "projects[0].tranches has number = 1 2 times."),
    (project(tranche(1, Кудук="ready")), 'works[0].state = "ready" is none of "done", "under_way", "not_done".'),
    (project(tranche(1, Кудук="done", кудук="done")), 'works[1].text = "кудук" stands in this tranche twice.'),
    (project(tranche(1, **{"к" * 301: "done"})), "has more than 300 characters."),
    (project(tranche(1, **{f"к{n}": "done" for n in range(21)})), "has 21 works; a tranche has at most 20."),
    (TOWN + 'region = "a', "this is no TOML: "),
    (TOWN + "residents = " + "9" * 5000, "this is no TOML: "),
])  # fmt: skip
async def test_a_mistake_names_file_key_and_value(desk: Desk, text: str, told: str) -> None:
    (sentence,) = await desk.refuses(text)
    assert sentence.startswith("0.toml: ")
    assert told in sentence


async def test_all_mistakes_of_all_files_are_told_at_once(desk: Desk) -> None:
    assert len(await desk.refuses(poll('kind = "a"\nresults = "b"\nid2 = 1'), "x = 1", "[town")) == 6


async def test_what_stands_in_two_files_is_refused(desk: Desk) -> None:
    outcome = '[[outcomes]]\nproblem = "суунун жоктугу"\nparticipants = 5\n'
    text = poll() + outcome + PROJECT.format("")
    sentences = await desk.refuses(text, text, text.replace("Ак-Булак айылы", "Ак-Булак"))
    assert sentences[0] == '1.toml: polls[0].id = "ak-bulak-2026" stands already in 0.toml, polls[0].id.'
    assert len(sentences) == 7
    assert sentences[3] == '2.toml: town.id = "ak-bulak" is described differently in 0.toml.'


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "wide.toml").write_bytes(TOWN.encode("utf-16"))
    with pytest.raises(ImportMistake) as caught:
        read([tmp_path / "none.toml", tmp_path / "wide.toml", tmp_path], DEFAULT_QUESTION)
    none, wide, folder = caught.value.sentences
    assert none == f"{tmp_path / 'none.toml'}: there is no such file."
    assert wide == f"{tmp_path / 'wide.toml'}: the file is not UTF-8 text. Save it as UTF-8."
    assert folder.startswith(f"{tmp_path}: the file cannot be read: ")
