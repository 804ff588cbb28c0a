"""The promise: Holdfast keeps no words. A marked text goes through every flow, and a search of everything it wrote
must not find it. The search itself is proved first, by leaks planted in every kind of place.
"""

import gc
import io
import json
import logging
import re
import sys
from collections.abc import Awaitable, Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import Any

import discord
import pytest
from simcord import HttpLogEntry
from sqlalchemy import insert

from bot import Holdfast
from cogs.alerts.desk import Desk
from cogs.checkins.timing import Timing
from cogs.kit.groups import Group
from cogs.kit.hearing import Hearing
from cogs.kit.logs import QuietFormatter
from cogs.kit.outbox import Outbox
from cogs.kit.ports import Sighting
from cogs.watch.model import Match
from cogs.watch.sources import Written
from cogs.watch.together import WatchTogether
from config.settings import load
from data.sealed import SealedId
from data.tables import consents
from tests.checkins.acts import with_channels
from tests.discord.canary import search_everything
from tests.discord.logbook import Logbook
from tests.house import CONFIG, HARD_SENTENCE, House, open_house
from tests.stories.every_flow import FORM_WORDS, live_through
from tests.stories.flow_of_check_ins import ROOM, live_in_channels

MARK = "zephyrine quoll"
MARKED = f"{MARK}, {HARD_SENTENCE}, {MARK}"


@pytest.fixture
def host_log() -> Iterator[io.StringIO]:
    """What the host reads on standard error: every line, at the most talkative level, through our own formatter."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(QuietFormatter())
    logging.getLogger().addHandler(handler)
    yield written
    logging.getLogger().removeHandler(handler)


@pytest.fixture
async def ready(house: House) -> House:
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    return house


def leaks(house: House, logs: str, text: str = MARK, *, pieces: bool = True) -> list[str]:
    """Everywhere the bot wrote: the database with its log and its copies, its folder, log lines, Discord, files."""
    found = search_everything(
        text,
        database_path=house.database_file,
        logs=logs,
        requests=[one for one in house.world.requests if not _carries_a_form(house, one)],
        files=house.world.backend.files_sent,
        folders=[house.database_file.parent],
        pieces=pieces,
    )
    return [str(one) for one in found]


def _carries_a_form(house: House, request: HttpLogEntry) -> bool:
    """The promise's one exception: what was typed into a form, sent into the thread of the people it named."""
    place = re.fullmatch(r"/channels/(\d+)/messages", request.path)
    channel = house.world.backend.channels.get(int(place[1])) if place else None
    is_thread = channel is not None and channel.is_thread and str(channel.name).startswith("Worry ")
    return (
        is_thread
        and request.method == "POST"
        and str((request.json or {}).get("content")).startswith("Written with worry")
    )


# ------------------------------------------------------------------------------------------- the search is proved


async def _log_it(_house: House) -> None:
    logging.getLogger("holdfast.watch").debug("read: %s", MARKED)


async def _log_its_error(_house: House) -> None:
    logging.getLogger("holdfast.watch").warning("could not read %r", Shown(MARKED))


