"""Holdfast: the composition root and the command line. The only file that knows every slice."""

import asyncio
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import aiohttp
import discord
import typer
from discord import app_commands
from discord.ext import commands

from cogs.agreement.cog import AgreementCog
from cogs.agreement.service import AgreementService
from cogs.alerts.cog import AlertsCog, look_command
from cogs.alerts.service import AlertsService
from cogs.alerts.shifts.commands import DutyCommands
from cogs.checkins.cog import CheckinsCog
from cogs.checkins.service import CheckinsService
from cogs.helplines import commands as helplines_commands
from cogs.helplines.cog import HelplinesCog, hard_night, my_country
from cogs.helplines.language import my_language
from cogs.helplines.service import HelplinesService
from cogs.kit import forms
from cogs.kit.auditor import Auditor
from cogs.kit.bundle import Kit
from cogs.kit.command_texts import CommandTexts
from cogs.kit.groups import Group, Groups, find_groups
from cogs.kit.health.look import HealthLook
from cogs.kit.health.server import HealthServer
from cogs.kit.hearing import Hearing
from cogs.kit.heartbeat import Heartbeat
from cogs.kit.intents import intents_for
from cogs.kit.languages import Languages
from cogs.kit.logs import set_up_logs
from cogs.kit.outbox import Outbox
from cogs.kit.ports import Finding, Grade, Slice
from cogs.kit.presses import HoldfastButton, HoldfastSelect, PressDesk
from cogs.kit.texts import TextError, Texts
from cogs.privacy.cog import PrivacyCog
from cogs.privacy.service import PrivacyService
from cogs.setup.cog import SetupCog
from cogs.setup.coming.service import settings_that_hold
from cogs.setup.looking import MakeLooker, lines_of, look_at_files, look_at_server
from cogs.setup.service import SetupService
from cogs.setup.wording.commands import texts_app
from cogs.watch.cog import WatchCog
from cogs.watch.explain import explain_jsonl
from cogs.watch.kept import compile_watch, own_words
from cogs.watch.lists import WordListError
from cogs.watch.member.commands import MyWatch
from cogs.watch.service import WatchService
from config.secrets import Secrets, load_secrets
from config.settings import ConfigError, Settings, load
from data.database import Database, MissingKeyError
from data.keys import key_for
from data.sealed import WrongKeyError

log = logging.getLogger("holdfast")

HERE = Path(__file__).parent
DATABASE = HERE / "data" / "var" / "holdfast.sqlite3"


