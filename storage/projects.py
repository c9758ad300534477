"""Projects with their tranches and works, and the outcomes that came before the bot."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.domain.announcements import Announcement
from bot.domain.media import Media, MediaKind
from bot.domain.projects import Executor, MonitoringGroup, Outcome, Project, Tranche, Work, WorkState
from bot.domain.refusals import ProjectNotFound, ProjectNotRemoved
from storage.moments import stored_or_none
from storage.store import Store

COLUMNS = """id, town_id, name, goal, problem, description, partners, executor, monitoring_group, planned, poll_id,
    outcome, participants"""
TRANCHE = "number, spent, next, media, paid, title, period, planned"


class Projects(Store):
    def get(self, project_id: str) -> Project:
        """Raises ProjectNotFound."""
        if project := self.find(project_id):
            return project
        raise ProjectNotFound

    def get_told(self, announcement: Announcement) -> Project:
        """What it tells of. Raises ProjectNotFound, also where it tells of no project."""
        return self.get(announcement.project_id or "")

    def find(self, project_id: str) -> Project | None:
        row = self.connection.execute(
            f"SELECT {COLUMNS} FROM projects WHERE id = ? AND removed_at IS NULL", (project_id,)
        ).fetchone()
        return self._project(row) if row else None

    def is_taken(self, project_id: str) -> bool:
        """Whether there is such a project, or was one."""
        row = self.connection.execute("SELECT 1 FROM projects WHERE id = ?", (project_id,)).fetchone()
        return row is not None

    def get_removed(self, project_id: str) -> Project:
        """Raises ProjectNotRemoved."""
        row = self.connection.execute(
            f"SELECT {COLUMNS} FROM projects WHERE id = ? AND removed_at IS NOT NULL", (project_id,)
        ).fetchone()
        if row is None:
            raise ProjectNotRemoved
        return self._project(row)

    def all_removed(self, town_id: str) -> tuple[Project, ...]:
        """The last removed first."""
        rows = self.connection.execute(
            f"""SELECT {COLUMNS} FROM projects WHERE town_id = ? AND removed_at IS NOT NULL
                ORDER BY removed_at DESC, position""",
            (town_id,),
        ).fetchall()
        return tuple(map(self._project, rows))

    def all_of(self, town_id: str) -> tuple[Project, ...]:
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM projects WHERE town_id = ? AND removed_at IS NULL ORDER BY position", (town_id,)
        ).fetchall()
        return tuple(map(self._project, rows))

    def put(self, project: Project) -> None:
        """Saves the project with all its tranches; a tranche it no longer names is kept."""
        self.connection.execute(
            f"""INSERT INTO projects ({COLUMNS}, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    (SELECT COALESCE(MAX(position), 0) + 1 FROM projects))
                ON CONFLICT (id) DO UPDATE SET town_id = excluded.town_id, name = excluded.name,
                    goal = excluded.goal, problem = excluded.problem, description = excluded.description,
                    partners = excluded.partners, executor = excluded.executor,
                    monitoring_group = excluded.monitoring_group, planned = excluded.planned,
                    poll_id = excluded.poll_id, outcome = excluded.outcome,
                    participants = excluded.participants""",
            (
                project.id,
                project.town_id,
                project.name,
                project.goal,
                project.problem,
                project.description,
                _json(project.partners),
                _json(asdict(project.executor)) if project.executor else None,
                _json(asdict(project.monitoring_group)) if project.monitoring_group else None,
                project.planned,
                project.poll_id,
                project.outcome,
                project.participants,
            ),
        )
        for tranche in project.tranches:
            self.put_tranche(project.id, tranche)

    def has_traces(self, project_id: str) -> bool:
        """Whether anything that people have read or said names it."""
        row = self.connection.execute(
            """SELECT EXISTS (SELECT 1 FROM announcements WHERE project_id = :id)
                   OR EXISTS (SELECT 1 FROM questions WHERE project_id = :id)
                   OR EXISTS (SELECT 1 FROM verdicts WHERE project_id = :id)""",
            {"id": project_id},
        ).fetchone()
        return bool(row[0])

    def mark_removed(self, project_id: str, at: datetime | None) -> None:
        """It shows nowhere from now on, and all of it is kept; None: it is back."""
        self.connection.execute("UPDATE projects SET removed_at = ? WHERE id = ?", (stored_or_none(at), project_id))

    def put_tranche(self, project_id: str, tranche: Tranche) -> None:
        """Saves the tranche; its works become exactly these."""
        self.connection.execute(
            f"""INSERT INTO tranches (project_id, {TRANCHE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
               ON CONFLICT (project_id, number) DO UPDATE SET spent = excluded.spent, next = excluded.next,
                   media = excluded.media, paid = excluded.paid, title = excluded.title,
                   period = excluded.period, planned = excluded.planned""",
            (
                project_id,
                tranche.number,
                tranche.spent,
                tranche.next,
                _media_json(tranche.media),
                tranche.paid,
                tranche.title,
                tranche.period,
                tranche.planned,
            ),
        )
        self.connection.execute(
            "DELETE FROM works WHERE project_id = ? AND tranche = ?", (project_id, tranche.number)
        )
        self.connection.executemany(
            """INSERT INTO works (project_id, tranche, position, text, state, figure, media)
               VALUES (?, ?, ?, ?, ?, ?, ?)""",
            [
                (project_id, tranche.number, position, work.text, work.state, work.figure, _media_json(work.media))
                for position, work in enumerate(tranche.works, start=1)
            ],
        )

    def all_outcomes_of(self, town_id: str) -> tuple[Outcome, ...]:
        rows = self.connection.execute(
            "SELECT town_id, problem, participants FROM outcomes WHERE town_id = ? ORDER BY problem",
            (town_id,),
        ).fetchall()
        return tuple(Outcome(*row) for row in rows)

    def put_outcome(self, outcome: Outcome) -> None:
        self.connection.execute(
            """INSERT INTO outcomes VALUES (?, ?, ?)
               ON CONFLICT (town_id, problem) DO UPDATE SET participants = excluded.participants""",
            (outcome.town_id, outcome.problem, outcome.participants),
        )

    def _project(self, row: tuple[Any, ...]) -> Project:
        told = self.connection.execute(
            f"SELECT {TRANCHE} FROM tranches WHERE project_id = ? ORDER BY number", (row[0],)
        ).fetchall()
        works: dict[int, list[Work]] = {number: [] for number, *_ in told}
        for tranche, text, state, figure, media in self.connection.execute(
            """SELECT tranche, text, state, figure, media FROM works
               WHERE project_id = ? ORDER BY tranche, position""",
            (row[0],),
        ).fetchall():
            works[tranche].append(Work(text, WorkState(state), figure, _media(media)))
        return Project(
            id=row[0],
            town_id=row[1],
            name=row[2],
            goal=row[3],
            problem=row[4],
            description=row[5],
            partners=tuple(json.loads(row[6])),
            executor=_executor(json.loads(row[7])) if row[7] else None,
            monitoring_group=_group(json.loads(row[8])) if row[8] else None,
            tranches=tuple(
                Tranche(number, tuple(works[number]), spent, next_, _media(media), *rest)
                for number, spent, next_, media, *rest in told
            ),
            planned=row[9],
            poll_id=row[10],
            outcome=row[11],
            participants=row[12],
        )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _media_json(media: tuple[Media, ...]) -> str:
    return _json([asdict(one) for one in media])


def _media(text: str) -> tuple[Media, ...]:
    return tuple(Media(MediaKind(one["kind"]), one["file_id"], one["caption"]) for one in json.loads(text))


def _executor(fields: dict[str, Any]) -> Executor:
    return Executor(
        fields["name"],
        fields["kind"],
        tuple(fields["phones"]),
        fields["email"],
        tuple(fields["persons"]),
        fields["short_name"],
    )


def _group(fields: dict[str, Any]) -> MonitoringGroup:
    return MonitoringGroup(fields["size"], tuple(fields["composition"]))