class Shown:
    """An object whose repr shows what it holds, as a careless one of ours would."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return f"Shown({self.text!r})"


async def _keep_a_row(house: House) -> None:
    async with house.bot.database.write() as tx:
        await tx.execute(
            insert(consents).values(
                group_key="main",
                member=SealedId(house.world.guild.id, house.world.person("cleo").id),
                about="agreement",
                answer=True,
                version=1,
                text_hash=MARK,
                chosen_at=house.world.now(),
            )
        )


async def _send_it(house: House) -> None:
    await _as_the_bot(house, lambda user: user.send(f"You wrote: {MARKED}"))


async def _send_a_shortened_copy(house: House) -> None:
    await _as_the_bot(house, lambda user: user.send(f"You wrote: {MARK[:13]}..."))


async def _send_it_in_an_embed(house: House) -> None:
    await _as_the_bot(house, lambda user: user.send(embed=discord.Embed(description=MARKED.upper())))


async def _send_it_in_a_file(house: House) -> None:
    copy = json.dumps({"note": MARKED})
    await _as_the_bot(house, lambda user: user.send(file=discord.File(io.BytesIO(copy.encode()), "copy.json")))


async def _leave_a_file(house: House) -> None:
    (house.database_file.parent / "debug.txt").write_text(MARKED, encoding="utf-16")


async def _leave_a_backup(house: House) -> None:
    house.database_file.with_name("holdfast.20261124T190000.backup").write_bytes(b"\0" + MARKED.encode() + b"\0")


async def _as_the_bot(house: House, act: Callable[[discord.User], Awaitable[Any]]) -> None:
    user = house.bot.get_user(house.world.person("ann").id)
    assert user is not None
    await act(user)


@pytest.mark.parametrize(
    ("plant", "place"),
    [
        (_log_it, "log line"),
        (_log_its_error, "log line"),
        (_keep_a_row, "file holdfast.sqlite3"),
        (_send_it, "request POST"),
        (_send_a_shortened_copy, "request POST"),
        (_send_it_in_an_embed, "request POST"),
        (_send_it_in_a_file, "sent file copy.json"),
        (_leave_a_file, "file debug.txt"),
        (_leave_a_backup, "file holdfast.20261124T190000.backup"),
    ],
    ids=lambda value: value.__name__.strip("_") if callable(value) else "",
)
async def test_a_leak_planted_in_any_kind_of_place_is_found(
    house: House, logbook: Logbook, plant: Callable[[House], Awaitable[None]], place: str
) -> None:
    assert leaks(house, logbook.text()) == []
    await plant(house)
    found = leaks(house, logbook.text())
    assert any(place in one for one in found), found


async def test_a_match_that_carried_words_would_be_found_in_the_row_and_on_the_card(
    ready: House, logbook: Logbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The leak that a careless change would make: the list's name is the one text an alert carries."""
    decide = WatchTogether.decide

    def careless(watch: WatchTogether, text: str) -> tuple[Match | None, str]:
        match, why = decide(watch, text)
        return (None if match is None else _with_words(match, text)), why

    monkeypatch.setattr(WatchTogether, "decide", careless)
    await ready.world.say("ann", "grief-chat", MARKED)
    found = " ".join(leaks(ready, logbook.text()))
    assert "holdfast.sqlite3" in found
    assert "request POST" in found


def _with_words(match: Match, text: str) -> Match:
    return Match(match.tier, match.kind, match.entry_id, text, match.explanation, match.rules)


# ------------------------------------------------------------------------------------------------- the promise


async def test_words_that_went_through_every_flow_are_found_nowhere(house: House, logbook: Logbook) -> None:
    """NO-6, PRI-10, CHK-7, REF-2: every command and button, every form of writing, a restart after each act."""
    await live_through(house, MARKED)
    forms = [one for one in house.world.requests if _carries_a_form(house, one)]
    assert len([one for one in forms if MARK in str(one.json)]) == 2  # Ann's, and Cleo's
    assert "read a text in a watched channel: urgent" in logbook.text()  # the log was on all the while
    assert leaks(house, logbook.text()) == []
    assert leaks(house, logbook.text(), HARD_SENTENCE, pieces=False) == []
    typed = leaks(house, logbook.text(), FORM_WORDS)
    assert typed, "what is typed into a form reaches those whom the form names"
    assert all(one.startswith(("request POST", "request PATCH")) for one in typed), typed


async def test_words_written_in_private_channels_are_found_nowhere(tmp_path: Path, logbook: Logbook) -> None:
    """NO-6, PRI-10, CHK-7, CHK-11: the other form of a private check-in, with word watch in it."""
    async with open_house(tmp_path, settings=with_channels(load(CONFIG))) as house:
        await live_in_channels(house, MARKED)
        assert "their private check-in" in house.card()
        assert leaks(house, logbook.text()) == []
        assert leaks(house, logbook.text(), HARD_SENTENCE, pieces=False) == []


