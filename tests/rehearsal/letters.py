"""What the bot sent: its requests to Discord in plain words, by place and person, never by text."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from simcord import HttpLogEntry

from tests.rehearsal.ledger import Row

KINDS = {
    "agreement.again": '"the agreement has changed, would you choose again?"',
    "agreement.news": "the news that the agreement changes",
    "agreement.notice": "the notice that word watch is on",
    "agreement.panel": "the agreement's message",
    "alert.again": '"the member has written again"',
    "alert.card": "the alert",
    "alert.direct": "the alert, directly",
    "alert.farewell": '"this place closes now"',
    "alert.person": '"the member asks for a person"',
    "alert.ping": '"still has nobody"',
    "alert.place": "the first line of a place to talk",
    "alert.second": '"a second person is wanted"',
    "checkin.ask": "a check-in question",
    "checkin.company": "a call for company",
    "checkin.ending": '"somebody does not read along any more"',
    "checkin.group-ask": "a member's wish for company",
    "checkin.net-ask": "a question about a safety net",
    "checkin.net-over": '"the safety net is over"',
    "checkin.net-told": "the words of a safety net",
    "checkin.rest": '"I stop asking"',
    "checkin.welcome": "the first message of a private check-in",
    "help.message": "the message with help",
    "help.nobody-yet": '"nobody here has taken this yet"',
    "help.test": "the test message",
}
EPHEMERAL = 64
THINKING, FORM = 5, 9
PRIVATE_THREAD = 12


@dataclass
class Letters:
    """`rows` are the outbox's rows by id, `message_rows` the same by the id of the message that stands in Discord."""

    name: Callable[[int], str]
    place: Callable[[int], str]
    asked_by: Mapping[str, int]  # whose click, command or form an answer belongs to, by the interaction's token
    rows: Mapping[int, Row] = field(default_factory=dict)
    message_rows: Mapping[int, Row] = field(default_factory=dict)

    def told(self, requests: Iterable[HttpLogEntry]) -> list[str]:
        """One line per thing sent, in order; the same thing several times is said once, with its number."""
        counts: dict[str, int] = {}
        for request in requests:
            for line in self._told(request):
                counts[line] = counts.get(line, 0) + 1
        return [
            line if number == 1 or line.startswith("an answer") else f"{line}, {number} times"
            for line, number in counts.items()
        ]

    def _told(self, request: HttpLogEntry) -> Iterator[str]:
        parts = request.path.strip("/").split("/")
        body = request.json if isinstance(request.json, dict) else {}
        match request.method, *parts:
            case "POST", "channels", place, "messages":
                yield self._message(int(place), body)
            case "PATCH", "channels", place, "messages", number:
                what = self._kind(self.message_rows.get(int(number)))
                yield f"an edit of {what} in {self.place(int(place))}, which pings nobody"
            case "POST", ("interactions" | "webhooks"), _, token, *_:
                yield from self._answer(token, body)
            case "PATCH", "webhooks", _, token, *_:
                yield from self._answer(token, body)
            case "POST", "users", "@me", "channels":
                pass  # a direct message has to be opened before anything can be sent in it
            case "GET", "channels", place, "messages":
                yield f"a look for its own messages in {self.place(int(place))}"
            case "GET", *_:
                pass
            case "PUT", "applications", *_:
                yield "the list of its commands"
            case _:
                yield from self._about_places(request, parts, body)

    def _message(self, place: int, body: Mapping[str, Any]) -> str:
        row = self.rows.get(_row_number(body.get("nonce")))
        pinged = [self.name(int(person)) for person in (body.get("allowed_mentions") or {}).get("users") or ()]
        line = f"{self._kind(row)} to {self.place(place)}"
        line += f", pinging {_and(pinged)}" if pinged else ""
        return f"{line}: Discord refused it" if row is not None and row["state"] == "refused" else line

    def _answer(self, token: str, body: Mapping[str, Any]) -> Iterator[str]:
        who = self.name(self.asked_by.get(token, 0))
        if body.get("type") == FORM:
            yield f"a form for {who} to fill"
            return
        if body.get("type") == THINKING:
            return  # "Holdfast is thinking ...": the answer itself comes after it
        data = body.get("data") or body
        if "flags" in data and int(data["flags"]) & EPHEMERAL:
            yield f"an answer that only {who} can see"

    def _about_places(self, request: HttpLogEntry, parts: list[str], body: Mapping[str, Any]) -> Iterator[str]:
        match request.method, *parts:
            case "POST", "channels", place, "threads":
                kind = "private thread" if body.get("type") == PRIVATE_THREAD else "thread"
                yield f'a new {kind} "{body.get("name")}" under {self.place(int(place))}'
            case "PUT", "channels", place, "thread-members", person:
                yield f"{self.name(int(person))} added to {self.place(int(place))}"
            case "DELETE", "channels", place, "thread-members", person:
                yield f"{self.name(int(person))} let out of {self.place(int(place))}"
            case "PUT", "channels", place, *rest if "pins" in rest:
                yield f"a pin in {self.place(int(place))}"
            case "PATCH", "channels", place if body.get("archived"):
                yield f"{self.place(int(place))} to the archive"
            case _:
                yield f"{request.method} {re.sub('[0-9]{15,}', '...', request.path)}"

    @staticmethod
    def _kind(row: Row | None) -> str:
        return "a message" if row is None else KINDS.get(row["kind"], f"a message ({row['kind']})")


def _row_number(nonce: object) -> int:
    number = str(nonce or "").partition("-")[2]
    return int(number) if number.isdigit() else 0


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
