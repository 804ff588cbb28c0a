"""The story panel: after each act, what the bot saw, decided, stored and sent, and what is due next.

Nothing here is invented: it is read from the events that reached the bot, its log, its database and its requests.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from cogs.alerts.model import Happening
from data.sealed import Cipher
from tests.rehearsal.ledger import WAITING, Ledger, Row, Snapshot, moment
from tests.rehearsal.letters import Letters
from tests.rehearsal.stage import STRIDE, Stage

LONG = timedelta(minutes=30)
SOON = timedelta(minutes=1)
MOST_DUE = 3
BUTTON = 2
COMMAND, PRESS, FORM = 2, 3, 5
ORDINARY = {0, 19}  # Discord's message types: a message, a reply
PARTS = {"watch": "word watch", "outbox": "sending", "kit": "bot"}


class Kind(Enum):
    SAW = "saw"
    DECIDED = "decided"
    WRONG = "went wrong"
    STORED = "stored"
    SENT = "sent"
    NEXT = "next"


@dataclass(frozen=True)
class Line:
    kind: Kind
    text: str


@dataclass
class Moment:
    """What happened at one time while the clock was moving."""

    at: datetime
    lines: list[Line]


@dataclass
class StoryPanel:
    """Remembers how far it has told: each call of `since_last` tells only what is new."""

    stage: Stage
    _events: int = 0
    _records: int = 0
    _requests: int = 0
    _rows: Snapshot = field(default_factory=dict)
    _due: list[str] = field(default_factory=list)
    _asked_by: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._bot = self.stage.world.bot
        self.ledger = Ledger(
            self.stage.database_path,
            Cipher(self.stage.key),
            self.stage.name,
            lambda at: f"{self.stage.local(at):%H:%M}",
        )

    @property
    def due(self) -> list[str]:
        """What was last told to be next."""
        return self._due

    @property
    def rows(self) -> Snapshot:
        """The database as it was last told of."""
        return self._rows

    def since_last(self, *, with_next: bool = True) -> list[Line]:
        world, book = self.stage.world, self.stage.book
        events, self._events = world.backend.transcript[self._events :], len(world.backend.transcript)
        records, self._records = book.records[self._records :], len(book.records)
        requests, self._requests = world.requests[self._requests :], len(world.requests)
        before, self._rows = self._rows, self.ledger.read()
        saw, unread = self._saw(events) if world.bot_is_running else ([], [])  # nothing reaches a bot that is away
        decided, wrong = _logged(records)
        told = {
            Kind.SAW: saw,
            Kind.DECIDED: [*unread, *decided, *self._asked(before, self._rows)],
            Kind.WRONG: wrong,
            Kind.STORED: self.ledger.stored(before, self._rows),
            Kind.SENT: self._letters().told(requests),
            Kind.NEXT: self._next() if with_next else [],
        }
        return [Line(kind, text) for kind, texts in told.items() for text in texts]

    async def while_time_passes(self, how_long: timedelta) -> list[Moment]:
        """Move the clock in small steps, and tell what happened at each."""
        end = self.stage.world.now() + how_long
        told: list[Moment] = []
        if how_long > LONG:
            with self.stage.long_strides():
                told += await self._walk(end - LONG)
        told += await self._walk(end)
        if following := [Line(Kind.NEXT, text) for text in self._next()]:
            if not told or told[-1].at != end:
                told.append(Moment(end, []))
            told[-1].lines.extend(following)
        return told

    async def _walk(self, end: datetime) -> list[Moment]:
        told: list[Moment] = []
        while (left := end - self.stage.world.now()) > timedelta():
            await self.stage.world.pass_time(seconds=min(left, STRIDE).total_seconds())
            if lines := self.since_last(with_next=False):
                told.append(Moment(self.stage.world.now(), lines))
        return told

    # ------------------------------------------------------------------------------------------------ what it saw

    def _saw(self, events: Iterable[tuple[str, str, Any]]) -> tuple[list[str], list[str]]:
        """What reached the bot, and which of it was not even read, by the bot's own rule of where it watches."""
        saw = [] if self.stage.world.bot is self._bot else ["it has started anew, and knows what was in its database"]
        self._bot = self.stage.world.bot
        unread: list[str] = []
        for kind, event, payload in events:
            if kind == "DROPPED" and event == "MESSAGE_CREATE":
                saw.append("nothing: somebody wrote in a place that it cannot look into")
            if kind != "GATEWAY":
                continue
            saw += self._told(event, payload)
            if event == "MESSAGE_CREATE" and self._by_a_person(payload):
                unread += self._why_unread(int(payload["channel_id"]))
        return saw, unread

    def _told(self, event: str, payload: Mapping[str, Any]) -> Iterator[str]:
        place = self.stage.place_name(int(payload.get("channel_id") or 0))
        match event:
            case "MESSAGE_CREATE" if self._by_a_person(payload):
                yield f"a message by {self._author(payload)} in {place}"
            case "MESSAGE_UPDATE" if self._by_a_person(payload):
                yield f"an edited message by {self._author(payload)} in {place}"
            case "MESSAGE_DELETE":
                yield f"a message was deleted in {place}"
            case "GUILD_MEMBER_ADD":
                yield f"{self.stage.name(int(payload['user']['id']))} joined"
            case "GUILD_MEMBER_REMOVE":
                yield f"{self.stage.name(int(payload['user']['id']))} left"
            case "INTERACTION_CREATE":
                yield from self._used(payload, place)

    def _used(self, payload: Mapping[str, Any], place: str) -> Iterator[str]:
        user = int((payload.get("member") or payload)["user"]["id"])
        self._asked_by[str(payload["token"])] = user
        who, data = self.stage.name(user), payload["data"]
        match payload["type"]:
            case 2:
                yield f"{who} used /{_command_name(data)} in {place}"
            case 3 if data.get("component_type") == BUTTON:
                label = _label(payload.get("message") or {}, data["custom_id"])
                yield f"{who} pressed {label} in {place}"
            case 3:
                yield f"{who} chose from a menu in {place}"
            case 5:
                yield f"{who} sent a form in {place}"

    def _by_a_person(self, payload: Mapping[str, Any]) -> bool:
        return not payload.get("author", {}).get("bot") and payload.get("type", 0) in ORDINARY

    def _author(self, payload: Mapping[str, Any]) -> str:
        return self.stage.name(int(payload["author"]["id"]))

    def _why_unread(self, channel_id: int) -> Iterator[str]:
        kit = getattr(self.stage.world.bot, "kit", None)
        places = [number for number in (channel_id, self.stage.parent_of(channel_id)) if number is not None]
        if kit is not None and kit.groups.watching(places) is None:
            yield f"{self.stage.place_name(channel_id)} is no watched channel: the words were not looked at"

    # --------------------------------------------------------------------------------------- what it decided, and why

    def _asked(self, before: Snapshot, after: Snapshot) -> Iterator[str]:
        """From the alerts' own log: who was asked and who was not."""
        old = before.get("alert_log", {})
        fresh = [row for number, row in after.get("alert_log", {}).items() if number not in old]
        alerts: dict[int, list[Row]] = {}
        for row in fresh:
            alerts.setdefault(row["alert_id"], []).append(row)
        for number, rows in alerts.items():
            asked = [self.ledger.person(row["who"]) for row in rows if row["event"] == Happening.ASKED]
            happened = [text for row in rows if (text := self._happened(row))]
            rounds = {Happening.OPENED, Happening.RISEN, Happening.RUNG} & {row["event"] for row in rows}
            if asked:
                happened.append(f"{' and '.join(dict.fromkeys(asked))} asked to look")
            elif rounds and after["alerts"].get(number, {}).get("tier") == "urgent":
                happened.append(f"nobody asked, because {self._why_nobody(after)}")
            yield from (f"alert {number}: {text}" for text in happened)

    def _happened(self, row: Row) -> str:
        who = self.ledger.person(row["who"])
        texts = {
            Happening.OPENED: "opened",
            Happening.JOINED: "a further message joins it, because it is the same person within 12 hours",
            Happening.RISEN: "urgent from here on",
            Happening.TAKEN: f"{who} takes it",
            Happening.PASSED: f"{who} passes, and nobody asks why",
            Happening.PUT_BACK: f"{who} puts it back, so others are asked",
            Happening.SECOND_WANTED: f"{who} wants a second person",
            Happening.SECOND_JOINED: f"{who} joins as the second person",
            Happening.PLACE_OPENED: f"{who} opens a place to talk",
            Happening.MEMBER_MISTAKE: "its member says that it was a mistake, which closes nothing",
            Happening.MEMBER_PERSON: "its member asks for a person",
            Happening.HELP_UNDELIVERABLE: "the message with help could not be delivered",
            Happening.MESSAGE_DELETED: "the message was deleted; the alert stays",
            Happening.CLOSED: f"{who} closes it",
        }
        return texts.get(row["event"], "" if row["event"] in {Happening.ASKED, Happening.RUNG} else row["event"])

    def _why_nobody(self, after: Snapshot) -> str:
        now = self.stage.world.now()
        there = [row for row in after.get("duty", {}).values() if row["on_since"] and moment(row["until"]) > now]
        return "nobody else can be" if there else "nobody is on duty"

    # ----------------------------------------------------------------------------------------------- what it sent

    def _letters(self) -> Letters:
        rows = self._rows.get("outbox", {})
        by_message = {number: row for row in rows.values() if (number := self.ledger.id_of(row["message"]))}
        return Letters(self.stage.name, self.stage.place_name, self._asked_by, rows, by_message)

    # ------------------------------------------------------------------------------------------------ what is next

    def _next(self) -> list[str]:
        """The next few things due; nothing when it is as it was."""
        due = [text for _, text in sorted(self._due_now(), key=lambda one: one[0])][:MOST_DUE]
        if due == self._due:
            return []
        self._due = due
        return due

    def _due_now(self) -> Iterator[tuple[datetime, str]]:
        rows, now = self._rows, self.stage.world.now()
        for alert in rows.get("alerts", {}).values():
            if alert["next_due_at"]:
                at = moment(alert["next_due_at"])
                yield at, f"alert {alert['id']}: asks again {self._when(at)}, unless somebody takes it"
        for room in rows.get("rooms", {}).values():
            if room["next_ask_at"] and not room["closed_at"]:
                at = moment(room["next_ask_at"])
                yield at, f"{self.ledger.person(room['member'])}'s check-in question {self._when(at)}"
        for duty in rows.get("duty", {}).values():
            if duty["until"] and (at := moment(duty["until"])) > now:
                yield at, f"{self.ledger.person(duty['moderator'])}'s duty ends {self._when(at)}"
        for parcel in rows.get("outbox", {}).values():
            if parcel["state"] in WAITING and (at := moment(parcel["due_at"])) > now + SOON:
                yield at, f"a message to send {self._when(at)}"

    def _when(self, at: datetime) -> str:
        now, then = self.stage.local(self.stage.world.now()), self.stage.local(at)
        days = (then.date() - now.date()).days
        day = {0: "", 1: "tomorrow "}.get(days, f"on {then:%A} " if days > 0 else "")
        return f"{day}at {then:%H:%M}"


def _logged(records: Iterable[logging.LogRecord]) -> tuple[list[str], list[str]]:
    """The bot's own log lines: what it decided, and what went wrong; the same line is told once."""
    decided: dict[str, None] = {}
    wrong: dict[str, None] = {}
    for record in records:
        first, _, part = record.name.partition(".")
        ours = first == "holdfast"
        if not ours and record.levelno < logging.ERROR:
            continue
        text = f"{PARTS.get(part, part or first)}: {record.getMessage()}"
        (wrong if record.levelno >= logging.WARNING else decided)[text] = None
    return list(decided), list(wrong)


def _command_name(data: Mapping[str, Any]) -> str:
    inner = [option for option in data.get("options") or () if option.get("type") in (1, 2)]
    return f"{data['name']} {_command_name(inner[0])}" if inner else str(data["name"])


def _label(message: Mapping[str, Any], custom_id: str) -> str:
    """The pressed button's label: the bot's own words."""
    waiting = list(message.get("components") or ())
    while waiting:
        part = waiting.pop()
        if part.get("custom_id") == custom_id and part.get("label"):
            return f'"{part["label"]}"'
        waiting += [*(part.get("components") or ()), *([part["accessory"]] if "accessory" in part else [])]
    return "a button"
