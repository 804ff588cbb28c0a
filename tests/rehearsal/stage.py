"""The real bot on a pretend server, with all it keeps in one temporary folder. Terminal and page stand on it."""

import logging
import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from discord.ext import commands
from simcord import HttpLogEntry

from bot import create_bot
from config.settings import MINE, Settings
from data.sealed import Cipher
from tests.discord import adapter
from tests.discord.canary import search_everything
from tests.discord.logbook import WATCHED, Logbook
from tests.discord.world import START, World
from tests.worries_in_order import in_order

EVENING = time(19, 0)
# Said outright, with no method, so that nobody has to type it.
HARD_SENTENCE = "I don't want to be here any more. I want to end my life."
# Found nowhere unless somebody put it there.
NEEDLE = "a purple heron on a borrowed bicycle"
STRIDE = timedelta(minutes=5)
MESSAGES = "/channels/*/messages"


@dataclass(frozen=True)
class Searched:
    """What a live search looked through, and where the text was; the text itself is not repeated."""

    looked_in: tuple[str, ...]
    found: tuple[str, ...]


@dataclass
class Stage:
    """One rehearsal. `world` is the pretend Discord; leaving `open` removes everything."""

    settings: Settings
    folder: Path
    # Where the organisers' files are copied to before anything in them is changed.
    drafts: Path
    key: str = field(default_factory=Cipher.new_key, repr=False)
    book: Logbook = field(default_factory=Logbook)
    world: World = field(init=False)

    @classmethod
    @asynccontextmanager
    async def open(
        cls, settings: Settings, factory: Callable[[], commands.Bot] | None = None
    ) -> AsyncIterator["Stage"]:
        """Begin at seven in the evening by the group's own clock. Raises whatever the bot raises while it starts."""
        with (
            tempfile.TemporaryDirectory(prefix="holdfast-rehearsal-") as folder,
            tempfile.TemporaryDirectory(prefix="holdfast-rehearsal-files-") as drafts,
        ):
            stage = cls(settings, Path(folder), Path(drafts))
            with _heard_by(stage.book), in_order():
                async with World.open(settings, factory or stage.new_bot, start=stage.evening()) as world:
                    stage.world = world
                    world.everybody_speaks(settings.groups[0].group.language)
                    yield stage
                    _ = world.errors  # each was told when it happened: leaving must not raise them again

    def new_bot(self) -> commands.Bot:
        url = f"sqlite+aiosqlite:///{self.database_path}"
        return create_bot(self.settings, database_url=url, key=self.key, strict_texts=True)

    @property
    def database_path(self) -> Path:
        return self.folder / "holdfast.sqlite3"

    def rewrite_agreement(self, addition: str) -> None:
        """Add to the first group's text, and have everyone asked again. The bot reads it when it starts again.

        In a copy that goes with the stage: the organisers' own files are never written to.
        """
        first, *others = self.settings.groups
        assert first.agreement is not None
        text = self.settings.agreement_file(first).read_text("utf-8")
        if self.settings.folder != self.drafts:
            unneeded = shutil.ignore_patterns("*.py", "__pycache__")
            shutil.copytree(self.settings.folder, self.drafts, ignore=unneeded, dirs_exist_ok=True)
        changed = self.drafts / MINE / Path(first.agreement.text).name
        changed.parent.mkdir(exist_ok=True)
        changed.write_text(f"{text.rstrip()}\n\n{addition}\n", "utf-8")
        agreement = first.agreement.model_copy(update={"text": changed.name, "ask_everyone_again": True})
        groups = (first.model_copy(update={"agreement": agreement}), *others)
        self.settings = replace(self.settings, groups=groups, folder=self.drafts)

    # ----------------------------------------------------------------------------------------------------- the clock

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(str(self.settings.groups[0].group.time_zone))

    def evening(self) -> datetime:
        return datetime.combine(START.date(), EVENING, self.zone).astimezone(UTC)

    def clock(self) -> str:
        return f"{self.local(self.world.now()):%H:%M}"

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    @contextmanager
    def long_strides(self, stride: timedelta = STRIDE) -> Iterator[None]:
        """A long time has to go by: the bot beats once in a stride instead of every 30 s, ten times as fast for us.

        What falls due meanwhile is late by up to a stride, as after a short outage.
        """
        bot: Any = self.world.bot
        if not hasattr(bot, "auditor"):
            yield
            return
        beat = bot.kit.heartbeat._loop
        pace = beat.seconds
        with self.world.env._bot_scope():  # what starts in here is the bot's own work, on the pretend clock
            bot.auditor.stop()  # it would take the slow beat for a fault
            beat.change_interval(seconds=stride.total_seconds())
        try:
            yield
        finally:
            with self.world.env._bot_scope():
                beat.change_interval(seconds=pace)
                bot.auditor.start()

    # --------------------------------------------------------------------------------------- what the bot was given

    def command_specs(self) -> dict[str, dict[str, Any]]:
        """Each slash command by its whole name, as the bot told Discord when it started."""
        sent = [request for request in self.world.requests if request.path.endswith("/commands")]
        trees = sent[-1].json if sent else []
        return {name: spec for tree in trees or () for name, spec in _leaves(tree, "")}

    # ---------------------------------------------------------------------------------------------------- the search

    def search(self, text: str) -> Searched:
        """Look, now, through every file the bot has, all it logged and all it sent. Raises ValueError if too short."""
        kept = sorted(path for path in self.folder.rglob("*") if path.is_file())
        requests, sent_files = self.world.requests, self.world.backend.files_sent
        found = search_everything(
            text, logs=self.book.text(), requests=requests, files=sent_files, folders=[self.folder]
        )
        size = sum(path.stat().st_size for path in kept)
        looked = (
            f"{len(kept)} files of the database, {size // 1024} kB ({', '.join(path.name for path in kept)})",
            f"{len(self.book.records)} lines of its log, at its most talkative",
            f"{len(requests)} requests it made to Discord, with all their texts",
            f"{len(sent_files)} files it sent",
        )
        return Searched(looked, tuple(str(one) for one in found))

    @contextmanager
    def planted(self, text: str) -> Iterator[None]:
        """A leak on purpose: the text in the database, in the log and in a sent body, and gone again afterwards."""
        record = logging.LogRecord("holdfast.planted", logging.DEBUG, __file__, 0, text, (), None)
        request = HttpLogEntry("POST", "/channels/0/messages", {}, {"content": text}, None)
        with closing(sqlite3.connect(self.database_path, isolation_level=None)) as database:
            database.execute("PRAGMA secure_delete=ON")
            database.execute("CREATE TABLE planted (words TEXT)")
            database.execute("INSERT INTO planted VALUES (?)", (text,))
            self.book.records.append(record)
            self.world.requests.append(request)
            try:
                yield
            finally:
                self.world.requests.remove(request)
                self.book.records.remove(record)
                database.execute("DROP TABLE planted")
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    # ----------------------------------------------------------------------------------------------------- the faults

    def take_database_away(self) -> None:
        self.world.lock_database(reads_too=True)

    async def give_database_back(self) -> None:
        await self.world.unlock_database()

    def let_discord_refuse(self) -> None:
        """Discord answers "missing permissions" to every message of the bot, until `accept_again`."""
        self.world.refuse("POST", MESSAGES, times=None)

    def place_name(self, channel_id: int, viewer: int | None = None) -> str:
        """`viewer` reads "your direct messages" in their own."""
        channel = self.world.backend.channels.get(channel_id)
        if channel is None:
            return "a place that is gone"
        if channel.guild_id is not None:
            return f"#{channel.name}" if not channel.is_thread else f"the thread {channel.name}"
        other = next((person for person in channel.recipient_ids if person != self.world.backend.bot_user.id), 0)
        return "your direct messages" if other == viewer else f"{self.name(other)}'s direct messages"

    def name(self, person_id: int) -> str:
        known = self.world.backend.users.get(person_id)
        return "somebody unknown" if known is None else known.global_name or known.name

    def parent_of(self, channel_id: int) -> int | None:
        channel = self.world.backend.channels.get(channel_id)
        return channel.parent_id if channel is not None and channel.is_thread else None

    def places_of(self, who: str) -> list[tuple[int, str, bool]]:
        """Every place this person can look into: its id, its name, whether it is a thread; channels first."""
        person = self.world.person(who)
        seen = adapter.channels_seen(self.world.backend, person.id)
        known = [(one.id, one.name or "dm", one.is_thread) for one in seen if one.guild_id is not None]
        own = (self.world.screens.place("dm", person).id, "dm", False)
        return [*(one for one in known if not one[2]), *(one for one in known if one[2]), own]


def _leaves(node: dict[str, Any], before: str) -> Iterator[tuple[str, dict[str, Any]]]:
    name = f"{before} {node['name']}".strip()
    children = [option for option in node.get("options") or () if option.get("type") in (1, 2) and "options" in option]
    if not children:
        yield name, node
    for child in children:
        yield from _leaves(child, name)


@contextmanager
def _heard_by(book: Logbook) -> Iterator[None]:
    """Everything the bot logs goes into the book, down to DEBUG, and nowhere else."""
    root = logging.getLogger()
    before, levels = root.handlers[:], {name: logging.getLogger(name).level for name in WATCHED}
    root.handlers[:] = [*(handler for handler in before if isinstance(handler, Logbook)), book]
    for name in WATCHED:
        logging.getLogger(name).setLevel(logging.INFO if name == "discord" else logging.DEBUG)
    try:
        yield
    finally:
        root.handlers[:] = before
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
