"""What the bot's database holds now, and what an act changed in it, in plain words. Read straight from the file."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from data.sealed import Cipher
from data.tables import metadata

Row = Mapping[str, Any]
Snapshot = dict[str, dict[int, Row]]
Change = tuple[Row, Row]

# Tables that hold nothing about anybody and change by themselves.
QUIET = {"heartbeat", "database_identity", "alembic_version"}
NAMES = {
    "agreement_versions": ("version of the agreement", "versions of the agreement"),
    "alert_log": ("line of an alert's log", "lines of an alert's log"),
    "alert_sources": ("place of a message", "places of messages"),
    "alerts": ("alert", "alerts"),
    "consents": ("choice", "choices"),
    "duty": ("moderator's duty", "moderators' duty"),
    "member_reach": ("note on how to reach a member", "notes on how to reach a member"),
    "outbox": ("message to send", "messages to send"),
    "room_supporters": ("supporter of a check-in", "supporters of a check-in"),
    "rooms": ("private check-in", "private check-ins"),
}
WAITING = {"pending", "attempted"}


@dataclass
class Ledger:
    """Opens sealed ids with the bot's own key, so that they can be shown as names."""

    path: Path
    cipher: Cipher
    name: Callable[[int], str]
    clock: Callable[[datetime], str]

    def read(self) -> Snapshot:
        """Every row of every table; nothing while there is no database yet."""
        if not self.path.exists():
            return {}
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as database:
            database.row_factory = sqlite3.Row
            there = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            wanted = [table.name for table in metadata.sorted_tables if table.name in there - QUIET]
            return {
                table: {row["id"]: dict(row) for row in database.execute(f'SELECT * FROM "{table}"')}  # noqa: S608 - the names are our own tables'
                for table in wanted
            }

    def person(self, sealed: bytes | None) -> str:
        return "nobody" if sealed is None else self.name(self.cipher.unseal(sealed).id)

    def id_of(self, sealed: bytes | None) -> int | None:
        return None if sealed is None else self.cipher.unseal(sealed).id

    # -------------------------------------------------------------------------------------------------- differences

    def stored(self, before: Snapshot, after: Snapshot) -> list[str]:
        """New, changed and deleted rows, each kind in one line."""
        lines = [", ".join(_counted(before, after, new=True))]
        lines += [line for table in after for line in self._changes(table, before.get(table, {}), after[table])]
        gone = ", ".join(_counted(after, before, new=False))
        lines += [f"deleted: {gone}"] if gone else []
        return [line for line in lines if line]

    def _changes(self, table: str, before: Mapping[int, Row], after: Mapping[int, Row]) -> Iterator[str]:
        pairs = [(before.get(number, {}), row) for number, row in after.items() if before.get(number) != row]
        known = [(old, new) for old, new in pairs if old]
        match table:
            case "outbox":
                yield from _outbox_changes(pairs)
            case "alerts":
                yield from (line for old, new in known for line in self._alert_change(old, new))
            case "duty":
                yield from (self._duty(new) for _, new in pairs)
            case "consents":
                yield from (self._consent(new) for _, new in pairs)
            case "rooms":
                yield from (line for old, new in known for line in _room_change(old, new))
            case "alert_log" | "alert_sources" | "agreement_versions" | "member_reach" | "room_supporters":
                yield from [f"{_count(len(known), table)} changed"] if known else []
            case _:
                yield from [f"{_count(len(known), table)} changed"] if known else []

    def _alert_change(self, old: Row, new: Row) -> Iterator[str]:
        number = new["id"]
        if old["state"] != new["state"] and new["state"] == "taken":
            yield f"alert {number}: {self.person(new['holder'])} has it"
        elif old["state"] != new["state"] and new["state"] == "closed":
            yield f'alert {number}: closed, with the outcome "{new["outcome"]}" and no words'
        elif old["state"] != new["state"]:
            yield f"alert {number}: put back"
        if old["tier"] != new["tier"]:
            yield f"alert {number}: {new['tier']} now"
        if old["place"] != new["place"]:
            yield f"alert {number}: it has a place to talk"
        if old["second"] != new["second"] and new["second"]:
            yield f"alert {number}: {self.person(new['second'])} is the second person"
        if old["member_reply"] != new["member_reply"]:
            yield f'alert {number}: its member pressed "{new["member_reply"]}"'
        if old["member"] and not new["member"]:
            yield f"alert {number}: no longer says who it is about"

    def _duty(self, new: Row) -> str:
        who = self.person(new["moderator"])
        if new["on_since"] is None:
            return f"{who} is not on duty"
        return f"{who} is on duty until {self.clock(moment(new['until']))}"

    def _consent(self, new: Row) -> str:
        answer = "yes" if new["answer"] else "no"
        return f"{self.person(new['member'])}'s choice about the {new['about']}: {answer}, to version {new['version']}"


def moment(stored: str) -> datetime:
    return datetime.fromisoformat(stored).replace(tzinfo=UTC)


def _counted(before: Snapshot, after: Snapshot, *, new: bool) -> Iterator[str]:
    for table, rows in after.items():
        number = len(set(rows) - set(before.get(table, {})))
        if number and not (new and table in {"duty", "consents"}):  # these are told one by one
            yield _count(number, table)


def _count(number: int, table: str) -> str:
    one, many = NAMES.get(table, (f"row of {table.replace('_', ' ')}", f"rows of {table.replace('_', ' ')}"))
    return f"{number} {one if number == 1 else many}"


def _outbox_changes(pairs: list[Change]) -> Iterator[str]:
    settled = Counter(
        new["state"] for old, new in pairs if new["state"] not in WAITING and old.get("state") != new["state"]
    )
    anew = sum(
        1 for old, new in pairs if old and new["shown_revision"] != old["shown_revision"] and old["state"] == "sent"
    )
    for state, number in settled.items():
        word = {"sent": "sent", "refused": "refused by Discord", "dropped": "no longer needed"}.get(state, state)
        yield f"{number} of the messages to send {'is' if number == 1 else 'are'} {word}"
    if anew:
        yield f"{anew} sent {'message is' if anew == 1 else 'messages are'} brought up to date"


def _room_change(old: Row, new: Row) -> Iterator[str]:
    number = new["id"]
    if old["asked_at"] != new["asked_at"]:
        yield f"check-in {number}: that it asked, and when it asks next"
    elif old["next_ask_at"] != new["next_ask_at"]:
        yield f"check-in {number}: when it asks next"
    if old["unanswered"] != new["unanswered"]:
        yield f"check-in {number}: questions without an answer in a row: {new['unanswered']}"
    if old["thread"] != new["thread"]:
        yield f"check-in {number}: where its thread is"
    if old["closed_at"] != new["closed_at"]:
        yield f"check-in {number}: closed"
    if old["trouble"] != new["trouble"] and new["trouble"]:
        yield f"check-in {number}: something is wrong with it ({new['trouble']})"