async def test_words_read_after_the_bot_was_away_are_found_nowhere(ready: House, logbook: Logbook) -> None:
    """NO-6, PRI-10, ORG-11: read late, and in a title, by a bot whose plug is pulled after it."""
    world = ready.world
    await world.stop()
    await world.say("ann", "grief-chat", MARKED)
    await world.open_thread("ann", "three-am", MARKED[:90])
    await world.pass_time(minutes=33)
    await world.start()
    assert "late: posted" in ready.card()
    await world.pull_the_plug()
    assert leaks(ready, logbook.text()) == []
    assert leaks(ready, logbook.text(), HARD_SENTENCE, pieces=False) == []


Break = Callable[[pytest.MonkeyPatch], None]


def _reading_fails(patch: pytest.MonkeyPatch) -> None:
    def fails(_watch: WatchTogether, text: str) -> tuple[Match | None, str]:
        raise ValueError(f"cannot read {text}")

    patch.setattr(WatchTogether, "decide", fails)


def _raising_fails(patch: pytest.MonkeyPatch) -> None:
    async def fails(_desk: Desk, _group: object, _sighting: Sighting, _now: object) -> None:
        raise LookupError(MARKED)

    patch.setattr(Desk, "raise_alert", fails)


def _a_command_fails(patch: pytest.MonkeyPatch) -> None:
    async def fails(_timing: Timing, _press: object, **options: object) -> None:
        raise KeyError(options)

    patch.setattr(Timing, "retime", fails)


def _sending_fails(patch: pytest.MonkeyPatch) -> None:
    async def fails(_outbox: Outbox, *_rest: object) -> None:
        raise RuntimeError(MARKED) from ValueError(MARKED)

    patch.setattr(Outbox, "drain", fails)


def _an_event_fails(patch: pytest.MonkeyPatch) -> None:
    async def fails(_bot: Holdfast, message: discord.Message, /) -> None:
        raise TypeError(message.content)

    patch.setattr(Holdfast, "on_message", fails)


@pytest.mark.parametrize(
    "break_it", [_reading_fails, _raising_fails, _a_command_fails, _sending_fails, _an_event_fails]
)
async def test_an_error_with_the_words_in_it_is_logged_without_them(
    ready: House, logbook: Logbook, host_log: io.StringIO, monkeypatch: pytest.MonkeyPatch, break_it: Break
) -> None:
    """PRI-10, FIELD.md fault 14: the error's own message quotes them; what the host can read does not."""
    logbook.expect()
    await ready.world.command("ann", "general", "checkin open", hour=20)
    break_it(monkeypatch)
    message = await ready.world.say("ann", "grief-chat", MARKED)
    await ready.world.edit("ann", message, f"{MARKED}!")
    await ready.world.command("ann", "general", "checkin time", hour=21, zone=MARKED)
    await ready.world.pass_time(minutes=2)
    raised = [str(error) for error in ready.world.errors]
    assert MARK in f"{raised} {logbook.text()}"  # they were in flight
    assert "Error" in host_log.getvalue()
    assert leaks(ready, host_log.getvalue()) == []


async def test_words_written_while_discord_refuses_everything_are_kept_nowhere(
    ready: House, logbook: Logbook, host_log: io.StringIO
) -> None:
    logbook.expect()
    world = ready.world
    for status in (403, 500, 429):
        world.refuse("POST", "*", status=status, code=0, times=6, message=MARKED)
        await world.say("ann", "grief-chat", MARKED)
        await world.say("ann", "dm", MARKED)
        await world.pass_time(minutes=3)
        world.accept_again()
        await world.pass_time(hours=1)
    assert host_log.getvalue()
    assert leaks(ready, host_log.getvalue()) == []


