"""Buttons of questions: what they are about, and answers that are published."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class AskAbout(Button):
    """On a project's page, or a tranche's; tranche 0: the whole project."""

    code: ClassVar[str] = "qp"
    project_id: str
    tranche: int


@dataclass(frozen=True, slots=True)
class OfferPublishing(Button):
    """Shows an answered question as the project's page would; where it is about no project, asks which."""

    code: ClassVar[str] = "qo"
    question_id: int


@dataclass(frozen=True, slots=True)
class PreviewPublishing(Button):
    code: ClassVar[str] = "qv"
    question_id: int
    project_id: str


@dataclass(frozen=True, slots=True)
class RewordQuestion(Button):
    """Opens the form of other words for the page: the asker's own name somebody."""

    code: ClassVar[str] = "qr"
    question_id: int
    project_id: str


@dataclass(frozen=True, slots=True)
class PublishQuestion(Button):
    """`seal`: of the words that were looked at."""

    code: ClassVar[str] = "qu"
    question_id: int
    project_id: str
    seal: str


@dataclass(frozen=True, slots=True)
class TakeBackPublished(Button):
    code: ClassVar[str] = "qt"
    question_id: int


@dataclass(frozen=True, slots=True)
class SeeAnswers(Button):
    """Questions and answers that are published on a project's page."""

    code: ClassVar[str] = "qs"
    project_id: str
    page: int


@dataclass(frozen=True, slots=True)
class SeeAnswer(Button):
    code: ClassVar[str] = "qn"
    question_id: int