class Holdfast(commands.Bot):
    """The bot. Made whole by `create_bot`; it holds no state of its own beyond what it was given."""

    database: Database
    kit: Kit
    _closing: asyncio.Task[None]

    def __init__(
        self, settings: Settings, *, database_url: str, key: str, strict_texts: bool = False, look_only: bool = False
    ) -> None:
        """`look_only` is for `check`: it finds what the config names and changes nothing, here or on the server.

        Raises `TextError` when a text file cannot be read, before anything else happens.
        """
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=intents_for(settings),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,  # a cache of messages would be a copy of people's words
            chunk_guilds_at_startup=True,
        )
        self.settings = settings
        self._database_url = database_url
        self._key = key
        self._look_only = look_only
        self.languages = Languages(settings, strict=strict_texts)
        self.groups = Groups()
        self.presses = PressDesk(self.groups, self.languages, discord.utils.utcnow)
        self.slices: tuple[Slice, ...] = ()
        self._finding = asyncio.Lock()
        self.begins_anew = False

    def words_for(self, group: Group | None) -> Texts:
        return self.languages.of_group(group)

    async def setup_hook(self) -> None:
        """Open the database, purge what has outlived its purpose, and only then meet Discord (PRI-7)."""
        now = discord.utils.utcnow()
        self.database = await Database.open(self._database_url, self._key, now=now)
        if not self._look_only:
            self.settings = await settings_that_hold(self.database, self.settings, own_words(self.settings), now)
        self.kit = Kit(
            client=self,
            settings=self.settings,
            groups=self.groups,
            database=self.database,
            outbox=Outbox(self.database, self, discord.utils.utcnow),
            heartbeat=Heartbeat(self.database, discord.utils.utcnow),
            presses=self.presses,
            hearing=Hearing(),
            languages=self.languages,
            now=discord.utils.utcnow,
        )
        await self._wire()
        for one in self.slices:
            await one.load()
        if self._look_only:
            return
        await self.health.start()
        for one in self.slices:
            self.kit.heartbeat.every_beat(one.slice_name, one.tick)
        self.kit.heartbeat.every_beat("outbox", self._send_due)
        await self.privacy.purge(now)
        self.add_dynamic_items(HoldfastButton, HoldfastSelect)
        await self.tree.set_translator(CommandTexts(self.languages, self.tree.walk_commands()))
        await self.tree.sync()

    async def _wire(self) -> None:
        """Hand each slice the ports it needs. This is the whole wiring."""
        kit = self.kit
        agreement = AgreementService(kit)
        alerts = AlertsService(kit)
        helplines = HelplinesService(kit, status=alerts, coverage=alerts, desk=alerts)
        checkins = CheckinsService(kit, desk=alerts, open_alerts=alerts, lines=agreement)
        kit.outbox.direct = helplines
        helplines.connect(rooms=checkins, carriers=(alerts, checkins))
        checkins.connect(help_there=helplines)
        alerts.connect(member_help=helplines, rooms=checkins, hours=checkins, consents=agreement)
        agreement.connect(open_alerts=alerts, rooms=checkins, member_help=helplines, help_offers=helplines)
        self.watch = watch = WatchService(
            kit, consents=agreement, choices=agreement, desk=alerts, rooms=checkins, help_page=helplines.answers
        )
        # Check-ins before alerts: what they erase depends on whether an alert about that person is open (NO-36).
        holders = (agreement, checkins, alerts, helplines, watch)
        self.privacy = PrivacyService(kit, holders, watch.offers)
        agreement.young.connect(self.privacy)
        self.health = HealthServer(HealthLook(kit, ladders=(alerts,)), self.settings.groups[0].health.port)
        checked, reviewed = (*holders, self.privacy, self.health), (agreement, alerts, helplines)
        self.setup = SetupService(kit, checked, self._begin_anew, reviewed)
        watch.connect(news=self.setup)
        self.auditor = Auditor(kit, ladders=(alerts,))
        self.slices = (*holders, self.privacy, self.setup)
        for cog in (
            AgreementCog(kit, agreement),
            AlertsCog(kit, alerts),
            HelplinesCog(kit, helplines),
            WatchCog(kit, watch),
            CheckinsCog(kit, checkins),
            PrivacyCog(kit, self.privacy),
            SetupCog(kit, self.setup, blocks=agreement.young),
        ):
            await self.add_cog(cog)
        self.tree.add_command(DutyCommands(self.presses, alerts.duties, alerts.debrief, alerts.talk))
        me = self.tree.get_command("me")
        if isinstance(me, app_commands.Group):  # `/me` is the privacy slice's; what concerns another slice is its own
            me.add_command(MyWatch(self.presses, watch.answers, agreement))
            me.add_command(my_country(self.presses, helplines.answers))
            me.add_command(my_language(self.presses, helplines.language))
        speak_up = self.tree.get_command("speak-up")
        if isinstance(speak_up, app_commands.Group):
            speak_up.add_command(look_command(self.presses, alerts.raising))
        setup = self.tree.get_command("setup")
        if isinstance(setup, app_commands.Group):
            setup.add_command(hard_night(kit, helplines))

    def _begin_anew(self) -> None:
        """Stop, for whoever runs us to start again: settings that members were told of hold from then on."""
        self.begins_anew = True
        self._closing = asyncio.create_task(self.close(), name="begin anew")

    async def _send_due(self, _now: datetime) -> None:
        await self.kit.outbox.drain()

    async def on_ready(self) -> None:
        await self.find_groups()
        if self._look_only:
            return
        self.kit.heartbeat.start()
        self.auditor.start()
        self.kit.outbox.kick()

    async def find_groups(self) -> None:
        """Find the config's names on the server. What is missing keeps its part off and is said loudly.

        A server that gives us Administrator gets nothing from us until that is taken back (NO-34).
        """
        async with self._finding:  # several things on the server can change at once
            await self._find_groups()

    async def _find_groups(self) -> None:
        groups, findings = find_groups(self.settings, self.guilds)
        refused = [group for group in groups if self.setup.administrator_granted(group)]
        findings += [Finding(Grade.STOP, "check-administrator-refused", {"group": group.name}) for group in refused]
        for finding in findings if not self._look_only else ():
            log.error("%s", self.words_for(None)(finding.text, **finding.facts))
        self.groups.replace([group for group in groups if group not in refused], findings)
        if self._look_only:
            return
        now = discord.utils.utcnow()
        for group in self.groups.all:
            for one in self.slices:
                await one.group_ready(group, now)

    async def on_guild_available(self, _guild: discord.Guild) -> None:
        if self.is_ready():  # before that, on_ready looks for everything anyway
            await self.find_groups()

    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        if after.id == after.guild.me.id and before.roles != after.roles:
            await self.find_groups()

    async def on_member_join(self, _member: discord.Member) -> None:
        if self.groups.findings:  # an organiser whom the config names may just have come
            await self.find_groups()

    async def on_guild_join(self, _guild: discord.Guild) -> None:
        await self.find_groups()

    async def on_guild_channel_create(self, _channel: discord.abc.GuildChannel) -> None:
        await self.find_groups()

    async def on_guild_channel_delete(self, _channel: discord.abc.GuildChannel) -> None:
        await self.find_groups()

    async def on_guild_channel_update(self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel) -> None:
        if before.name != after.name:
            await self.find_groups()

    async def on_guild_role_create(self, _role: discord.Role) -> None:
        await self.find_groups()

    async def on_guild_role_delete(self, _role: discord.Role) -> None:
        await self.find_groups()

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        if (before.name, before.permissions) != (after.name, after.permissions):
            await self.find_groups()

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Buttons and commands find their own way; a form that was sent in is found by its id."""
        await forms.sent_in(self.presses, interaction)

    async def on_message(self, message: discord.Message, /) -> None:
        """Our own messages settle the outbox. Nobody's text is ever a command."""
        if self.user is not None and message.author.id == self.user.id:
            await self.kit.outbox.seen_by_gateway(message)
        self.kit.hearing.hear(message)

    async def report(self) -> list[tuple[Group | None, Finding]]:
        """Everything `check` has to say, group by group."""
        now = discord.utils.utcnow()
        lines: list[tuple[Group | None, Finding]] = [(None, finding) for finding in self.groups.findings]
        for group in self.groups.all:
            for one in self.slices:
                lines += [(group, finding) for finding in await one.check(group, now)]
        return lines

    async def close(self) -> None:
        if hasattr(self, "kit"):
            await self.health.end()
            await self.auditor.end()  # first: it would start the heartbeat again
            await self.kit.heartbeat.end()
            await self.watch.end()
            await self.kit.outbox.stop()
        await super().close()
        if hasattr(self, "database"):
            await self.database.close()


