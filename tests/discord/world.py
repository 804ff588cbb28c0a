"""A whole pretend Discord made from the organiser's own settings, with people in it who see and do."""

import gc
import inspect
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import discord
from discord.ext import commands
from simcord import ChannelHandle, GuildHandle, HttpLogEntry

from tests.discord import adapter, blueprint, categories  # noqa: F401 - guards a route when it is loaded
from tests.discord.acts import Acts
from tests.discord.blueprint import Blueprint, ChannelPlan, HasGroups, Kind
from tests.discord.guards import Lost
from tests.discord.languages import EVERYBODY, ITS_KIND, told_with_each_press
from tests.discord.screens import Person, Place, Screens

BotFactory = Callable[[], commands.Bot]
# A Tuesday evening in London, when the duty of the example settings begins.
START = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
STEP_SECONDS = 300
# While no bot is there nothing happens but that quiet threads are archived.
AWAY_STEP_SECONDS = 6 * 3600


class World(Acts):
    """A pretend server that outlives the bots attached to it. Use `async with World.open(...)`.

    Lifecycle: the server is built first, then a bot from the factory logs in and gets ready; `restart`,
    `pull_the_plug`, `stop` and `start` change the bot, never the server. On leaving, the bot is closed, its database
    too, and whatever the bot raised and nobody asked `errors` about is raised.
    """

    def __init__(self, settings: HasGroups, bot_factory: BotFactory, start: datetime) -> None:
        super().__init__()
        self.settings = settings
        self._factory = bot_factory
        self.bot: commands.Bot = bot_factory()
        self.env, self.backend = adapter.make_env(self.bot, start)
        self._running = False
        self._languages: dict[int, str] = {}
        self._build(blueprint.draw(settings))

    @classmethod
    @asynccontextmanager
    async def open(
        cls, settings: HasGroups, bot_factory: BotFactory, *, start: datetime = START
    ) -> AsyncIterator["World"]:
        """Raises whatever the bot raises while it starts."""
        world = cls(settings, bot_factory, start)
        clock = world.env.time_context()
        try:
            await world.env.start()
            world._running = True
            clock.__enter__()
            try:
                with told_with_each_press(world._languages):
                    yield world
            finally:
                with suppress(ValueError):  # a fixture may end in another context than it began in
                    clock.__exit__(None, None, None)
        finally:
            await world._close()
        world.raise_errors()

    async def _close(self) -> None:
        try:
            if self._running:
                await adapter.close_gracefully(self.env, self.bot)
        finally:
            self._running = False
            await self.env.shutdown()
            await _close_database(self.bot)
            gc.collect()  # whatever was left open says so now, in the test that left it

    def speaks(self, who: str, language: str) -> None:
        """Their Discord is in this language from now on, such as "es-ES"."""
        self._languages[self.person(who).id] = language

    def everybody_speaks(self, language: str) -> None:
        """The Discord of all who have said nothing else is in this language of ours, such as "es"."""
        self._languages[EVERYBODY] = ITS_KIND.get(language, language)

    # ------------------------------------------------------------------------------------------------ the server

    def _build(self, plan: Blueprint) -> None:
        guild = self.env.create_guild(plan.server)
        adapter.set_bot_permissions(self.backend, guild.id, adapter.LEAST)
        for name in plan.roles:
            with self.backend.pinned_id(blueprint.as_id(name)):
                organises = discord.Permissions(manage_guild=name == blueprint.ORGANISERS)
                guild.create_role(name, permissions=organises)
        self.people: dict[str, Person] = {}
        for person in plan.people.values():
            self._add_person(guild, person.key, person.username, person.display, sorted(person.roles))
        self.screens = Screens(self.env, self.backend, guild)
        for channel in plan.channels.values():
            self._add_channel(guild, channel)

    def _add_person(self, guild: GuildHandle, key: str, username: str, name: str, roles: Sequence[str]) -> Person:
        with self.backend.pinned_id(blueprint.as_id(username)):
            user = self.env.create_user(username, global_name=name)
        member = guild.add_member(user, roles=[guild.roles[role] for role in roles])
        self.people[key] = Person(key, username, name, member, user)
        return self.people[key]

    def _add_channel(self, guild: GuildHandle, plan: ChannelPlan) -> ChannelHandle:
        special: dict[Kind, Callable[[str], ChannelHandle]] = {
            Kind.FORUM: guild.create_forum_channel,
            Kind.VOICE: guild.create_voice_channel,
            Kind.ROOMS: guild.create_category,
        }
        make = special.get(plan.kind, guild.create_text_channel)
        with self.backend.pinned_id(blueprint.as_id(plan.name)):
            channel = make(plan.name)
        everyone, bot = guild.id, adapter.bot_role_id(self.backend, guild.id)
        for target, changes in _overwrites(plan, everyone, bot, [guild.roles[name].id for name in plan.readers]):
            adapter.set_overwrite(self.backend, channel.id, target, **changes)
        return channel

    def add_channel(self, name: str, kind: Kind = Kind.TALK, readers: Sequence[str] = ()) -> ChannelHandle:
        return self._add_channel(self.screens.guild, ChannelPlan(name, kind, set(readers)))

    def channel(self, name: str) -> ChannelHandle:
        return adapter.handle(self.env, self.screens.place(name))

    @property
    def guild(self) -> GuildHandle:
        return self.screens.guild

    async def bot_may(self, where: Place, **permissions: bool | None) -> None:
        """Grant or take single permissions of the bot in a channel: `bot_may("mod-alerts", send_messages=False)`."""
        role = adapter.bot_role_id(self.backend, self.guild.id)
        adapter.set_overwrite(self.backend, self.screens.place(where).id, role, **permissions)
        await self.env.settle()

    async def everyone_may(self, where: Place, **permissions: bool | None) -> None:
        adapter.set_overwrite(self.backend, self.screens.place(where).id, self.guild.id, **permissions)
        await self.env.settle()

    async def bot_may_everywhere(self, **permissions: bool) -> None:
        """Change the bot's own role, e.g. `bot_may_everywhere(administrator=True)`."""
        changed = discord.Permissions(adapter.LEAST.value)
        changed.update(**permissions)
        adapter.set_bot_permissions(self.backend, self.guild.id, changed)
        await self.env.settle()

    async def delete_channel(self, where: Place) -> None:
        await adapter.delete_channel(self.env, self.screens.place(where).id)

    async def rename_channel(self, where: Place, name: str) -> None:
        await adapter.rename_channel(self.env, self.screens.place(where).id, name)

    # ---------------------------------------------------------------------------------------------------- time

    def now(self) -> datetime:
        return self.env.now()

    async def pass_time(self, *, minutes: float = 0, hours: float = 0, days: float = 0, seconds: float = 0) -> None:
        """Time goes by in steps of at most 300 s while a bot is there; quiet threads are archived as Discord does."""
        left = timedelta(minutes=minutes, hours=hours, days=days, seconds=seconds).total_seconds()
        async with self._turn:
            while left > 0:
                step = min(left, STEP_SECONDS if self._running else AWAY_STEP_SECONDS)
                await self.env.advance_time(step)
                self.backend.archive_quiet_threads()
                await self.env.settle()
                left -= step

    async def pass_time_until(self, hour: int, minute: int = 0, *, zone: str = "UTC") -> None:
        """Until the clock on the wall there shows this time next."""
        here = self.now().astimezone(ZoneInfo(zone))
        then = here.replace(hour=hour, minute=minute, second=0, microsecond=0)
        if then <= here:
            then += timedelta(days=1)
        await self.pass_time(seconds=(then.astimezone(UTC) - self.now()).total_seconds())

    # ------------------------------------------------------------------------------------------- the bot's life

    @property
    def bot_is_running(self) -> bool:
        return self._running

    async def stop(self) -> None:
        """The host stops the bot properly; the server lives on without it."""
        await adapter.close_gracefully(self.env, self.bot)
        await self.crash()

    async def crash(self) -> None:
        """The process is killed: no task of it goes on, nothing is told, open transactions are lost."""
        self._running = False
        await adapter.detach(self.env)
        await _close_database(self.bot)

    async def start(self) -> None:
        """A new process, from the factory, on the same database and the same Discord."""
        self.bot = self._factory()
        try:
            await adapter.attach(self.env, self.bot)
        except BaseException:
            await _close_database(self.bot)
            raise
        self._running = True

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def pull_the_plug(self) -> None:
        await self.crash()
        await self.start()

    # --------------------------------------------------------------------------------------------------- faults

    def refuse(
        self, method: str, path: str, *, status: int = 403, code: int = 50013, times: int | None = 1, message: str = ""
    ) -> None:
        """Discord refuses matching requests (fnmatch on the API path). 5xx and 429 are tried again as time passes."""
        self.env.inject_error(method, path, status=status, code=code, times=times, message=message or "refused")

    def accept_again(self) -> None:
        """Takes every `refuse` and `lose_answers` back."""
        self.backend.faults.clear()
        self.backend.lost.clear()

    def lose_answers(self, method: str, path: str, *, times: int = 1, takes_effect: bool = True) -> None:
        """Discord does it (or not), but the bot never hears back: then `pull_the_plug`."""
        self.backend.lost.append(Lost(method, path, times, takes_effect))

    def limit_messages(self) -> None:
        """From now on a channel takes five messages in five seconds, and five edits, as Discord's do."""
        self.backend.buckets.limited = True

    def lock_database(self, *, busy_seconds: float = 1.5, reads_too: bool = False) -> None:
        """Another process holds SQLite's write lock: a write waits (only `pass_time` moves it), then fails."""
        self.backend.database_lock.hold(busy_seconds=busy_seconds, reads_too=reads_too)

    async def unlock_database(self) -> None:
        self.backend.database_lock.release()
        await self.env.settle()

    def close_dms(self, who: str) -> None:
        self.backend.closed_dms.add(self.person(who).id)

    def open_dms(self, who: str) -> None:
        self.backend.closed_dms.discard(self.person(who).id)

    # ------------------------------------------------------------------------------------------- what came of it

    @property
    def requests(self) -> list[HttpLogEntry]:
        """Every REST request the bot made, refused ones too: `.method .path .params .json .reason`."""
        return self.env.http_requests

    def outgoing_text(self) -> str:
        """All texts in all bodies and files that the bot sent, one a line."""
        bodies = [text for request in self.requests for text in _texts((request.json, request.params, request.reason))]
        return "\n".join([*bodies, *(data.decode("utf-8", "replace") for _, data in self.backend.files_sent)])

    @property
    def errors(self) -> list[BaseException]:
        """What the bot raised so far; asking counts as having seen it, and closing the world stays quiet about it."""
        return self.env.errors

    def raise_errors(self) -> None:
        unseen = self.env.errors_since(self.env._errors_acknowledged)
        if unseen:
            raise BaseExceptionGroup("the bot raised", unseen)


