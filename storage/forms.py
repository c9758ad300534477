"""Forms: what somebody is in the middle of filling in; one at a time per person."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from storage.moments import stored
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Form:
    """`filled` holds JSON values only."""

    person_id: int
    kind: str
    step: str
    filled: Mapping[str, Any] = field(default_factory=dict)

    def at(self, step: str, **filled: object) -> "Form":
        """This form at another step, with more filled in."""
        return Form(self.person_id, self.kind, step, {**self.filled, **filled})


class Forms(Store):
    def find(self, person_id: int) -> Form | None:
        row = self.connection.execute(
            "SELECT person_id, kind, step, filled FROM forms WHERE person_id = ?", (person_id,)
        ).fetchone()
        return Form(row[0], row[1], row[2], json.loads(row[3])) if row else None

    def put(self, form: Form, at: datetime) -> None:
        self.connection.execute(
            """INSERT INTO forms VALUES (?, ?, ?, ?, ?)
               ON CONFLICT (person_id) DO UPDATE SET kind = excluded.kind, step = excluded.step,
                   filled = excluded.filled, changed_at = excluded.changed_at""",
            (
                form.person_id,
                form.kind,
                form.step,
                json.dumps(form.filled, ensure_ascii=False),
                stored(at),
            ),
        )

    def remove(self, person_id: int) -> bool:
        """Whether there was one."""
        return self.connection.execute("DELETE FROM forms WHERE person_id = ?", (person_id,)).rowcount > 0