def create_bot(settings: Settings, *, database_url: str, key: str, strict_texts: bool = False) -> Holdfast:
    """Make a bot that shares nothing with any other: two of them can live in one process."""
    return Holdfast(settings, database_url=database_url, key=key, strict_texts=strict_texts)


app = typer.Typer(
    help="Holdfast: private check-ins, a living agreement, and alerts that keep no words.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # they show local values, which may be what somebody wrote
    add_completion=False,
)
app.add_typer(helplines_commands.app, name="helplines")
app.add_typer(texts_app(helplines_commands.crisis_messages), name="texts")
ConfigOption = Annotated[Path, typer.Option("--config", help="The folder with holdfast.toml")]


@app.command()
def run(config: ConfigOption = HERE / "config") -> None:
    """Start the bot and keep it running."""
    set_up_logs()
    with _told_plainly():
        settings, secrets = _settings(config), load_secrets(HERE / ".env")
        asyncio.run(_run(settings, secrets, secrets.token().get_secret_value()))


@app.command()
def check(config: ConfigOption = HERE / "config") -> None:
    """Say what is missing before going live, and how to mend it. Looks at the server too where there is a token."""
    set_up_logs(logging.CRITICAL)
    with _told_plainly():
        settings, secrets = _settings(config), load_secrets(HERE / ".env")
    print(f"{settings.source} can be read. Groups: {', '.join(group.group.name for group in settings.groups)}")
    for line in settings.not_built_yet:
        print(f"  not built yet: {line}")
    if secrets.discord_token is None:
        findings = asyncio.run(look_at_files(_looker(settings), settings))
        if not findings:
            print("The agreement, the texts, the word lists and the helplines can be read and are in order.")
        print("There is no DISCORD_TOKEN in .env yet, so the server itself was not looked at.")
    else:
        with _told_plainly():
            findings = asyncio.run(look_at_server(_looker(settings), secrets, _url(secrets)))
    for line in lines_of(findings):
        print(line)
    raise typer.Exit(int(any(grade is Grade.STOP for grade, _ in findings)))


