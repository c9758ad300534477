"""Questions and answers on a project's page: the list, one of them, and what comes before they are published."""

from collections.abc import Sequence

from bot.domain.announcements import Part
from bot.domain.projects import Project
from bot.domain.questions import PAGE, Question
from bot.views import buttons, forms
from bot.views.card import LABEL_LIMIT, Card, Row, Toast, cut, inline
from bot.views.pages import in_rows
from bot.views.words import Html, Words

REWORDING = "reword"  # the form
NAME_ROOM = 120  # code points of a project's name
PROJECTS_SHOWN = 90  # Telegram takes 100 buttons


def list_button(words: Words, project_id: str, count: int) -> list[Row]:
    """On the project's page; nothing where nothing is published."""
    label = words.plain("button-answers", n=count)
    return [[(label, buttons.SeeAnswers(project_id, 0).data)]] if count else []


def pick_project(words: Words, question: Question, projects: Sequence[Project]) -> tuple[Card, ...]:
    """For a question about no project in particular: on whose page?"""
    rows: list[Row] = [
        [(cut(one.name, LABEL_LIMIT), buttons.PreviewPublishing(question.id, one.id).data)] for one in projects
    ]
    return tuple(Card(words("publish-pick"), inline(some)) for some in in_rows(rows, PROJECTS_SHOWN))


def preview(words: Words, question: Question, project: Project) -> tuple[Card, ...]:
    """The page's own card, and below it what may be done."""
    if question.published:
        return (_answer(words, question, project), Card(words("published-already")))
    rows = [
        [(words.plain("button-publish"), buttons.PublishQuestion(question.id, project.id, question.seal).data)],
        [(words.plain("button-reword"), buttons.RewordQuestion(question.id, project.id).data)],
    ]
    return (
        _answer(words, question, project),
        Card(words("publish-preview", project=cut(project.name, NAME_ROOM)), inline(rows), replies=True),
    )


def ask_words(words: Words, question: Question, step: str) -> Card:
    """How the page shall say the question."""
    return forms.step(words, REWORDING, step, words("reword-step", question=question.in_public))


def published(words: Words, question: Question, project: Project) -> Card:
    """To the coordinator."""
    rows = [
        [(words.plain("button-take-back-answer"), buttons.TakeBackPublished(question.id).data)],
        [(words.plain("button-project"), buttons.SeeProject(project.id).data)],
    ]
    return Card(words("published", project=cut(project.name, NAME_ROOM)), inline(rows))


def reworded_since(words: Words) -> Toast:
    """Another coordinator gave the question other words after it was looked at."""
    return Toast(words.plain("toast-question-reworded"), alert=True)


def taken_back(words: Words) -> Toast:
    return Toast(words.plain("toast-answer-taken-back"))


def letter(words: Words, question: Question, project: Project) -> Part:
    """To whoever asked."""
    rows = (((words.plain("button-see-answer"), buttons.SeeAnswer(question.id).data),),)
    html = words("published-letter", project=cut(project.name, NAME_ROOM), question=cut(question.text, NAME_ROOM))
    return Part(html, buttons=rows)


def listed(words: Words, project: Project, questions: Sequence[Question], page: int) -> Card:
    """A page of them, newest first; one more than a page says that there is a next."""
    rows: list[Row] = [
        [(cut(" ".join(one.in_public.split()), LABEL_LIMIT), buttons.SeeAnswer(one.id).data)]
        for one in questions[:PAGE]
    ]
    turns = [(words.plain("button-page-back"), buttons.SeeAnswers(project.id, page - 1).data)] if page > 0 else []
    more = len(questions) > PAGE
    turns += [(words.plain("button-page-on"), buttons.SeeAnswers(project.id, page + 1).data)] if more else []
    rows += [turns] if turns else []
    rows.append([(words.plain("button-ask"), buttons.AskAbout(project.id, 0).data)])
    rows.append([(words.plain("button-project"), buttons.SeeProject(project.id).data)])
    key = "answers" if questions else "answers-none"
    return Card(words(key, project=cut(project.name, NAME_ROOM)), inline(rows))


def one(words: Words, question: Question, project: Project, coordinates: bool) -> Card:
    """One question with its answer; coordinators can take it off the page."""
    rows: list[Row] = []
    if coordinates:
        rows.append([(words.plain("button-take-back-answer"), buttons.TakeBackPublished(question.id).data)])
    rows.append([(words.plain("button-all-answers"), buttons.SeeAnswers(project.id, 0).data)])
    return Card(_answer(words, question, project).html, inline(rows))


def _answer(words: Words, question: Question, project: Project) -> Card:
    name = cut(project.name, NAME_ROOM)
    lines = [words("answer-tranche", n=question.tranche)] if question.tranche else []
    lines += [words("answer-reworded")] if question.reworded else []
    about = Html("".join(f"{line}\n" for line in lines))
    return Card(words("answer", project=name, about=about, question=question.in_public, answer=question.answer))