Overwrites = list[tuple[int, dict[str, bool | None]]]


def _overwrites(plan: ChannelPlan, everyone: int, bot: int, readers: Sequence[int]) -> Overwrites:
    """Who may do what in a channel of this kind, as Discord's overwrites."""
    may_send: Overwrites = [(bot, {"send_messages": True})] if plan.bot_sends else []
    no_threads: dict[str, bool | None] = {"create_public_threads": False, "create_private_threads": False}
    match plan.kind:
        case Kind.READ_ONLY:
            return [*may_send, (everyone, {"send_messages": False, **no_threads})]
        case Kind.ALERTS:
            hidden: Overwrites = [(everyone, {"view_channel": False})]
            hidden += [(role, {"view_channel": True}) for role in readers]
            return [*may_send, *hidden, (bot, {"view_channel": True, "create_private_threads": True})]
        case Kind.CHECKINS:
            shut = {"send_messages": False, "send_messages_in_threads": True, **no_threads}
            return [*may_send, (everyone, shut), (bot, {"create_private_threads": True})]
        case Kind.ROOMS:
            # "manage_roles" on a channel is what its settings call Manage Permissions.
            granted = ("view_channel", "send_messages", "manage_channels", "manage_roles", "pin_messages")
            return [(everyone, {"view_channel": False}), (bot, dict.fromkeys(granted, True))]
        case Kind.TALK | Kind.FORUM | Kind.VOICE:
            return may_send


async def _close_database(bot: commands.Bot) -> None:
    """By `async def close_database()` of the bot, or its `database.close()`; closing twice must be harmless."""
    closer: Any = getattr(bot, "close_database", None)
    if closer is None:
        closer = getattr(getattr(bot, "database", None), "close", None)
    if closer is not None:
        closing = closer()
        if inspect.isawaitable(closing):
            await closing


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for item in value.values() for text in _texts(item)]
    if isinstance(value, list | tuple):
        return [text for item in value for text in _texts(item)]
    return []