@app.command()
def explain(
    text: Annotated[str, typer.Argument(help="A sentence to try")] = "",
    jsonl: Annotated[str, typer.Option(help='"-" reads {"text": ...} lines from standard input')] = "",
    config: ConfigOption = HERE / "config",
) -> None:
    """Say what the word watch makes of a sentence, and why. Nothing is kept."""
    with _told_plainly():
        settings = _settings(config)
        watch = compile_watch(settings, settings.groups[0])
    if jsonl:
        lines = sys.stdin if jsonl == "-" else Path(jsonl).read_text(encoding="utf-8").splitlines()
        for answer in explain_jsonl(watch, lines):
            print(answer)
        return
    print(watch.decide(text)[1])


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def rehearse(context: typer.Context, config: ConfigOption = HERE / "config") -> None:
    """Play every part yourself on a pretend server made from your settings. Nothing leaves this computer."""
    try:
        from tests.rehearsal.__main__ import main  # noqa: PLC0415 - the pretend Discord is installed for development only
    except ModuleNotFoundError as error:
        print(f"The rehearsal needs the development extra ({error.name} is missing): run make rehearse")
        raise typer.Exit(1) from error
    with _told_plainly():
        settings = _settings(config)
    raise typer.Exit(main(settings, context.args))


def _settings(config: Path) -> Settings:
    settings = load(config)
    Languages(settings)  # a text file that cannot be read is told before anything begins
    return settings


@contextmanager
def _told_plainly() -> Iterator[None]:
    """Whatever an organiser or a host can mend is told in words, with exit code 1, and never as a traceback."""
    try:
        yield
    except (ConfigError, TextError, WordListError) as error:
        what = str(error)
    except (MissingKeyError, WrongKeyError) as error:
        what = f"Holdfast did not start: {error}. Nothing was changed."
    except discord.LoginFailure:
        what = "Discord refuses the token. Make a new one (Bot, Reset Token) and write it into .env."
    except discord.PrivilegedIntentsRequired:
        what = (
            "Switch on Server Members Intent and, for the word watch, Message Content Intent: "
            "discord.com/developers, your application, Bot, Privileged Gateway Intents."
        )
    except (aiohttp.ClientConnectionError, TimeoutError):
        what = "Discord cannot be reached. Look at this computer's connection, then try again."
    else:
        return
    print(what, file=sys.stderr)
    raise typer.Exit(1)


def _url(secrets: Secrets) -> str:
    return secrets.database_url.get_secret_value() if secrets.database_url else f"sqlite+aiosqlite:///{DATABASE}"


async def _run(settings: Settings, secrets: Secrets, token: str) -> None:
    given = secrets.holdfast_key.get_secret_value() if secrets.holdfast_key else None
    key, made = await key_for(_url(secrets), given, HERE / ".env")
    if made:
        print("A key was made and written to .env. Copy its HOLDFAST_KEY line to a safe place: without it the")
        print("database cannot be read, and nobody can mend that.")
    begins = True
    while begins:
        async with create_bot(settings, database_url=_url(secrets), key=key) as bot:
            await bot.start(token)
        begins = bot.begins_anew


def _looker(settings: Settings) -> MakeLooker:
    return lambda url, key: Holdfast(settings, database_url=url, key=key, look_only=True)


if __name__ == "__main__":
    app()
