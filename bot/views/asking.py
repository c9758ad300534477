"""Questions and answers: what the resident sees, and what the coordinators see of it — never a name."""

from datetime import datetime

from bot.domain.announcements import Part
from bot.domain.people import Town
from bot.domain.projects import Project
from bot.domain.questions import Question
from bot.views import buttons, forms
from bot.views.card import Card, cut, inline, of_part
from bot.views.words import Html, Words

NAME_ROOM = 120  # code points of a town's or a project's name: question and answer go into the same message


def step(words: Words, kind: str, name: str, town: Town, project: Project | None = None, tranche: int = 0) -> Card:
    """The one step of the question's form; `project`, `tranche`: what it is about."""
    about = _about(words, project, tranche)
    return forms.step(words, kind, name, words("question-step", town=cut(town.name, NAME_ROOM), about=about))


def sent(words: Words) -> Card:
    return Card(words("question-sent"))


def letter(words: Words, question: Question, town: Town, project: Project | None = None) -> Part:
    """The question as the coordinators get it; a reply to it is its answer."""
    rows = (((words.plain("button-answer"), buttons.AnswerQuestion(question.id).data),),)
    about = _about(words, project, question.tranche)
    html = words("question-letter", town=cut(town.name, NAME_ROOM), about=about, text=question.text)
    return Part(html, buttons=rows)


def morning(
    words: Words, town: Town, count: int, oldest: Question, project: Project | None, asked_at: datetime
) -> Part:
    """Each morning: how many wait, and the oldest, which a reply answers."""
    rows = [((words.plain("button-answer"), buttons.AnswerQuestion(oldest.id).data),)]
    if count > 1:
        rows.append(((words.plain("button-all-questions"), buttons.DeskQuestions(town.id).data),))
    html = words(
        "questions-morning",
        town=cut(town.name, NAME_ROOM),
        n=count,
        at=words.moment(asked_at, town.timezone),
        about=_about(words, project, oldest.tranche),
        text=oldest.text,
    )
    return Part(html, buttons=tuple(rows))


def answer_step(
    words: Words, kind: str, name: str, question: Question, town: Town, project: Project | None = None
) -> Card:
    """The one step of the answer's form."""
    about = _about(words, project, question.tranche)
    html = words("answer-step", town=cut(town.name, NAME_ROOM), about=about, text=question.text)
    return forms.step(words, kind, name, html)


def answer_sent(words: Words, question: Question, publishable: bool) -> Card:
    """Where there is a page for it, others can read it, too."""
    if not publishable:
        return Card(words("answer-sent"))
    rows = [[(words.plain("button-offer-publishing"), buttons.OfferPublishing(question.id).data)]]
    return Card(words("answer-sent"), inline(rows))


def answer_letter(
    words: Words, question: Question, answer: str, town: Town, project: Project | None = None
) -> Part:
    """Question and answer as the resident gets them."""
    rows = (((words.plain("button-ask"), _ask(project, question.tranche)),),)
    about = _about(words, project, question.tranche)
    html = words(
        "answer-letter", town=cut(town.name, NAME_ROOM), about=about, question=question.text, answer=answer
    )
    return Part(html, buttons=rows)


def waiting(
    words: Words,
    town: Town,
    questions: tuple[Question, ...],
    left: int,
    first: bool,
    projects: tuple[Project, ...] = (),
) -> tuple[Card, ...]:
    """Open questions at the desk, one card each, oldest first; `left` more come behind a button."""
    named = {project.id: project for project in projects}
    cards = [of_part(letter(words, one, town, named.get(one.project_id or ""))) for one in questions]
    if left:
        more = buttons.DeskQuestionsAfter(town.id, questions[-1].id).data
        last = cards.pop()
        assert last.keyboard is not None
        rows = [
            [(words.plain("button-answer"), buttons.AnswerQuestion(questions[-1].id).data)],
            [(words.plain("button-more-questions", n=left), more)],
        ]
        cards.append(Card(last.html, inline(rows)))
    if not first:
        return tuple(cards)
    name = cut(town.name, NAME_ROOM)
    head = words("desk-questions", town=name, n=len(questions) + left)
    return (Card(head if questions else words("desk-questions-none", town=name)), *cards)


def _about(words: Words, project: Project | None, tranche: int) -> Html:
    """A line of its own; nothing where it is about no project."""
    if project is None:
        return Html("")
    name = cut(project.name, NAME_ROOM)
    line = (
        words("question-about-tranche", project=name, n=tranche)
        if tranche
        else words("question-about", project=name)
    )
    return Html(f"\n{line}")


def _ask(project: Project | None, tranche: int) -> str:
    return buttons.AskAbout(project.id, tranche).data if project else buttons.Ask().data
