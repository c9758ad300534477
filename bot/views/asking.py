"""Questions and answers: what the resident sees, and what the coordinators see of it — never a name."""

from bot.domain.announcements import Part
from bot.domain.people import Town
from bot.domain.questions import Question
from bot.views import buttons, forms
from bot.views.card import Card, inline, of_part
from bot.views.words import Words


def step(words: Words, kind: str, name: str, town: Town) -> Card:
    """The one step of the question's form."""
    return forms.step(words, kind, name, words("question-step", town=town.name))


def sent(words: Words) -> Card:
    return Card(words("question-sent"))


def letter(words: Words, question: Question, town: Town) -> Part:
    """The question as the coordinators get it."""
    rows = (((words.plain("button-answer"), buttons.AnswerQuestion(question.id).data),),)
    return Part(words("question-letter", town=town.name, text=question.text), buttons=rows)


def answer_step(words: Words, kind: str, name: str, question: Question, town: Town) -> Card:
    """The one step of the answer's form."""
    return forms.step(words, kind, name, words("answer-step", town=town.name, text=question.text))


def answer_sent(words: Words) -> Card:
    return Card(words("answer-sent"))


def answer_letter(words: Words, question: Question, answer: str, town: Town) -> Part:
    """Question and answer as the resident gets them."""
    rows = (((words.plain("button-ask"), buttons.Ask().data),),)
    html = words("answer-letter", town=town.name, question=question.text, answer=answer)
    return Part(html, buttons=rows)


def waiting(words: Words, town: Town, questions: tuple[Question, ...], left: int, first: bool) -> tuple[Card, ...]:
    """Open questions at the desk, one card each, oldest first; `left` more come behind a button."""
    cards = [of_part(letter(words, question, town)) for question in questions]
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
    head = words("desk-questions", town=town.name, n=len(questions) + left)
    return (Card(head if questions else words("desk-questions-none", town=town.name)), *cards)