async def test_words_written_while_the_database_is_taken_are_kept_nowhere(
    ready: House, logbook: Logbook, host_log: io.StringIO
) -> None:
    """The alert waits in memory meanwhile, and is saved afterwards: by number, never by word."""
    logbook.expect()
    world = ready.world
    await world.command("ann", "general", "checkin open", hour=20)
    world.lock_database()
    await world.say("ann", "grief-chat", MARKED)
    await world.say("ann", ROOM, MARKED)
    late = await world.command("ann", ROOM, "checkin pause", until=MARKED)
    await world.pass_time(minutes=3)
    assert late.answered
    await world.unlock_database()
    await world.pass_time(minutes=2)
    assert "@Ann" in ready.card()
    assert leaks(ready, logbook.text()) == []
    assert leaks(ready, host_log.getvalue()) == []


async def test_words_written_just_before_the_power_fails_are_kept_nowhere(ready: House, logbook: Logbook) -> None:
    world = ready.world
    channel = world.channel("mod-alerts").id
    for takes_effect in (True, False):
        world.lose_answers("POST", f"/channels/{channel}/messages", takes_effect=takes_effect)
        await world.say("ann", "grief-chat", MARKED)
        await world.pull_the_plug()
        world.accept_again()
        await world.pass_time(minutes=1)
    assert leaks(ready, logbook.text()) == []


# ----------------------------------------------------------------------------------------------- while in memory


async def test_no_object_of_ours_shows_the_words_when_it_is_printed(
    ready: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A repr ends up in tracebacks and logs, so none of ours may hold them, not even while a message is read."""
    shown: set[str] = set()
    looked_at: set[str] = set()

    def look(frame: FrameType, event: str, _argument: object) -> None:
        if event == "return" and frame.f_globals.get("__name__", "").startswith(("cogs.", __name__)):
            for value in _of_ours(frame.f_locals.values()):
                looked_at.add(type(value).__qualname__)
                if any(word in repr(value).casefold() for word in MARK.split()):
                    shown.add(type(value).__qualname__)

    hear, raise_alert = Hearing.hear, Desk.raise_alert

    def hearing(hears: Hearing, message: discord.Message) -> None:
        sys.setprofile(look)
        try:
            hear(hears, message)
        finally:
            sys.setprofile(None)

    async def raising(desk: Desk, group: Group, sighting: Sighting, now: datetime) -> None:
        sys.setprofile(None)
        frame: FrameType | None = sys._getframe()
        while frame is not None:
            look(frame, "return", None)
            frame = frame.f_back
        await raise_alert(desk, group, sighting, now)

    monkeypatch.setattr(Hearing, "hear", hearing)
    monkeypatch.setattr(Desk, "raise_alert", raising)
    await ready.world.say("ann", "grief-chat", MARKED)
    assert "@Ann" in ready.card()
    assert {"Written", "Typed", "Piece", "Reading", "Judged", "Match", "Sighting"} <= looked_at
    assert shown == set()


def _of_ours(values: Iterable[object]) -> Iterator[object]:
    """Objects of our own classes, also those in lists; Watch and the like are only looked at, never into."""
    for value in values:
        if type(value).__module__.startswith("cogs."):
            yield value
        if isinstance(value, list):
            yield from _of_ours(value)


async def test_the_one_thing_that_carries_words_does_not_show_them(ready: House) -> None:
    written = Written("message", 1, (2,), 3, MARKED, ready.world.now())
    assert MARK not in repr(written)
    assert MARK not in str(written)
    assert MARK not in f"{[written]}{ {'a': written} }"


async def test_once_a_message_was_read_the_bot_holds_no_copy_of_it(ready: House) -> None:
    """No cache of messages, nothing remembered of what was read: discord.py's own cache is off too."""
    await ready.world.say("ann", "grief-chat", MARKED)
    gc.collect()
    assert [one for one in gc.get_objects() if isinstance(one, Written)] == []
    assert list(ready.bot.cached_messages) == []
