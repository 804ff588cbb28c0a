"""What the bot holds about one person, gathered from every slice. Pure."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from cogs.kit.ports import Held

# Beyond this a number is not exact in every program that reads JSON.
_LARGEST_EXACT = 2**53
NOT_KEPT = ("messages", "check-in answers", "feelings or scores")


@dataclass(frozen=True)
class Answer:
    """What one slice said it holds. `held` is None when it failed to answer, which is never shown as nothing."""

    slice_name: str
    held: tuple[Held, ...] | None


@dataclass(frozen=True)
class Ledger:
    """Everything held about one person in one group."""

    group: str
    answers: tuple[Answer, ...]

    @property
    def silent(self) -> tuple[str, ...]:
        return tuple(answer.slice_name for answer in self.answers if answer.held is None)

    @property
    def holding(self) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.answers if answer.held)

    @property
    def is_empty(self) -> bool:
        return not self.silent and not self.holding


def copy_for(member_id: int, ledgers: Sequence[Ledger], now: datetime) -> str:
    """Write a person's own copy as JSON (PRI-4). Only what the slices hold about them is in it."""
    copy = {
        "about": str(member_id),
        "made_at": now,
        "groups": [
            {
                "name": ledger.group,
                "kept": {answer.slice_name: [held.data for held in answer.held or ()] for answer in ledger.answers},
                "could_not_be_read": ledger.silent,
            }
            for ledger in ledgers
        ],
        "never_kept": NOT_KEPT,
    }
    return json.dumps(_plain(copy), ensure_ascii=False, indent=2)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, str | bool | None):
        return str(value) if isinstance(value, Enum) else value
    if isinstance(value, int):
        return value if abs(value) < _LARGEST_EXACT else str(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Iterable):
        return [_plain(inner) for inner in value]
    return str(value)


@dataclass(frozen=True)
class Undone:
    """Something that could not be tidied away after the rows were gone; `text` when the slice said what."""

    slice_name: str
    text: str | None = None
    facts: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Outcome:
    """How forgetting someone went, seen by looking again afterwards."""

    groups: tuple[str, ...]
    left: tuple[Ledger, ...]
    undone: tuple[Undone, ...]
