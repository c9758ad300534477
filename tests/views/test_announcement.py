"""An announcement's parts, its form, its bar and its report."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.announcements import (
    Announcement,
    Audience,
    NoticeState,
    Occasion,
    Part,
    Report,
    Scope,
    Sending,
    Shown,
)
from bot.domain.drafts import Draft
from bot.domain.media import photo
from bot.domain.people import Town
from bot.domain.projects import Executor, Project, Tranche, Work, WorkState
from bot.views import announcement as views
from bot.views import outbox
from bot.views.card import CAPTION_LIMIT, TEXT_LIMIT
from bot.views.words import kyrgyz
from sandbox.entities import parse_html
from tests.views.limits import must_fit
from tests.village import AIMYRA, KARA_KOL

WORDS = kyrgyz()
DRAFT = Draft(
    "kara-kol",
    begun=1_795_300_000_000_000,
    works=(Work("Борбор <b>оңдолду</b> & сырдалды"), Work("Кеңеш түзүлүүдө", WorkState.UNDER_WAY)),
    project_id="baldar",
    only_project=True,
    tranche=1,
)
LONG = Draft(
    "t" * 40,
    begun=10**17,
    works=tuple(
        Work(f"{n:02} " + "<&>Ы😀" * 59 + "н", WorkState.DONE if n % 2 else WorkState.UNDER_WAY) for n in range(20)
    ),
    media=tuple(photo(f"photo{n}") for n in range(10)),
    project_id="p" * 40,
    tranche=99,
)
LONG_TOWN = Town("t" * 40, "Ш&" * 500)
LONG_PROJECT = Project(
    "p" * 40, "t" * 40, "Д<" * 500, "", executor=Executor("А>" * 500), tranches=tuple(map(Tranche, range(1, 99)))
)
AUDIENCE = Audience((Scope.TOWN,), {Scope.TOWN: 503}, 503)
START = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_reads_like_the_articles() -> None:
    (part,) = views.parts(WORDS, KARA_KOL, AIMYRA, DRAFT)

    assert parse_html(part.html)[0] == (
        "📣 Кара-Көл шаары\n"
        "“Балдар бөтөн болбойт” долбоору\n"
        "\n"
        "1-транштын алкагында төмөнкүдөй иштер аткарылды:\n"
        "✅ Борбор <b>оңдолду</b> & сырдалды\n"
        "\n"
        "Аткарылып жаткан иштер:\n"
        "⏳ Кеңеш түзүлүүдө\n"
        "\n"
        "Аткаруучу: “Аймира” коомдук фонду"
    )


def test_says_so_where_everything_is_still_under_way() -> None:
    (part,) = views.parts(WORDS, KARA_KOL, AIMYRA, DRAFT.switched(1, done=False))
    assert "1-транштын алкагында аткарылып жаткан иштер:" in part.html
    assert "аткарылды" not in part.html


def test_one_photo_bears_the_text_and_the_buttons() -> None:
    (part,) = views.parts(WORDS, KARA_KOL, AIMYRA, DRAFT.taking("", photo("photo"), ""))
    assert part.media == (photo("photo"),)
    assert part.html
    assert part.buttons


def test_an_album_goes_before_the_text_that_bears_the_buttons() -> None:
    album, text = views.parts(
        WORDS, KARA_KOL, AIMYRA, DRAFT.taking("", photo("a"), "1").taking("", photo("b"), "1")
    )
    assert (album.media, album.html, album.buttons) == ((photo("a"), photo("b")), "", ())
    assert (text.media, bool(text.html), bool(text.buttons)) == ((), True, True)


def test_a_text_too_long_for_a_caption_follows_its_photo() -> None:
    works = tuple(Work(f"{n} " + "ы" * 250) for n in range(4))
    alone, text = views.parts(WORDS, KARA_KOL, AIMYRA, Draft("kara-kol", 1, works, (photo("photo"),), tranche=1))
    assert (alone.media, alone.html, alone.buttons) == ((photo("photo"),), "", ())
    assert text.buttons


@pytest.mark.parametrize("photos", [0, 1, 2, 10])
def test_twenty_long_works_stay_within_every_limit(photos: int) -> None:
    draft = Draft(LONG.town_id, LONG.begun, LONG.works, LONG.media[:photos], project_id="p" * 40, tranche=99)
    parts = views.parts(WORDS, LONG_TOWN, LONG_PROJECT, draft)

    texts = [parse_html(part.html)[0] for part in parts]  # raises where a tag is cut
    for work in draft.works:
        assert sum(f"{work.text}" in text for text in texts) == 1
    for part, text in zip(parts, texts, strict=True):
        assert len(text) <= (CAPTION_LIMIT if part.media else TEXT_LIMIT)
        assert bool(part.buttons) == (part is parts[-1])


@pytest.mark.parametrize("draft", [DRAFT, LONG])
def test_every_card_of_the_form_is_within_limits(draft: Draft) -> None:
    town, project = (KARA_KOL, AIMYRA) if draft is DRAFT else (LONG_TOWN, LONG_PROJECT)
    for card in (
        views.ask_works(WORDS, Draft("t" * 40, 1)),
        views.ask_works(WORDS, draft),
        views.ask_works(WORDS, Draft("t" * 40, 1, media=(photo("a"),))),
        *views.ask_project(WORDS, [project] * 30),
        views.ask_tranche(WORDS, project, draft),
        *views.preview(WORDS, town, project, draft, AUDIENCE),
        *views.preview(WORDS, town, project, draft, Audience((), {}, 0)),
    ):
        must_fit(card)


def test_a_copy_offers_to_leave_just_what_brought_it() -> None:
    (part,) = views.parts(WORDS, KARA_KOL, AIMYRA, DRAFT)

    def offers(by_town: bool, by_project: bool) -> list[str]:
        return [data for row in views.tailored(part, by_town, by_project).buttons for _, data in row]

    assert offers(True, False) == ["p:baldar", "ft:kara-kol:0"]
    assert offers(False, True) == ["p:baldar", "fp:baldar:0"]
    assert offers(True, True) == ["p:baldar", "fp:baldar:0", "ft:kara-kol:0"]
    assert offers(False, False) == ["p:baldar"]


def test_tailoring_leaves_other_announcements_alone() -> None:
    result = Part("Жыйынтык", picture="result:x", buttons=((("📊", "r:x"), ("🗺", "https://t.me/x")),))
    assert views.tailored(result, False, False) == result


def test_the_preview_is_what_the_town_gets() -> None:
    *shown, control = views.preview(WORDS, KARA_KOL, AIMYRA, DRAFT, AUDIENCE)
    parts = views.parts(WORDS, KARA_KOL, AIMYRA, DRAFT)

    assert [card.html for card in shown] == [part.html for part in parts]
    assert "503 алуучуга" in control.html
    assert control.replies


def test_the_bar_fills_as_it_goes() -> None:
    def bar(**states: int) -> str:
        report = Report({NoticeState(name): n for name, n in states.items()}, 0)
        return parse_html(outbox.progress(WORDS, shown(report), AIMYRA, START).html)[0].splitlines()[-1]

    assert bar(waiting=503) == "░░░░░░░░░░ 0% · 0 / 503"
    assert bar(waiting=190, on_way=13, sent=295, blocked=4, failed=1) == "▓▓▓▓▓░░░░░ 59% · 300 / 503"
    assert bar(waiting=1, sent=502) == "▓▓▓▓▓▓▓▓▓░ 99% · 502 / 503"
    assert bar(sent=503) == "▓▓▓▓▓▓▓▓▓▓ 100% · 503 / 503"
    assert bar() == "░░░░░░░░░░ 0% · 0 / 0"


def test_the_report_tells_every_figure_and_the_reasons() -> None:
    states = {NoticeState.SENT: 495, NoticeState.BLOCKED: 5, NoticeState.FAILED: 3}
    report = Report(states, 2, (("Bad Request: <odd>", 2), ("internal error", 1)), deleted=2, away=1)

    text = parse_html(outbox.progress(WORDS, shown(report, took=137), AIMYRA, START).html)[0]

    assert text.splitlines() == [
        "📣 Жөнөтүү аяктады",
        "“Балдар бөтөн болбойт” долбоору, 1-транш",
        "",
        "Жөнөтүлдү: 495",
        "Ботту бөгөттөгөн: 2",
        "Аккаунту өчүрүлгөн: 2",
        "Бот чыгарылган же жаза албаган топтор жана каналдар: 1",
        "Жөнөтүлгөн жок: 3",
        "• себеби: Bad Request: <odd> (2)",
        "• себеби: internal error (1)",
        "Кайталанды: 2 (байланыш үзүлүп калгандыктан, эки жолу барышы мүмкүн)",
        "Убакыт: 2 мүнөт 17 секунд",
    ]


@pytest.mark.parametrize(
    ("took", "said"), [(0, "1 секунд"), (59, "59 секунд"), (60, "1 мүнөт 0 секунд"), (7384, "2 саат 3 мүнөт")]
)
def test_the_report_says_how_long_it_took(took: int, said: str) -> None:
    card = outbox.progress(WORDS, shown(Report({NoticeState.SENT: 1}, 0), took=took), AIMYRA, START)
    assert f"Убакыт: {said}" in card.html


def test_the_report_says_that_it_was_stopped_or_that_nobody_was_there() -> None:
    stopped = outbox.progress(
        WORDS, shown(Report({NoticeState.FAILED: 503}, 0, (("Bad", 503),)), 3, Sending.STOPPED), AIMYRA, START
    )
    nobody = outbox.progress(WORDS, shown(Report({}, 0), 0), AIMYRA, START)

    assert "токтотулду" in stopped.html
    assert "эч кимге жөнөтүлгөн жок" in nobody.html
    for card in (stopped, nobody):
        must_fit(card)
        assert "Жеткирилди" not in card.html


def shown(report: Report, took: float | None = None, sending: Sending | None = None) -> Shown:
    ended = None if took is None else START + timedelta(seconds=took)
    state = sending or (Sending.SENT if ended else Sending.SENDING)
    announcement = Announcement(
        1,
        Occasion.TRANCHE,
        "kara-kol",
        (),
        state,
        START,
        project_id="baldar",
        tranche=1,
        author_id=5,
        finished_at=ended,
    )
    return Shown(announcement, report, 7, START)
