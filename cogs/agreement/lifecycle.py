"""Which text of the agreement holds, and what becomes of a changed one (TRA-4). Pure: `now` is passed in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

NOTICE = timedelta(days=1)


class State(StrEnum):
    """How far a recorded text has come. Of those that are `HELD` the newest holds; the others held before it."""

    COMING = "coming"
    HELD = "held"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Awaited:
    """A text that members were told of, by its hash, and the moment from which it holds."""

    text_hash: str
    holds_from: datetime


@dataclass(frozen=True)
class Step:
    """What is to be done at a look: `withdraws` and `begins` with the coming text, `records_from` with the file's."""

    withdraws: bool = False
    begins: bool = False
    records_from: datetime | None = None


def next_step(holds: str | None, coming: Awaited | None, file: str | None, now: datetime, *, is_told: bool) -> Step:
    """Compare the file with what holds and with what is coming, by their hashes.

    `file` is None where it cannot be read: what was told goes on. `is_told`: there is a channel to tell a change in,
    and only then does it wait for its day. The first text of all is no change. A coming text begins only while the
    file still says it, so that what was taken back while the bot was away never holds.
    """
    if file is None or (coming is not None and file == coming.text_hash):
        return Step(begins=coming is not None and coming.holds_from <= now)
    withdraws = coming is not None
    if file == holds:
        return Step(withdraws)
    waits = is_told and holds is not None
    return Step(withdraws, records_from=now + NOTICE if waits else now)
